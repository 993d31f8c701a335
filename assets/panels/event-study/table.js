// Owns the part of an event's card that shows what moved around it: prices by window, then one window
// in full, months, the caveat. Twin of layouts/event_study/shown.py (`heading`, `barOf`).

import { context } from "../../base/context.js";
import { rowOf } from "../../base/columns.js";
import * as dom from "../../base/dom.js";
import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import { inFull } from "./in-full.js";
import * as measures from "./measures.js";
import * as citations from "../../state/citations.js";
import { months } from "./months.js";
import { percent, reason } from "./spelling.js";

/** @typedef {import("./measures.js").Concerned} Concerned */

/** @type {(number: number) => string} */
const signed = (number) => words.number(number, { sign: true });

/**
 * The card is made anew for each event, so its part knows by itself whether it is up to date.
 * @type {(state: Entente.State) => void}
 */
export function draw(state) {
  const host = dom.find('[data-panel="event"] [data-part="moved"]');
  const { view, columns } = state;
  if (!host || !measures.arrived() || host.dataset.window === view.window) return;
  host.dataset.window = view.window;
  const held = host.contains(document.activeElement);
  host.replaceChildren(...parts(state, rowOf(columns, view.event)));
  if (held) dom.find('[aria-pressed="true"]', host)?.focus();
}

/** @type {(state: Entente.State, row: number) => HTMLElement[]} */
function parts(state, row) {
  const shown = measures.prices(state, row);
  const vague = state.columns.precision[row] !== "day";
  const known = shown.filter(({ windows }) => windows);
  const first = measures.first(row);
  const caveat = () => make("p", { class: "note", text: say("study.caveat") });
  return [
    make("h3", { text: say("card.moves") }),
    ...(first ? [make("p", { class: "moved-first", text: first })] : []),
    ...(vague && shown.length ? [make("p", { text: say("study.none.why", { reason: reason("day-unknown") }) })] : []),
    ...(vague || !shown.length ? [] : [table(shown, state), ...blanks(known), caveat()]),
    ...(known.length
      ? [inFull(known, state, row, heading(measures.windows()[measures.place(state.view.window)]))]
      : []),
    ...months(state, row, caveat),
    links(state, row),
  ];
}

/**
 * Moves over every window, with bars; the heads of the columns choose the window that is told in full and shaded on the
 * chart.
 * @type {(shown: Concerned[], state: Entente.State) => HTMLElement}
 */
function table(shown, { view }) {
  const longest = measures
    .windows()
    .map((_, window) => Math.max(0, ...shown.map(({ windows }) => Math.abs(Number(windows?.[window].move)) || 0)));
  const heads = measures.windows().map((window, at) => make("th", { scope: "col" }, chooser(window, at, view)));
  const groups = shown.map((one) =>
    make(
      "tbody",
      {},
      make(
        "tr",
        { class: "moved-series" },
        make(
          "th",
          { scope: "rowgroup", colspan: heads.length },
          one.series.short || one.series.label,
          " ",
          make("small", { text: sessions(one) }),
        ),
      ),
      make(
        "tr",
        {},
        ...(one.why || !one.windows
          ? [make("td", { colspan: heads.length, text: say("study.none.why", { reason: reason(one.why) }) })]
          : one.windows.map(({ move }, at) => moved(move, longest[at]))),
      ),
    ),
  );
  return make(
    "table",
    { class: "moved" },
    make("caption", { class: "visually-hidden", text: say("study.prices") }),
    make("thead", {}, make("tr", {}, ...heads)),
    ...groups,
  );
}

/**
 * Why some of the cells hold no figure.
 * @type {(known: Concerned[]) => HTMLElement[]}
 */
function blanks(known) {
  const reasons = new Set(
    known
      .filter(({ why }) => !why)
      .flatMap(({ windows = [] }) => windows.map(({ move }) => move))
      .filter((move) => typeof move === "string"),
  );
  return [...reasons].map((key) =>
    make("p", { class: "note", text: `– ${say("study.none.why", { reason: reason(key) })}` }),
  );
}

/** @type {(window: [number, number]) => string} */
export function heading([first, last]) {
  return first === last
    ? say(`study.window.day.${first}`)
    : say("study.window", { first: signed(first), last: signed(last) });
}

/** @type {(window: [number, number], at: number, view: Entente.View) => HTMLElement} */
function chooser(window, at, view) {
  const name = measures.names()[at];
  return make("button", {
    type: "button",
    "aria-pressed": String(name === view.window),
    title: say("study.choose"),
    text: heading(window),
    on: { click: () => context.store.change({ window: name }) },
  });
}

/** @type {(one: Concerned) => string} */
function sessions({ windows }) {
  if (!windows || !windows[0].span) return "";
  const [first, next] = windows.map(({ span }) => (span ? words.day(span.until, "dayMonth") : ""));
  return next ? say("study.days", { first, next }) : first;
}

/** @type {(move: number | string, longest: number) => HTMLElement} */
function moved(move, longest) {
  if (typeof move === "string") return make("td", { text: "–" });
  const bar = make("i");
  const [start, length] = barOf(move, longest);
  bar.style.left = `${start}%`;
  bar.style.width = `${length}%`;
  return make("td", {}, make("span", { class: "moved-bar", "aria-hidden": "true" }, bar), percent(move));
}

/**
 * Where the bar of a move begins and how long it is, in hundredths; the longest takes half, to either side of nothing.
 * @type {(move: number, longest: number) => [number, number]}
 */
export function barOf(move, longest) {
  const length = longest ? (Math.abs(move) / longest) * 50 : 0;
  return [move < 0 ? 50 - length : 50, length];
}

/** @type {(state: Entente.State, row: number) => HTMLElement} */
function links({ page, columns }, row) {
  const { root } = page.urls;
  /** @type {(address: string, text: string) => HTMLElement} */
  const link = (address, text) => make("a", { href: `${root}${address}`, text });
  return make(
    "p",
    { class: "card-actions" },
    make("a", { href: citations.page(columns.id[row]), text: say("study.all") }),
    link(`data/around/${columns.id[row]}.csv`, "CSV"),
    link(`about${page.live ? "" : "/"}#around`, say("study.method")),
  );
}
