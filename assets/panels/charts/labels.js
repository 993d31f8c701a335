// Owns the names at the ends of the lines: how large they are, what they say, and their leaders. What they say on a day
// is of readings.js.
// Twin of layouts/chart_words.py (`reading`).

import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import { apart, BEYOND, INSIDE, NEAR_EDGE } from "./label-ends.js";
import { place } from "./label-places.js";
import * as chartLines from "./lines.js";
import * as chartPanes from "./panes.js";
import { textOf } from "./value-scale.js";

/** @typedef {import("./label-ends.js").Label} Label */
/**
 * @typedef {{labels: Label[], scale: Entente.ValueScale, view: Entente.View, axis: Entente.Axis, node: HTMLElement,
 *   host: HTMLElement}} Shown
 */
/** @typedef {Pick<Entente.Pane, "node" | "height" | "width"> & {name: string}} Host A pane, or a panel of others. */
/** @typedef {"usual" | "small" | "line"} Size */

/** @typedef {import("./lines.js").Seen} Seen */

const GAP = 2;
/** Room at the top of a pane for the day of the values, of which the rest stands above the pane. */
const top = () => 6 * unit.swollen(9);
// Between a name and its value on one line, and how far such a name may begin within the plot.
const [WORD, OVER] = [4, 10];
const YEAR = "2019";
/** @type {Size[]} */
const SIZES = ["usual", "small", "line"];
/** @type {Map<string, number>} */
const heights = new Map();
/** @type {Map<string, Shown>} */
export const shown = new Map();

/**
 * The name of each line at the last place it is seen.
 * @type {(pane: Host, part: Entente.Drawn, scale: Entente.ValueScale, state: Entente.State) => void}
 */
export function draw(pane, part, scale, state) {
  const labels = apart(part, scale, state);
  const host = chartPanes.layer(pane.node, "labels");
  shown.set(pane.name, { labels, scale, view: state.view, axis: state.axis, node: pane.node, host });
  const said = new Map(labels.map((label) => [label.key, widest(label, scale, state)]));
  dom.reconcile(host, labels, make, (node, label) => fill(node, label, said.get(label.key) ?? ""));
  const gap = fit(labels, host, pane.height - top());
  pane.node.style.minHeight = textWidth.own() ? `max(54 * var(--k), ${unit.px(heightFor(labels, host))})` : "";
  if (host.dataset.size === "line") widen(labels, said, state.axis);
  const outside = labels.filter(({ inside }) => !inside);
  const places = outside.map(({ wanted, height }) => ({ wanted: wanted - top(), height, y: 0 }));
  place(places, pane.height - top(), gap);
  for (const [at, label] of outside.entries()) label.y = places[at].y + top();
  for (const label of labels) {
    fill(dom.kept(host, label.key), label, reading(label.line, label.last, scale, state.view));
    dom.kept(host, label.key).style.transform = unit.move(label.x, label.y - label.height / 2);
  }
  drawLeaders(pane, labels);
}

function make() {
  return dom.element(
    "div",
    { class: "line-label" },
    dom.element("span", { class: "line-name" }),
    " ",
    dom.element("span", { class: "line-value" }),
  );
}

/**
 * @param {HTMLElement} node
 * @param {Label} label
 * @param {string} value
 */
export function fill(node, label, value) {
  dom.tell(dom.one(".line-name", node), label.line.short);
  dom.setText(node.lastElementChild, value);
  node.style.setProperty("--line", `var(${label.line.style.nameColour})`);
  node.style.maxWidth = unit.px(Math.min(label.room, INSIDE), 0);
}

/**
 * The widest that a line says in view: names that have room for it do not move while a reader points.
 * @type {(label: Label, scale: Entente.ValueScale, state: Entente.State) => string}
 */
function widest({ line, last }, scale, { axis, view }) {
  const [least, most] = chartLines.extent([line], axis) ?? [last.value, last.value];
  const said = [reading(line, last, scale, view), amount(line, least, scale, view), amount(line, most, scale, view)];
  const widths = said.map((text) => textWidth.of(text, "label"));
  return said[widths.indexOf(Math.max(...widths))];
}

/**
 * A value beside its name; that of a whole year names the year.
 * @type {(line: Entente.ChartLine, seen: Seen, scale: Entente.ValueScale, view: Entente.View) => string}
 */
export function reading(line, { value: figure, period }, scale, view) {
  const value = amount(line, figure, scale, view);
  if (period.length > YEAR.length) return value;
  return words.say("charts.value.in", { value, period: words.day(dates.ordinal(`${period}-01-01`), "year") });
}

/**
 * A change, and what is counted in thousands or millions, is said to a tenth while it is small.
 * @param {Pick<Entente.ChartLine, "pane">} line
 * @param {number} value
 * @param {Entente.ValueScale} scale
 * @param {Entente.View} view
 */
export function amount({ pane }, value, scale, view) {
  const { digits, size } = scale;
  const fine = size > 1 || (pane === "prices" && view.scale === "change");
  return textOf(
    { ...scale, digits: fine && Math.abs(value) < 99.95 * size ? Math.max(1, digits) : digits },
    value,
    view,
    pane,
  );
}

/**
 * The names as large as the pane has room for them all: usual, small, or one line each.
 * @type {(labels: Label[], host: HTMLElement, room: number) => number}
 */
function fit(labels, host, room) {
  const outside = labels.filter(({ inside }) => !inside);
  for (const size of SIZES) {
    for (const label of labels) label.height = heightOf(label, host, size);
    const gap = size === "small" ? 0 : GAP;
    if (outside.reduce((sum, { height }) => sum + height + gap, 0) <= room) return sized(host, size, gap);
  }
  for (const label of outside) label.height = Math.min(label.height, room / outside.length);
  return sized(host, "line", 0);
}

/**
 * Names of one line each begin nearer to the plot where they need it, and a little over its edge.
 * @type {(labels: Label[], said: Map<string, string>, axis: Entente.Axis) => void}
 */
function widen(labels, said, axis) {
  const outside = labels.filter(({ inside }) => !inside);
  const needed = outside.map(
    ({ key, line }) => textWidth.of(line.short, "source", "strong") + textWidth.of(said.get(key) ?? "", "source"),
  );
  const x = Math.max(axis.width + BEYOND - Math.max(...needed) - WORD - 1, axis.width - axis.right - OVER);
  for (const label of outside) {
    label.x = Math.min(label.x, x);
    label.room = axis.width + BEYOND - label.x;
  }
}

/**
 * How high a pane is in which all names stand in full, spaced as the reader has set it.
 * @type {(labels: Label[], host: HTMLElement) => number}
 */
function heightFor(labels, host) {
  const { size } = host.dataset;
  const height = labels.reduce((sum, label) => sum + heightOf(label, host, "small"), top() + 1);
  if (size) host.dataset.size = size;
  return height;
}

/** @type {(host: HTMLElement, size: Size, gap?: number) => number} */
function sized(host, size, gap = 0) {
  if (host.dataset.size !== size) host.dataset.size = size;
  return gap;
}

/**
 * Reading a height makes the browser lay out, so each is read once for a name with its value and a width.
 * @type {(label: Label, host: HTMLElement, size: Size) => number}
 */
function heightOf({ key, room }, host, size) {
  const node = dom.kept(host, key);
  const name = `${textWidth.version()} ${size} ${node.textContent} ${Math.min(room, INSIDE).toFixed(0)}`;
  const known = heights.get(name);
  if (known !== undefined) return known;
  sized(host, size);
  const height = unit.of(node.offsetHeight);
  heights.set(name, height);
  return height;
}

/** @type {(pane: Host, labels: Label[]) => void} */
function drawLeaders(pane, labels) {
  const host = chartPanes.layer(pane.node, "leaders");
  host.setAttribute("viewBox", `0 0 ${pane.width} ${pane.height}`);
  const drawn = labels.filter(
    ({ inside, x, y, from, wanted }) => !inside && x > from && (Math.abs(y - wanted) > 4 || x - from > 12),
  );
  dom.reconcile(
    host,
    drawn,
    () => dom.drawing("path"),
    (path, { from, x, wanted, y, line }) => {
      const bend = Math.max(from, x - 8);
      path.setAttribute(
        "d",
        `M${(from + 1).toFixed(1)} ${wanted.toFixed(1)}H${bend.toFixed(1)}L${(x - 1).toFixed(1)} ${y.toFixed(1)}`,
      );
      path.style.stroke = `var(${line.style.colour})`;
      path.classList.toggle("far", x - from > NEAR_EDGE);
    },
  );
}
