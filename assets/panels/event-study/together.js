// Owns the other events of a window: how many there are, and their names.

import { context } from "../../base/context.js";
import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import * as measures from "./measures.js";

/**
 * The other events of a window by count and name: a move cannot be divided among them.
 * @type {(state: Entente.State, row: number, span: import("./measures.js").Span) => HTMLElement}
 */
export function together(state, row, span) {
  const rows = measures.others(state, row, span);
  const text = say(rows.length ? "study.confounded" : "study.alone", {
    n: rows.length,
    after: words.day(span.after, "full"),
    until: words.day(span.until, "full"),
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
          make("time", { text: words.day(columns.day[other], "full") }),
          make("span", { told: columns.title[other] }),
        ),
      ),
    ),
  );
}
