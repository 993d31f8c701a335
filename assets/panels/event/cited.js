// Owns the numbers in an event's texts: each leads to the source that says what stands before it, and names it.
// Twin of layouts/cited.py.

import { context } from "../../base/context.js";
import { rowOf } from "../../base/columns.js";
import * as dom from "../../base/dom.js";
import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import * as citations from "../../state/citations.js";
import { sourceName } from "./card-sources.js";

/**
 * A text of an event with the numbers of its sources; one without markers is plain.
 * @param {Entente.State} state
 * @param {Entente.EventDetails} details
 * @param {"summary" | "note" | "attribution_note"} name
 * @returns {(string | HTMLElement)[]}
 */
export function cited(state, details, name) {
  const parts = details.claims?.[name];
  if (!parts) return [details[name] ?? ""];
  return parts.flatMap((part) => [part.text, ...marks(state, details, part)]);
}

/** @type {(details: Entente.EventDetails, figure: Entente.EventFigure) => (string | HTMLElement)[]} */
export function figureSource(details, { source }) {
  return source ? [raised(number(details, source - 1, "source"))] : [];
}

/**
 * Numbers of one passage, a narrow space between them.
 * @type {(state: Entente.State, details: Entente.EventDetails, part: Entente.EventClaim) => HTMLElement[]}
 */
function marks(state, details, { sources = [], unread = [], events = [], own = false }) {
  return [
    ...sources.map((place) => number(details, place, "source")),
    ...unread.map((place) => number(details, place, "unread")),
    ...events.map((id) => event(state, id)),
    ...(own ? [say("claim.own")] : []),
  ].map((one, at) => raised(at ? "\u202f" : null, one));
}

/** @type {(...inner: (string | HTMLElement | null)[]) => HTMLElement} */
const raised = (...inner) => make("sup", { class: "cited" }, ...inner);

/** @type {(details: Entente.EventDetails, place: number, kind: "source" | "unread") => HTMLElement} */
function number(details, place, kind) {
  const source = details.sources[place];
  const n = place + 1;
  return make("a", {
    href: `#source-${n}`,
    class: kind === "unread" ? "unread" : null,
    "data-tip": sourceName(source),
    "aria-label": say(`claim.${kind}`, { n, publisher: source.publisher }),
    text: n,
    on: { click: lead },
  });
}

/** @type {(state: Entente.State, id: Entente.EventId) => HTMLElement} */
function event({ columns }, id) {
  const row = rowOf(columns, id);
  return make("a", {
    href: citations.page(id),
    "data-tip": columns.title[row],
    text: say("claim.event", { date: words.date(columns.day[row], columns.precision[row], "full") }),
    on: {
      click: (/** @type {MouseEvent} */ pressed) => {
        if (pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return;
        pressed.preventDefault();
        context.store.open(id);
      },
    },
  });
}

/**
 * The address stays that of the view: the source is shown and has the focus.
 * @type {(pressed: Event) => void}
 */
function lead(pressed) {
  pressed.preventDefault();
  const link = dom.closest(pressed.target, "a");
  const card = dom.closest(pressed.target, '[data-panel="event"]');
  const line = card && dom.find(`[data-source="${link?.textContent}"]`, card);
  if (!line) return;
  const folded = line.closest("details");
  if (folded) folded.open = true;
  line.focus();
}
