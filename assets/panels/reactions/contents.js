// Owns the reactions as rows: the table behind the picture, and the CSV to take home.

import * as dates from "../../base/days.js";
import { element as make } from "../../base/dom.js";
import * as files from "../../base/files.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import { percent, reason } from "../event-study/spelling.js";
import { isUnusual } from "./reaction.js";
import { whole } from "./told.js";

/** @typedef {import("./looked.js").Looked} Looked */
/** @typedef {import("./reactions.js").Cell} Cell */

const SHOWN = [
  "date",
  "event",
  "category",
  "session",
  "move",
  "low",
  "high",
  "percentile",
  "unusual",
  "others",
  "reason",
];

/** @type {(state: Entente.State, found: Looked, caption: string) => HTMLElement} */
export function table(state, found, caption) {
  const head = SHOWN.map((name) => make("th", { scope: "col", text: say(`reactions.table.${name}`) }));
  return make(
    "table",
    {},
    make("caption", { class: "visually-hidden", text: caption }),
    make("thead", {}, make("tr", {}, ...head)),
    make("tbody", {}, ...found.cells.map((cell) => row(state, found, cell))),
  );
}

/** @type {(state: Entente.State, found: Looked, cell: Cell) => HTMLElement} */
function row({ columns, page }, found, cell) {
  const { ranked, reason: why } = cell.measured;
  const at = cell.row;
  const figures = [
    cell.day === null ? "" : words.day(cell.day, "full"),
    ...[ranked?.move, ranked?.low, ranked?.high].map((value) => (typeof value === "number" ? percent(value, 2) : "")),
    ranked?.percentile === null || !ranked ? "" : words.number(whole(ranked.percentile)),
    ranked && ranked.percentile !== null ? say(isUnusual(ranked) ? "reactions.yes" : "reactions.no") : "",
    words.number(found.others(cell).length),
    why ? reason(why) : "",
  ];
  return make(
    "tr",
    {},
    make("td", { text: words.date(columns.day[at], columns.precision[at], "full") }),
    make("th", { scope: "row", told: columns.title[at] }),
    make("td", { told: page.categories[cell.category].singular }),
    ...figures.map((text) => make("td", { text })),
  );
}

/** @type {(state: Entente.State, found: Looked) => void} */
export function download({ columns, page, view }, found) {
  const head = [
    "event", "date", "precision", "title", "category", "series", "returns", "window", "reaction_day", "move", "usual_from",
    "usual_to", "percentile", "windows_compared", "unusual", "other_events", "reason",
  ]; // prettier-ignore
  const rows = found.cells.map((cell) => {
    const { ranked, reason: why } = cell.measured;
    const at = cell.row;
    return [
      columns.id[at],
      columns.date[at],
      columns.precision[at],
      columns.title[at],
      page.categories[cell.category].id,
      found.series.id,
      view.returns,
      view.window,
      cell.day === null ? "" : dates.iso(cell.day),
      ...[ranked?.move, ranked?.low, ranked?.high, ranked?.percentile].map((value) => value ?? ""),
      ranked?.among || "",
      ranked && ranked.percentile !== null ? String(isUnusual(ranked)) : "",
      found
        .others(cell)
        .map((other) => columns.id[other])
        .join(" "),
      why ?? "",
    ];
  });
  files.file(
    `${page.info.name}-reactions-${found.series.id}-${view.window}.csv`,
    files.csv([head, ...rows]),
    "text/csv",
  );
}
