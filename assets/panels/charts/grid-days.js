// Owns the days of the time axis in a pane: lines, and their labels as far as they fit; the same in a still and alive.

import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";

/** @typedef {{key: string, kind: string, x: number, edge: number, label: string}} GridDay */

const ASIDE = 4;
const BESIDE = 8;

/** @type {(axis: Entente.Axis) => GridDay[]} */
export function of(axis) {
  return axis.ticks().map(({ day, label, major }) => ({
    key: `day ${day} ${label}`,
    kind: major ? "grid-day grid-day--major" : "grid-day",
    x: axis.x(day),
    edge: axis.width,
    label,
  }));
}

/** @type {(item: GridDay) => HTMLElement} */
export function make({ kind, label }) {
  return dom.element("div", { class: kind }, dom.element("span", { text: label }));
}

/** @type {(node: HTMLElement, item: GridDay) => void} */
export function place(node, { x, edge, label }) {
  node.style.transform = unit.move(x, 0);
  dom.one("span", node).hidden = x + ASIDE + textWidth.of(label) > edge;
}

/**
 * Draws the days into the stills of an embed, in the place of those that the server could only reckon.
 * @type {(axis: Entente.Axis) => void}
 */
export function drawStills(axis) {
  const days = uncovered(of(axis), axis);
  for (const grid of dom.all(".pane-still .pane-grid")) {
    for (const reckoned of dom.all(".sheet", grid)) reckoned.remove();
    dom.reconcile(grid, days, make, place);
  }
}

/**
 * The days without the words of those that the date of the event in focus covers.
 * @type {(days: GridDay[], axis: Entente.Axis) => GridDay[]}
 */
function uncovered(days, axis) {
  const pill = dom.all(".pane-still .crosshair-day").find((node) => node.offsetParent);
  if (!pill) return days;
  const { left, right, width } = axis;
  const middle = left + Number(pill.style.getPropertyValue("--at")) * (width - left - right);
  const half = textWidth.of(pill.textContent ?? "") / 2 + BESIDE;
  return days.map((day) => {
    const start = day.x + ASIDE;
    const isClear = start > middle + half || start + textWidth.of(day.label) < middle - half;
    return isClear ? day : { ...day, key: `covered ${day.key}`, label: "" };
  });
}
