// Owns explore on paper: its panels in the size of the page, the sources of the listed events as footnotes, and a foot
// with the dataset, the address of the view and its QR code.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as paper from "../../base/paper.js";
import { picture } from "../../base/qr-picture.js";
import * as words from "../../base/words.js";
import * as charts from "../../panels/charts/fit.js";
import * as citations from "../../state/citations.js";
import * as dataset from "../../state/dataset.js";
import * as phone from "./phone.js";

const { element } = dom;
/** @typedef {Map<string, {number: number, source: Entente.EventSource}>} Numbered Sources by what tells them apart. */

const FEW = 80;

export function listen() {
  paper.watch(fit, notesAndFoot);
}

function fit() {
  phone.place();
  charts.fit();
}

/** @type {() => HTMLElement[]} */
function notesAndFoot() {
  const state = context.store.drawn();
  if (!state) return [];
  const { notes, list } = footnotes();
  const foot = element("footer", { class: "paper-foot" }, list, credit(state));
  dom.one(".board").append(foot);
  return [...notes, foot];
}

/**
 * The sources of the listed events, numbered where they are first used; none until the details have come.
 *
 * @type {() => {notes: HTMLElement[], list: HTMLElement | null}}
 */
function footnotes() {
  const details = dataset.detailsNow();
  const shown = dom.find('[data-panel="events"]:not([hidden])');
  /** @type {HTMLElement[]} */
  const notes = [];
  if (!details || !shown) return { notes, list: null };
  /** @type {Numbered} */
  const numbered = new Map();
  for (const row of dom.all(".event", shown)) {
    if (row.closest("[hidden]")) continue;
    const found = details.events[row.dataset.event ?? ""]?.sources ?? [];
    const numbers = found.map((one) => numberOf(one, numbered)).sort((one, other) => one - other);
    const note = element("sup", { class: "paper-note", text: ranges(numbers) });
    dom.one(".event-title", row).append(note);
    notes.push(note);
  }
  if (!numbered.size) return { notes, list: null };
  const whole = numbered.size <= FEW;
  const items = [...numbered.values()].map(({ source }) => element("li", {}, ...line(source, whole)));
  return {
    notes,
    list: element(
      "section",
      { class: "paper-sources" },
      element("h2", { text: words.say("card.sources") }),
      element("ol", {}, ...items),
    ),
  };
}

/**
 * Rising numbers as print has them: 1–3, 7.
 *
 * @type {(numbers: number[]) => string}
 */
function ranges(numbers) {
  /** @type {number[][]} */
  const parts = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last && number === (last.at(-1) ?? 0) + 1) last.push(number);
    else parts.push([number]);
  }
  return parts.map((part) => (part.length < 3 ? part.join(", ") : `${part[0]}–${part.at(-1)}`)).join(", ");
}

/** @type {(source: Entente.EventSource, numbered: Numbered) => number} */
function numberOf(source, numbered) {
  const key = source.url ?? `${source.publisher} ${source.date} ${source.title}`;
  const known = numbered.get(key) ?? { number: numbered.size + 1, source };
  numbered.set(key, known);
  return known.number;
}

/**
 * A source as a footnote; its address is spelt out where there are not too many.
 *
 * @type {(source: Entente.EventSource, whole: boolean) => (HTMLElement | string | null)[]}
 */
function line({ publisher, date, title, url }, whole) {
  const named = `${publisher}${date ? `, ${words.known(date)}` : ""}: `;
  if (!url) return [named, title];
  const address = whole ? element("span", { class: "paper-url", text: ` ${url.replace(/^https?:\/\//, "")}` }) : null;
  return [named, element("a", { href: url, dir: "auto", text: title }), address];
}

/** @type {(state: Entente.State) => HTMLElement} */
function credit(state) {
  const address = context.address.link();
  const [before, after] = citations.plain(citations.view(state, address)).split(address);
  return element(
    "div",
    { class: "paper-credit" },
    element("p", {}, before, element("a", { class: "paper-url", href: address, text: address }), after ?? ""),
    picture(address),
  );
}
