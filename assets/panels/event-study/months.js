// Owns the months of an event in the card: shipments of its month beside the mean of the year before and a year ago.
// Twin of layouts/event_study/monthly.py (`change`).

import * as dates from "../../base/days.js";
import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import * as measures from "./measures.js";
import { percent, reason } from "./spelling.js";
import * as dataset from "../../state/dataset.js";

/** @type {(state: Entente.State, row: number, caveat: () => HTMLElement) => HTMLElement[]} */
export function months(state, row, caveat) {
  const found = measures.shipments(state, row);
  if (!found) return [];
  const month = words.day(dates.ordinal(`${found.month}-01`), "month");
  const heads = [say("study.shipments.month", { month }), say("study.shipments.mean"), say("study.shipments.year")].map(
    (text) => make("th", { scope: "col", text }),
  );
  const groups = found.rows.map((one) =>
    make(
      "tbody",
      {},
      make(
        "tr",
        { class: "moved-series" },
        make("th", { scope: "rowgroup", colspan: 3 }, one.series.label, " ", make("small", { text: one.series.unit })),
      ),
      make(
        "tr",
        {},
        figure(one.coded && one.value === 0 ? say("study.shipments.zero") : one.value, note(one, found.month)),
        figure(one.mean, change(one.onMean, one)),
        figure(one.year, change(one.onYear, one)),
      ),
    ),
  );
  return [
    make(
      "details",
      { class: "moved-more" },
      make("summary", { text: say("study.shipments", { month }) }),
      make("table", { class: "moved" }, make("thead", {}, make("tr", {}, ...heads)), ...groups),
      caveat(),
    ),
  ];
}

/**
 * A figure, or a text that stands for it; the reasons are ids, texts have blanks.
 * @type {(value: number | string, below: string) => HTMLElement}
 */
function figure(value, below) {
  const text =
    typeof value === "number"
      ? words.number(value)
      : value.includes(" ")
        ? value
        : say("study.none.why", { reason: reason(value) });
  return make("td", {}, text, below ? make("small", { text: below }) : null);
}

/** @type {(one: import("./measures.js").Monthly, month: string) => string} */
const note = ({ series }, month) => dataset.observations(series.id)?.notes[month] ?? "";

/** @type {(value: number | string, one: {points: boolean}) => string} */
export function change(value, { points }) {
  if (typeof value === "string") return "";
  return points
    ? say("study.shipments.points", { value: words.number(value / 100, { digits: 2, sign: true }) })
    : percent(value / 10000);
}
