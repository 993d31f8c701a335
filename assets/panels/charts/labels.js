// Owns the names at the ends of the lines: how large they are, what they say, and their leaders.
// Twin of layouts/chart_words.py (`reading`).

import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import { apart, INSIDE, NEAR_EDGE } from "./label-ends.js";
import { place } from "./label-places.js";
import * as chartLines from "./lines.js";
import * as chartPanes from "./panes.js";
import { textOf } from "./value-scale.js";

/** @typedef {import("./label-ends.js").Label} Label */
/** @typedef {{labels: Label[], scale: Entente.ValueScale, view: Entente.View, host: HTMLElement}} Shown */
/** @typedef {Pick<Entente.Pane, "node" | "height" | "width"> & {name: string}} Host A pane, or a panel of others. */
/** @typedef {"usual" | "small" | "line"} Size */

/** @typedef {import("./lines.js").Seen} Seen */

const GAP = 2;
const YEAR = "2019";
/** @type {Size[]} */
const SIZES = ["usual", "small", "line"];
const SVG = "http://www.w3.org/2000/svg";
/** @type {Map<string, number>} */
const heights = new Map();
/** @type {Map<string, Shown>} */
const shown = new Map();

/**
 * The name of each line at the last place it is seen.
 * @type {(pane: Host, part: Entente.Drawn, scale: Entente.ValueScale, state: Entente.State) => void}
 */
export function draw(pane, part, scale, state) {
  const labels = apart(part, scale, state);
  const host = chartPanes.layer(pane.node, "labels");
  shown.set(pane.name, { labels, scale, view: state.view, host });
  dom.reconcile(host, labels, make, (node, label) => fill(node, label, label.last, scale, state.view));
  const gap = fit(labels, host, pane.height);
  place(
    labels.filter(({ inside }) => !inside),
    pane.height,
    gap,
  );
  for (const label of labels) {
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
 * @param {Seen | null} seen
 * @param {Entente.ValueScale} scale
 * @param {Entente.View} view
 */
function fill(node, label, seen, scale, view) {
  dom.setText(node.firstElementChild, label.line.short);
  dom.setText(node.lastElementChild, seen ? reading(label.line, seen, scale, view) : "–");
  node.style.setProperty("--line", `var(${label.line.style.nameColour})`);
  const room = unit.px(Math.min(label.room, INSIDE), 0);
  node.style.maxWidth = room;
  node.style.setProperty("--room", room);
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
    () => document.createElementNS(SVG, "path"),
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

/**
 * The values of a day beside the names; null brings back the last ones in view.
 * @type {(day: Entente.Ordinal | null) => void}
 */
export function show(day) {
  for (const { labels, scale, view, host } of shown.values()) {
    if (!host.isConnected) continue;
    host.classList.toggle("pane-labels--reading", day !== null);
    for (const label of labels) {
      fill(
        dom.kept(host, label.key),
        label,
        day === null ? label.last : chartLines.readAt(label.line, day),
        scale,
        view,
      );
    }
  }
}

/**
 * What the lines say on a day, in words.
 * @type {(day: Entente.Ordinal) => string}
 */
export function said(day) {
  const values = [...shown.values()]
    .filter(({ host }) => host.isConnected && host.offsetHeight)
    .flatMap(({ labels, scale, view }) =>
      labels.map(({ line }) => {
        const seen = chartLines.readAt(line, day);
        return seen
          ? words.say("charts.cursor.value", { label: line.short, value: reading(line, seen, scale, view) })
          : "";
      }),
    )
    .filter(Boolean);
  return words.say("charts.cursor.text", {
    day: words.day(day, "long"),
    values: values.length ? `${words.list(values)}.` : words.say("charts.cursor.none"),
  });
}
