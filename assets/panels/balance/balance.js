// Owns the strip of directions under the lanes: how many events of the selection raise the stakes and how many lower
// them, a month, a quarter or a year as the width allows; the same as a table where the reader opens the rule of
// counting.

import * as dom from "../../base/dom.js";
import * as units from "../../base/unit.js";
import * as words from "../../base/words.js";

/** @typedef {"raises" | "lowers"} Side */
/** @typedef {"month" | "quarter" | "year"} Unit */
/** @typedef {{first: Entente.Ordinal, end: Entente.Ordinal, raises: number, lowers: number}} Period */
/** @typedef {{unit: Unit, periods: Period[]}} Counted */

/** @type {[number, Unit][]} */
const LENGTHS = [
  [1, "month"],
  [3, "quarter"],
  [12, "year"],
];
const WIDEST = 5;
const HALF = 18;
const LEAST = 3;
/** @type {Side[]} */
const SIDES = ["raises", "lowers"];

/** @type {(name: string) => HTMLElement} */
const part = (name) => dom.one(`[data-panel="balance"] [data-part="balance-${name}"]`);

/** @type {(state: Entente.TimelineState) => void} */
export function draw(state) {
  const strip = dom.find('[data-panel="balance"]');
  const toggle = document.querySelector('[data-part="balance-toggle"]');
  if (!strip) return;
  const wanted = state.view.panels.includes("balance");
  strip.hidden = !wanted;
  if (toggle) toggle.setAttribute("aria-pressed", String(wanted));
  if (!wanted || !state.columns.direction) return;
  const counted = count(state);
  drawBars(state.axis, counted);
  dom.setText(part("unit"), words.say(`balance.unit.${counted.unit}`));
  for (const side of SIDES) {
    dom.setText(part(side), words.number(counted.periods.reduce((sum, period) => sum + period[side], 0)));
  }
  const how = strip.querySelector("details");
  if (!how) return;
  how.ontoggle = () => drawTable(strip, counted);
  if (how.open) drawTable(strip, counted);
}

/**
 * The visible periods, each {first, end, raises, lowers}; an event counts in that of its first day.
 * @type {(state: Entente.TimelineState) => Counted}
 */
function count({ page, columns, selection, axis }) {
  const [months, unit] = LENGTHS.find(([length]) => length * 30.4 * axis.perDay >= WIDEST) || LENGTHS[2];
  /** @type {(day: Entente.Ordinal) => number} */
  const placeOf = (day) => {
    const date = new Date(day * 86400000);
    return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months);
  };
  /** @type {(place: number) => Entente.Ordinal} */
  const start = (place) => Date.UTC(1970, place * months - 23640, 1) / 86400000;
  const from = placeOf(axis.first);
  const periods = Array.from({ length: placeOf(axis.end - 1) - from + 1 }, (_, at) => ({
    first: start(from + at),
    end: start(from + at + 1),
    raises: 0,
    lowers: 0,
  }));
  for (const row of selection.indices) {
    const direction = page.directions[columns.direction[row]];
    const period = periods[placeOf(columns.start[row]) - from];
    if (period && direction.stakes) period[direction.stakes] += 1;
  }
  return { unit, periods };
}

/**
 * In pixels, so that its text has the size of the style sheet.
 * @type {(axis: Entente.Axis, counted: Counted) => void}
 */
function drawBars(axis, { periods }) {
  const size = units.size();
  const half = HALF * size;
  const most = Math.max(LEAST, ...periods.flatMap(({ raises, lowers }) => [raises, lowers]));
  const [left, right] = [axis.left * size, (axis.width - axis.right) * size];
  const bars = { raises: "", lowers: "" };
  for (const period of periods) {
    const x = Math.max(left, axis.x(period.first) * size);
    const wide = Math.max(1, Math.min(right, axis.x(period.end) * size) - x - 1);
    for (const side of SIDES) {
      const tall = ((period[side] / most) * (half - 1)).toFixed(1);
      if (period[side]) {
        bars[side] +=
          `M${x.toFixed(1)} ${half.toFixed(1)}h${wide.toFixed(1)}v${side === "raises" ? "-" : ""}${tall}h${-wide.toFixed(1)}z`;
      }
    }
  }
  const plot = part("plot");
  const svg = plot.firstElementChild || plot.appendChild(picture());
  svg.setAttribute("viewBox", `0 0 ${axis.width * size} ${half * 2}`);
  /** @type {Record<string, string>} */
  const paths = { ...bars, line: `M${left} ${half.toFixed(1)}H${right}` };
  for (const node of svg.querySelectorAll("path")) node.setAttribute("d", paths[node.dataset.line ?? ""]);
  const label = dom.one("text", svg);
  label.setAttribute("x", String(left - 4));
  label.setAttribute("y", String(10 * size));
  dom.setText(label, words.number(most));
}

function picture() {
  const { drawing } = dom;
  const lines = [...SIDES, "line"].map((line) => drawing("path", { "data-line": line }));
  return drawing("svg", { preserveAspectRatio: "none" }, ...lines, drawing("text", {}));
}

/** @type {(strip: HTMLElement, counted: Counted) => void} */
function drawTable(strip, { unit, periods }) {
  const { element } = dom;
  /** @type {(period: Period) => string} */
  const name = ({ first, end }) => {
    if (unit === "year") return words.day(first, "year");
    return unit === "month"
      ? words.day(first, "month")
      : [first, end - 1].map((day) => words.day(day, "monthYear")).join(" – ");
  };
  const heads = dom
    .all(".balance-side > :first-child", strip)
    .map((node) => element("th", { scope: "col", text: node.textContent }));
  const rows = periods
    .filter(({ raises, lowers }) => raises + lowers)
    .map((period) =>
      element(
        "tr",
        {},
        element("th", { scope: "row", text: name(period) }),
        ...SIDES.map((side) => element("td", { text: words.number(period[side]) })),
      ),
    );
  part("table").replaceChildren(
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element("tr", {}, element("th", { scope: "col", text: words.say("balance.when") }), ...heads),
      ),
      element("tbody", {}, ...rows),
    ),
  );
}
