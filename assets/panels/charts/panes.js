// Owns where the panes are and how days and values become pixels in them; draws their grid, value ticks, notes on zeros
// and ends. Twin of data/chart_series/nice.py (`scaleOf`) and layouts/chart_words.py (`text`).

import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import * as chartLines from "./lines.js";
import * as nice from "./nice.js";
import * as prices from "../prices/prices.js";

export const PANES = ["shipments", "prices"];
const LINE_END = 4;
const LONG = 200000;

export const paneOf = (name) => document.querySelector(`[data-pane="${name}"]`);

// The panes that show a plot now, with their place in the block.
export function measure(host, axis) {
  const origin = host.getBoundingClientRect();
  const found = {};
  for (const name of PANES) {
    const node = paneOf(name);
    if (!node || !node.offsetHeight) continue;
    const box = node.getBoundingClientRect();
    found[name] = {
      name,
      node,
      top: unit.of(box.top - origin.top),
      height: unit.of(box.height),
      left: axis.left,
      width: axis.width,
      right: axis.width - axis.right,
    };
  }
  return found;
}

// The value axis of a pane for what its lines show in view.
export function scaleOf(pane, part, axis, view) {
  const extent = chartLines.extent(part.lines, axis);
  const zero = pane.name === "shipments";
  const shown = extent || (zero ? [0, 100] : [95, 105]);
  const [size, word] = multipleFor(pane.name, view, shown[1]);
  const { range, step, values } = nice.fit(shown, zero);
  const y = (value) => pane.height * (1 - (value - range[0]) / (range[1] - range[0]));
  return { range, values, size, multiple: word, digits: nice.digits(step / size), y, empty: extent === null };
}

// Only figures in a unit are counted in thousands or millions; prices as they are quoted, while they are short.
function multipleFor(name, view, high) {
  const counted =
    name === "shipments" ? ["value", "quantity"].includes(view.measure) : view.scale === "price" && high >= LONG;
  return counted ? nice.multiple(high) : [1, ""];
}

export function text(scale, value, view, pane) {
  const change = pane === "prices" && view.scale === "change";
  const share = pane === "shipments" && view.measure === "share";
  const number = words.number(value / scale.size, { digits: scale.digits, sign: change });
  return change || share ? `${number}%` : number;
}

export function draw(pane, part, scale, state) {
  const { axis, view } = state;
  const days = axis.ticks().map(({ day, label, major }) => ({
    key: `day ${day} ${label}`,
    kind: major ? "grid-day grid-day--major" : "grid-day",
    x: axis.x(day),
    edge: axis.width,
    label,
  }));
  const values = scale.values.map((value) => ({
    key: `value ${value}`,
    kind: value === 0 ? "grid-value grid-value--zero" : "grid-value",
    y: scale.y(value),
    text: text(scale, value, view, pane.name),
  }));
  dom.reconcile(layer(pane.node, "grid"), [...days, ...values], makeGrid, drawGrid);
  const notes =
    pane.name === "shipments" ? [...ends(part, scale, axis), ...zeros(part, scale, axis)] : ends(part, scale, axis);
  dom.reconcile(layer(pane.node, "notes"), notes, makeNote, drawNote);
}

export function layer(node, name) {
  return node.querySelector(`.pane-${name}`);
}

function makeGrid(item) {
  return dom.element("div", { class: item.kind }, dom.element("span", { text: item.label || "" }));
}

function drawGrid(node, item) {
  node.style.transform = item.label === undefined ? unit.move(0, item.y) : unit.move(item.x, 0);
  if (item.label === undefined) dom.setText(node.firstChild, item.text);
  else node.firstChild.hidden = item.x + 30 > item.edge;
}

// Where a line ends before the view does.
function ends(part, scale, axis) {
  const found = [];
  for (const { key, points, colour, stepped } of part.lines) {
    const last = points.start.length - 1;
    if (last < 0) continue;
    const day = stepped ? points.end[last] : points.start[last] + 0.5;
    const reach = stepped ? 0 : prices.NEAR;
    if (day + reach < axis.end && day >= axis.first) {
      found.push({ key: `end ${key}`, mark: true, x: axis.x(day), y: scale.y(points.value[last]), colour });
    }
  }
  return found;
}

// A zero that needs a word says it once over the months it holds for, where there is room.
function zeros(part, scale, axis) {
  const found = [];
  for (const { key, points } of part.lines) {
    let run = null;
    points.value.forEach((value, at) => {
      const words = value === 0 ? points.note[at].split(/[:.;]/)[0] : "";
      if (run && words === run.words && points.start[at] === run.end) run.end = points.end[at];
      else if (words) {
        found.push(
          (run = { key: `zero ${key} ${points.start[at]}`, words, start: points.start[at], end: points.end[at] }),
        );
      } else run = null;
    });
  }
  const seen = found.filter((run) => run.end > axis.first && run.start < axis.end);
  return seen
    .map((run) => ({ ...run, ...roomFor(run, part, scale, axis), y: scale.y(0) }))
    .filter(({ x }) => x !== undefined);
}

// The words stand above their zero in one line or two, where they lie on no line; else they are left to the table.
function roomFor(run, { lines }, scale, axis) {
  const [start, end] = [axis.x(Math.max(run.start, axis.first)), axis.x(Math.min(run.end, axis.end))];
  const whole = textWidth.of(run.words, unit.small()) + 4;
  for (const [width, height] of [
    [whole, 18],
    [whole * 0.62, 30],
  ]) {
    const x = [start + 2, (start + end - width) / 2, end - width - 2].find(
      (left) =>
        left >= axis.left && left + width <= axis.width - axis.right && isClear(left, left + width, scale.y(0), height),
    );
    if (x !== undefined) return { x, width };
  }
  return {};

  function isClear(from, to, low, height) {
    for (let at = from; at < to; at += 4) {
      for (const line of lines) {
        const value = chartLines.valueAt(line, Math.floor(axis.day(at)));
        if (value !== null && scale.y(value) < low - 5 && scale.y(value) > low - height) return false;
      }
    }
    return true;
  }
}

function makeNote(item) {
  return item.mark
    ? dom.element("i", { class: "line-end" })
    : dom.element("div", { class: "zero-note" }, dom.element("span", { text: item.words }));
}

function drawNote(node, item) {
  node.style.transform = unit.move(item.x, item.y - (item.mark ? LINE_END : 0));
  if (item.mark) node.style.setProperty("--line", `var(${item.colour})`);
  else node.firstChild.style.width = unit.px(item.width, 0);
}
