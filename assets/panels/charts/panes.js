// Owns where the panes are and how days and values become pixels in them; draws their grid, value ticks, notes on zeros
// and ends.

import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as chartLines from "./lines.js";
import * as gridDays from "./grid-days.js";
import { labelled } from "./log-axis.js";
import { tickText } from "./value-scale.js";
import * as prices from "../prices/prices.js";
import { middleDay } from "../timeline/mark-place.js";

/** @typedef {import("./grid-days.js").GridDay} GridDay */
/** @typedef {{key: string, kind: string, y: number, text: string}} GridValue */
/** @typedef {{key: string, x: number, y: number, colour: string}} EndMark */
/** @typedef {{words: string, start: number, end: number}} Run */
/** @typedef {{key: string, x: number, y: number, words: string, width: number}} ZeroNote */

/** @type {Entente.PaneName[]} */
export const PANES = ["shipments", "prices"];
const LINE_END = 4;
// A label of the value axis and what keeps it off the next one.
const LABEL_ROOM = 13;
// Months of zero narrower than this are a point that no words could be seen to belong to.
const LEAST_RUN = 12;

/** @type {(name: Entente.PaneName) => HTMLElement | null} */
const paneOf = (name) => dom.find(`[data-pane="${name}"]`);

/**
 * The panes that show a plot now, with their place in the block.
 * @param {HTMLElement} host
 * @param {Entente.Axis} axis
 */
export function measure(host, axis) {
  const origin = host.getBoundingClientRect();
  /** @type {Partial<Record<Entente.PaneName, Entente.Pane>>} */
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

/**
 * @param {Pick<Entente.Pane, "name" | "node">} pane
 * @param {Entente.Drawn} part
 * @param {Entente.ValueScale} scale
 * @param {Entente.State} state
 */
export function draw(pane, part, scale, state) {
  const { axis, view } = state;
  // An axis without a value would measure nothing.
  const shown = scale.empty ? [] : scale.values;
  const heights = shown.map((value) => scale.height - scale.y(value));
  const told = labelled(heights, scale.zero === null ? 0 : LABEL_ROOM);
  const values = shown.map((value, at) => ({
    key: `value ${value}`,
    kind: value === 0 ? "grid-value grid-value--zero" : "grid-value",
    y: scale.y(value),
    text: told[at] ? tickText(scale, value, view, pane.name) : "",
  }));
  dom.reconcile(layer(pane.node, "grid"), [...gridDays.of(axis), ...values], makeGrid, drawGrid);
  const notes =
    pane.name === "shipments" ? [...ends(part, scale, axis), ...zeros(part, scale, state)] : ends(part, scale, axis);
  dom.reconcile(layer(pane.node, "notes"), notes, makeNote, drawNote);
}

/** @type {<E extends Element = HTMLElement>(node: Element, name: string) => E} */
export function layer(node, name) {
  return dom.one(`:scope > .pane-${name}`, node);
}

/** @type {(item: GridDay | GridValue) => HTMLElement} */
function makeGrid(item) {
  return "label" in item ? gridDays.make(item) : dom.element("div", { class: item.kind }, dom.element("span", {}));
}

/** @type {(node: HTMLElement, item: GridDay | GridValue) => void} */
function drawGrid(node, item) {
  if ("label" in item) {
    gridDays.place(node, item);
    return;
  }
  node.style.transform = unit.move(0, item.y);
  dom.setText(dom.one("span", node), item.text);
}

/**
 * Where a line ends before the view does.
 * @param {Entente.Drawn} part
 * @param {Entente.ValueScale} scale
 * @param {Entente.Axis} axis
 * @returns {EndMark[]}
 */
function ends(part, scale, axis) {
  const found = [];
  for (const { key, points, style, stepped } of part.lines) {
    const last = points.start.length - 1;
    if (last < 0) continue;
    const day = stepped ? points.end[last] : points.start[last] + 0.5;
    const reach = stepped ? 0 : prices.NEAR;
    if (day + reach < axis.end && day >= axis.first) {
      found.push({ key: `end ${key}`, x: axis.x(day), y: scale.y(points.value[last]), colour: style.colour });
    }
  }
  return found;
}

/**
 * A zero that needs a word says it once over the months it holds for, where there is room.
 * @param {Entente.Drawn} part
 * @param {Entente.ValueScale} scale
 * @param {Entente.State} state
 * @returns {ZeroNote[]}
 */
function zeros(part, scale, { axis, columns, view }) {
  const row = view.event ? columns.rowOf.get(view.event) : undefined;
  const focus = row === undefined ? -1 : axis.x(middleDay(columns, row));
  /** @type {(Run & {key: string})[]} */
  const found = [];
  for (const { key, points } of part.lines) {
    /** @type {(Run & {key: string}) | null} */
    let run = null;
    for (const [at, value] of points.value.entries()) {
      const said = value === 0 ? points.note[at].split(/[:.;]/)[0] : "";
      if (run && said === run.words && points.start[at] === run.end) run.end = points.end[at];
      else if (said) {
        run = { key: `zero ${key} ${points.start[at]}`, words: said, start: points.start[at], end: points.end[at] };
        found.push(run);
      } else run = null;
    }
  }
  const seen = found.filter((run) => run.end > axis.first && run.start < axis.end);
  return seen.flatMap((run) => {
    const room = roomFor(run, part, scale, axis, focus);
    return room ? [{ ...run, ...room, y: scale.y(0) }] : [];
  });
}

/**
 * The words stand above their zero in one line or two, where they lie on no line and not on that of the event in
 * focus; else they are left to the table.
 * @param {Run} run
 * @param {Entente.Drawn} part
 * @param {Entente.ValueScale} scale
 * @param {Entente.Axis} axis
 * @param {number} focus
 * @returns {{x: number, width: number} | null}
 */
function roomFor(run, { lines }, scale, axis, focus) {
  const [start, end] = [axis.x(Math.max(run.start, axis.first)), axis.x(Math.min(run.end, axis.end))];
  if (end - start < LEAST_RUN) return null;
  const whole = textWidth.of(run.words) + 4;
  for (const [width, height] of [
    [whole, 18],
    [whole * 0.62, 30],
  ]) {
    const x = [start + 4, focus + 4, (start + end - width) / 2, end - width - 2].find(
      (left) =>
        left >= Math.max(axis.left, start) &&
        left + width <= axis.width - axis.right &&
        (focus < left - 2 || focus > left + width) &&
        isClear(left, left + width, scale.y(0), height),
    );
    if (x !== undefined) return { x, width };
  }
  return null;

  /** @type {(from: number, to: number, low: number, height: number) => boolean} */
  function isClear(from, to, low, height) {
    for (const line of lines) {
      let before = null;
      for (let at = from; at < to; at += 4) {
        const value = chartLines.valueAt(line, Math.floor(axis.day(at)));
        const y = value === null ? null : scale.y(value);
        // A step from above the words to below them runs through them.
        if (y !== null && Math.min(y, before ?? y) < low - 5 && Math.max(y, before ?? y) > low - height) return false;
        before = y;
      }
    }
    return true;
  }
}

/** @type {(item: EndMark | ZeroNote) => HTMLElement} */
function makeNote(item) {
  return "words" in item
    ? dom.element("div", { class: "zero-note" }, dom.element("span", { text: item.words }))
    : dom.element("i", { class: "line-end" });
}

/** @type {(node: HTMLElement, item: EndMark | ZeroNote) => void} */
function drawNote(node, item) {
  node.style.transform = unit.move(item.x, item.y - ("words" in item ? 0 : LINE_END));
  if ("words" in item) dom.one("span", node).style.width = unit.px(item.width, 0);
  else node.style.setProperty("--line", `var(${item.colour})`);
}
