// Owns the strip of directions under the lanes: how many events of the selection raise the stakes and how many lower
// them, a month, a quarter or a year as the width allows; the same as a table where the reader opens the rule of
// counting.

import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";

const LENGTHS = [
  [1, "month"],
  [3, "quarter"],
  [12, "year"],
];
const WIDEST = 5;
const HALF = 18;
const LEAST = 3;
const SIDES = ["raises", "lowers"];
const SVG = "http://www.w3.org/2000/svg";

const host = () => document.querySelector('[data-panel="balance"]');
const part = (name) => host().querySelector(`[data-part="balance-${name}"]`);

export function draw(state) {
  const strip = host();
  const toggle = document.querySelector('[data-part="balance-toggle"]');
  if (!strip) return;
  const wanted = state.view.panels.includes("balance");
  strip.hidden = !wanted;
  if (toggle) toggle.setAttribute("aria-pressed", String(wanted));
  if (!wanted || !state.columns.direction) return;
  const counted = count(state);
  drawBars(state.axis, counted);
  dom.setText(part("unit"), words.say(`balance.${counted.unit}`));
  for (const side of SIDES) {
    dom.setText(part(side), words.number(counted.periods.reduce((sum, period) => sum + period[side], 0)));
  }
  const how = strip.querySelector("details");
  how.ontoggle = () => drawTable(counted);
  if (how.open) drawTable(counted);
}

// The visible periods, each {first, end, raises, lowers}; an event counts in that of its first day.
function count({ page, columns, selection, axis }) {
  const [months, unit] = LENGTHS.find(([length]) => length * 30.4 * axis.perDay >= WIDEST) || LENGTHS[2];
  const placeOf = (day) => {
    const date = new Date(day * 86400000);
    return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months);
  };
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

function drawBars(axis, { periods }) {
  const most = Math.max(LEAST, ...periods.flatMap(({ raises, lowers }) => [raises, lowers]));
  const [left, right] = [axis.left, axis.width - axis.right];
  const bars = { raises: "", lowers: "" };
  for (const period of periods) {
    const x = Math.max(left, axis.x(period.first));
    const wide = Math.max(1, Math.min(right, axis.x(period.end)) - x - 1);
    for (const side of SIDES) {
      const tall = ((period[side] / most) * (HALF - 1)).toFixed(1);
      if (period[side]) {
        bars[side] +=
          `M${x.toFixed(1)} ${HALF}h${wide.toFixed(1)}v${side === "raises" ? -tall : tall}h${-wide.toFixed(1)}z`;
      }
    }
  }
  const svg = part("plot").firstChild || part("plot").appendChild(picture());
  svg.setAttribute("viewBox", `0 0 ${axis.width} ${HALF * 2}`);
  const paths = { ...bars, line: `M${left} ${HALF}H${right}` };
  for (const node of svg.querySelectorAll("path")) node.setAttribute("d", paths[node.dataset.line]);
  svg.lastChild.setAttribute("x", left - 4);
  dom.setText(svg.lastChild, words.number(most));
}

function picture() {
  const make = (tag, line) => {
    const node = document.createElementNS(SVG, tag);
    if (line) node.dataset.line = line;
    return node;
  };
  const svg = make("svg");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.append(...[...SIDES, "line"].map((line) => make("path", line)), make("text"));
  svg.lastChild.setAttribute("y", "9");
  return svg;
}

function drawTable({ unit, periods }) {
  const { element } = dom;
  const name = ({ first, end }) => {
    if (unit === "year") return words.day(first, "year");
    return unit === "month"
      ? words.day(first, "month")
      : [first, end - 1].map((day) => words.day(day, "monthYear")).join(" – ");
  };
  const heads = [...host().querySelectorAll(".balance-side > :first-child")].map((node) =>
    element("th", { scope: "col", text: node.textContent }),
  );
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
