// Draws the events of each month, quarter or year as columns on the time axis. A reader points at a column or moves
// by keys to read it; a click or Enter shows its days alone, and once more brings the usual days back.

import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as views from "../../state/view.js";
import * as gridDays from "../charts/grid-days.js";
import { note } from "./bars.js";
import { counted } from "./counted.js";
import * as cursor from "./cursor.js";
import * as focus from "./focus.js";

const HEIGHT = 84;
const A_YEAR = { month: 12, quarter: 4, year: 1 };

/** @typedef {import("./counted.js").Counted} Counted */
/** @typedef {Counted & {x: number, wide: number}} Box */

/** @type {(node: HTMLElement, panel: Entente.PeriodBars, state: Entente.State) => void} */
export function draw(node, panel, state) {
  const { periods, leftOut } = counted(state, panel);
  const body = dom.one('[data-part="body"]', node);
  const plot = dom.find(".columns", body) || begin(body);
  const most = Math.max(1, ...periods.map(({ n }) => n));
  const boxes = periods.map((period) => ({ ...period, ...boxOf(period, state.axis) }));
  drawBars(plot, boxes, most, state.axis);
  focus.draw(plot, state, state.axis);
  dom.reconcile(dom.one(".pane-grid", plot), gridDays.of(state.axis), gridDays.make, gridDays.place);
  dom.setText(dom.find(".columns-most", plot), words.number(most));
  const unit = unless(panel.title, words.say(`given.unit.${panel.by}`));
  /** @type {(at: number | null) => string} */
  const said = (at) =>
    at === null ? unit : words.say("given.reading", { when: named(periods[at], panel.by), n: periods[at].n });
  cursor.draw(plot, {
    key: `${state.axis.first} ${state.axis.end}`,
    boxes,
    leap: A_YEAR[panel.by],
    label: words.say("given.cursor.bars", { title: panel.title }),
    help: words.say("given.cursor.bars.help"),
    said,
    show: (at) => dom.setText(dom.find('[data-part="measured"]', node), said(at)),
    act: (at) => zoom(periods[at]),
  });
  const empty = periods.every(({ n }) => n === 0) && !leftOut;
  note(node, empty ? words.say("list.empty") : leftOut ? words.say("given.left.out", { n: leftOut }) : "");
}

/** @type {(body: HTMLElement) => HTMLElement} */
function begin(body) {
  const plot = dom.element(
    "div",
    { class: "columns" },
    dom.element("div", { class: "pane-grid", "aria-hidden": "true" }),
    dom.element("span", { class: "columns-most", "aria-hidden": "true" }),
    dom.drawing("svg", { class: "columns-bars", "aria-hidden": "true" }, dom.drawing("path")),
    focus.begin(),
  );
  body.replaceChildren(plot);
  return plot;
}

/**
 * A column keeps a hair from the next one while it is wide enough to show it.
 *
 * @type {(period: Entente.DaySpan, axis: Entente.Axis) => {x: number, wide: number}}
 */
function boxOf({ first, end }, axis) {
  const [left, right] = [axis.left, axis.width - axis.right];
  const x = Math.max(left, axis.x(first));
  const room = Math.min(right, axis.x(end)) - x;
  return { x, wide: Math.max(1, room - (room > 3 ? 1 : 0)) };
}

/** @type {(plot: HTMLElement, boxes: Box[], most: number, axis: Entente.Axis) => void} */
function drawBars(plot, boxes, most, axis) {
  dom.one("svg", plot).setAttribute("viewBox", `0 0 ${axis.width} ${HEIGHT}`);
  dom.one("svg path", plot).setAttribute(
    "d",
    boxes
      .filter(({ n }) => n)
      .map(({ x, wide, n }) => {
        const tall = ((n / most) * HEIGHT).toFixed(1);
        return `M${x.toFixed(1)} ${HEIGHT}v${-tall}h${wide.toFixed(1)}v${tall}z`;
      })
      .join(""),
  );
}

/** @type {(period: Entente.DaySpan, by: Entente.Period) => string} */
function named({ first, end }, by) {
  if (by === "quarter") return [first, end - 1].map((day) => words.day(day, "monthYear")).join(" – ");
  return words.day(first, by);
}

/** @type {(period: Entente.DaySpan) => void} */
function zoom({ first, end }) {
  const { view, page } = context.store.state();
  const wanted = { from: dates.iso(first), to: dates.iso(end - 1) };
  const usual = views.defaults(page.vocabulary);
  const there = view.from === wanted.from && view.to === wanted.to;
  context.store.change(there ? { from: usual.from, to: usual.to } : wanted);
}

/**
 * A title may say already what is counted.
 *
 * @type {(title: string, unit: string) => string}
 */
const unless = (title, unit) => (title.toLowerCase() === unit.toLowerCase() ? "" : unit);

/** @type {(panel: Entente.PeriodBars, state: Entente.State) => Entente.GivenContents} */
export function contents(panel, state) {
  /** @type {Record<Entente.Period, (period: Entente.DaySpan) => string>} */
  const spelt = {
    month: ({ first }) => dates.iso(first).slice(0, 7),
    year: ({ first }) => dates.iso(first).slice(0, 4),
    quarter,
  };
  return {
    head: [words.say("charts.table.period"), words.say("given.number")],
    rows: counted(state, panel).periods.map((period) => [
      { text: named(period, panel.by), value: spelt[panel.by](period) },
      period.n,
    ]),
  };
}

/** @type {(period: Entente.DaySpan) => string} */
function quarter({ first }) {
  const [year, month] = dates.iso(first).split("-").map(Number);
  return `${year}-Q${Math.ceil(month / 3)}`;
}
