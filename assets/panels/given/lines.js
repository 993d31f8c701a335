// Draws the series of a panel as lines, on the timeline's axis or on their own, with the grid, the scale and the
// names of the charts. Where their file does not load, its note says so and tries again.

import * as again from "../../base/again.js";
import * as axes from "../../base/axis.js";
import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as heads from "../charts/heads.js";
import * as labels from "../charts/labels.js";
import * as chartLines from "../charts/lines.js";
import * as panes from "../charts/panes.js";
import * as readings from "../charts/readings.js";
import * as tables from "../charts/tables.js";
import { scaleOf, textOf } from "../charts/value-scale.js";
import * as dataset from "../../state/dataset.js";
import { NEAR } from "../prices/prices.js";
import { note } from "./bars.js";
import * as cursor from "./cursor.js";
import { drawn } from "./drawn.js";
import * as focus from "./focus.js";

/** @typedef {import("./drawn.js").Model & {axis: Entente.Axis}} Model */

const PANE = "prices";
const HEIGHT = 150;
const A_MONTH = 30.4;

/** @type {(node: HTMLElement, panel: Entente.GivenLines, state: Entente.State) => void} */
export function draw(node, panel, state) {
  const model = modelOf(panel, state);
  const { axis, lines, coming } = model;
  const body = dom.one('[data-part="body"]', node);
  const built = dom.find(".given-plot", body);
  const isLost = coming.length > 0 && dataset.failed("series");
  if (isLost) noteLost(node, coming);
  else if (coming.length) come().catch(() => draw(node, panel, context.store.state()));
  // What the server drew is whole, and stays until the figures have come.
  if (coming.length && body.firstChild && !built) return;
  const plot = built || begin(body);
  const pane = {
    /** @type {Entente.PaneName} */
    name: PANE,
    node: plot,
    height: HEIGHT,
    width: axis.width,
  };
  const shown = { ...state, axis, view: model.view };
  const scale = scaleOf(pane, model, axis, model.view);
  panes.draw(pane, model, scale, shown);
  labels.draw({ ...pane, name: panel.id }, model, scale, shown);
  drawLines(plot, lines, scale, axis);
  focus.draw(plot, state, axis);
  read(node, panel, { plot, model, scale });
  if (!isLost) note(node, notes(model, scale));
}

/** Loads the figures, and draws all that waited for them. */
const come = () => dataset.series().then(() => context.store.redraw());

/** @type {(node: HTMLElement, coming: string[]) => void} */
function noteLost(node, coming) {
  const place = dom.one('[data-part="note"]', node);
  const text = words.say("charts.note.lost", { what: words.list(coming) });
  if (dom.find(".again", place)?.firstElementChild?.textContent === text) return;
  place.hidden = false;
  place.replaceChildren(again.line(text, come));
}

/** @type {(panel: Entente.GivenLines, state: Entente.State) => Model} */
function modelOf(panel, state) {
  const model = drawn(state, panel);
  const axis =
    panel.axis === "free"
      ? axes.make(model.span, { width: state.axis.width, left: state.axis.left, right: state.axis.right })
      : state.axis;
  return { ...model, axis };
}

/** @type {(body: HTMLElement) => HTMLElement} */
function begin(body) {
  const { element, drawing } = dom;
  const plot = element(
    "div",
    { class: "given-plot" },
    element("div", { class: "pane-grid", "aria-hidden": "true" }),
    element("div", { class: "pane-notes" }),
    drawing("svg", { class: "given-lines", "aria-hidden": "true" }),
    drawing("svg", { class: "pane-leaders", "aria-hidden": "true" }),
    element("div", { class: "pane-labels" }),
    ...readings.layers(),
    focus.begin(),
  );
  body.replaceChildren(plot);
  return plot;
}

/**
 * @param {HTMLElement} plot
 * @param {Entente.ChartLine[]} lines
 * @param {Entente.ValueScale} scale
 * @param {Entente.Axis} axis
 */
function drawLines(plot, lines, scale, axis) {
  const host = dom.one(".given-lines", plot);
  host.setAttribute("viewBox", `0 0 ${axis.width} ${HEIGHT}`);
  dom.reconcile(
    host,
    lines,
    () => dom.drawing("path"),
    (path, line) => {
      path.setAttribute("d", line.stepped ? steps(line.points, scale, axis) : course(line.points, scale, axis));
      path.setAttribute("class", "given-line");
      path.style.stroke = `var(${line.style.colour})`;
      path.style.strokeWidth = String(line.style.width);
      path.style.strokeDasharray = line.style.dash.join(" ");
    },
  );
}

/** @type {(x: number, y: number) => string} */
const at = (x, y) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/**
 * A value holds for its whole month or year; what no value follows at once is a gap.
 *
 * @type {(points: Entente.Points, scale: Entente.ValueScale, axis: Entente.Axis) => string}
 */
function steps({ start, end, value }, scale, axis) {
  let path = "";
  /** @type {Entente.Ordinal | null} */
  let ended = null;
  start.forEach((first, place) => {
    if (end[place] <= axis.first || first >= axis.end) return;
    const y = scale.y(value[place]);
    const [x, to] = [axis.x(Math.max(first, axis.first)), axis.x(Math.min(end[place], axis.end))];
    path += `${first === ended ? "L" : "M"}${at(x, y)}H${to.toFixed(1)}`;
    ended = end[place];
  });
  return path;
}

/**
 * A close stands in the middle of its day; longer than a holiday without one is a gap.
 *
 * @type {(points: Entente.Points, scale: Entente.ValueScale, axis: Entente.Axis) => string}
 */
function course({ start, value }, scale, axis) {
  let path = "";
  /** @type {Entente.Ordinal | null} */
  let before = null;
  start.forEach((day, place) => {
    if (day < axis.first - NEAR || day > axis.end + NEAR) return;
    path += `${before !== null && day - before <= NEAR ? "L" : "M"}${at(axis.x(day + 0.5), scale.y(value[place]))}`;
    before = day;
  });
  return path;
}

/**
 * The values are read at each day or period that any of the lines has in view.
 *
 * @param {HTMLElement} node
 * @param {Entente.GivenLines} panel
 * @param {{plot: HTMLElement, model: Model, scale: Entente.ValueScale}} drawn
 */
function read(node, panel, { plot, model, scale }) {
  const { axis, lines, view } = model;
  const inside = lines.flatMap(({ points }) =>
    points.start.filter((day, place) => day < axis.end && points.end[place] > axis.first),
  );
  const days = [...new Set(inside)].sort((one, other) => one - other).map((day) => Math.max(day, axis.first));
  const stepped = lines.length > 0 && lines.every((line) => line.stepped);
  const unit = unitOf(panel, model, scale);
  /** @type {(day: Entente.Ordinal) => string[]} */
  const values = (day) =>
    lines.flatMap((line) => {
      const value = chartLines.valueAt(line, day);
      if (value === null) return [];
      return words.say("charts.cursor.value", { label: line.short, value: textOf(scale, value, view, PANE) });
    });
  /** @type {(place: number | null) => string} */
  const said = (place) =>
    place === null
      ? unit
      : words.say("given.shown", {
          title: words.day(days[place], stepped ? "month" : "full"),
          shown: words.list(values(days[place])),
        });
  cursor.draw(plot, {
    key: `${axis.first} ${axis.end} ${days.length}`,
    boxes: days.map((day) => ({ x: axis.x(stepped ? day : day + 0.5), wide: 1 })),
    leap: Math.max(1, Math.round((days.length * A_MONTH) / (axis.end - axis.first))),
    label: words.say("given.cursor.lines", { title: panel.title }),
    help: words.say("given.cursor.lines.help"),
    said,
    show: (place) => dom.setText(dom.find('[data-part="measured"]', node), said(place)),
  });
}

/** @type {(panel: Entente.GivenLines, model: Model, scale: Entente.ValueScale) => string} */
function unitOf({ scale: how }, { base, unit }, scale) {
  if (how === "value") return heads.counted(scale, unit);
  return base === null ? "" : heads.scaled(words.say(`given.unit.${how}`, { day: words.day(base, "full") }), scale);
}

/** @type {(model: Model, scale: Entente.ValueScale) => string} */
function notes({ lines, unbased, coming, base }, { empty }) {
  const found = [];
  if (unbased.length && base !== null) {
    found.push(words.say("given.unbased", { day: words.day(base, "full"), what: words.list(unbased) }));
  }
  if (coming.length) found.push(words.say("charts.note.coming", { what: words.list(coming) }));
  if (empty && !coming.length) found.push(words.say(lines.length ? "charts.nothing.dates" : "charts.nothing"));
  return found.join(" ");
}

/**
 * The values in view, scaled and as their file has them.
 *
 * @type {(panel: Entente.GivenLines, state: Entente.State) => Entente.GivenContents}
 */
export function contents(panel, state) {
  const model = modelOf(panel, state);
  const { head, rows, noted, scaled } = tables.contents(PANE, model, { ...state, axis: model.axis, view: model.view });
  /** @type {(value: number | null, column: number) => Entente.GivenCell} */
  const figure = (value, column) =>
    value === null
      ? null
      : { text: words.number(value, scaled && column % 2 === 0 ? { digits: 1 } : {}), value: tables.trim(value) };
  /** @type {(row: (typeof rows)[number]) => Entente.GivenCell[]} */
  const cells = ({ period, values, note: text }) => [
    { text: tables.said(period), value: period },
    ...values.map(figure),
    ...(noted ? [text] : []),
  ];
  return { head: [words.say("charts.table.period"), ...head.slice(1)], rows: rows.map(cells) };
}
