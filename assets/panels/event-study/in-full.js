// Owns one window of an event in full: benchmark, abnormal return and percentile of each price, and the other events in
// it.

import { context } from "../../base/context.js";
import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import * as measures from "./measures.js";
import { percent, reason } from "./spelling.js";

/** @typedef {import("./measures.js").Span} Span */
/** @typedef {import("./measures.js").Figures} Figures */
/** @typedef {import("./measures.js").Concerned} Concerned */

/**
 * The chosen window: its days, benchmark, abnormal return and percentile of each price, and the other events in it.
 * @type {(known: Concerned[], state: Entente.State, row: number, heading: string) => HTMLElement}
 */
export function inFull(known, state, row, heading) {
  const at = measures.place(state.view.window);
  const spans = known.flatMap(({ windows }) => windows?.[at].span ?? []);
  const title = make("h4", { text: heading });
  if (!spans.length) {
    return make(
      "div",
      {},
      title,
      make("p", { class: "note", text: say("study.none.why", { reason: reason("ended") }) }),
    );
  }
  const span = {
    after: Math.min(...spans.map(({ after }) => after)),
    until: Math.max(...spans.map(({ until }) => until)),
  };
  const heads = ["benchmark", "abnormal", "percentile"].map((key) =>
    make("th", { scope: "col", text: say(`study.full.${key}`) }),
  );
  const rows = known.flatMap(({ price, series, why, windows }) =>
    why || !windows
      ? []
      : make(
          "tr",
          {},
          make("th", { scope: "row", text: series.short || series.label }),
          ...full(price, windows[at], state),
        ),
  );
  return make(
    "div",
    { class: "moved-full" },
    title,
    make(
      "table",
      { class: "moved" },
      make("thead", {}, make("tr", {}, make("td"), ...heads)),
      make("tbody", {}, ...rows),
    ),
    together(state, row, span),
  );
}

/** @type {(value: number | string | undefined, text: (value: number) => string) => HTMLElement} */
const cell = (value, text) =>
  typeof value === "number"
    ? make("td", { text: text(value) })
    : make("td", {}, "–", value ? make("small", { text: reason(value) }) : null);

/** @type {(price: Entente.StudiedPrice, one: Figures, state: Entente.State) => HTMLElement[]} */
function full(price, one, { page }) {
  const percentile = cell(one.percentile, (value) => words.number(value));
  if (!price.benchmark) {
    return [make("td", { colspan: 2 }, make("small", { text: say("study.full.none") })), percentile];
  }
  const { label, short } = measures.seriesOf(page, price.benchmark);
  const market = cell(one.benchmark, percent);
  market.append(make("small", { text: short || label }));
  const error = () => percent(Number(one.error)).replace(/^\+/, "");
  return [
    market,
    cell(one.abnormal, (value) => say("study.error", { value: percent(value), error: error() })),
    percentile,
  ];
}

/**
 * The other events of a window by count and name: a move cannot be divided among them.
 * @type {(state: Entente.State, row: number, span: Span) => HTMLElement}
 */
function together(state, row, span) {
  const rows = measures.others(state, row, span);
  const text = say(rows.length ? "study.confounded" : "study.alone", {
    n: rows.length,
    after: words.day(span.after, "medium"),
    until: words.day(span.until, "medium"),
  });
  return rows.length
    ? make("details", { class: "moved-more" }, make("summary", { text }), named(state, rows))
    : make("p", { class: "note", text });
}

/** @type {(state: Entente.State, rows: number[]) => HTMLElement} */
export function named({ columns }, rows) {
  return make(
    "ul",
    {},
    ...rows.map((other) =>
      make(
        "li",
        {},
        make(
          "button",
          { type: "button", class: "card-relation", on: { click: () => context.store.open(columns.id[other]) } },
          make("time", { text: words.day(columns.day[other], "medium") }),
          make("span", { text: columns.title[other] }),
        ),
      ),
    ),
  );
}
