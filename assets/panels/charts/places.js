// Owns where the panes and the crosshair stand on the page, measured once until something has been resized.

import * as dom from "../../base/dom.js";
import * as unit from "../../base/unit.js";
import * as chartPanes from "./panes.js";
import * as tables from "./tables.js";

/** @typedef {Partial<Record<Entente.PaneName, Entente.Pane>>} Panes */
/** @typedef {{top: number, bottom: number, uncharted: boolean}} Edges */

/** @type {{key: string, panes: Panes, edges: Edges} | null} */
let places = null;

/**
 * Measuring makes the browser lay out, so the places are kept until something has been resized.
 * @type {(host: HTMLElement, state: Entente.State, names: Entente.PaneName[]) => {panes: Panes, edges: Edges}}
 */
export function placesOf(host, { axis }, names) {
  const key = JSON.stringify([names, axis.width, axis.left, axis.right, chartPanes.PANES.map(tables.isOpen)]);
  if (!places || places.key !== key) {
    const panes = chartPanes.measure(host, axis);
    places = { key, panes, edges: bounds(panes) };
  }
  return places;
}

/**
 * From the lanes of the timeline to the foot of the last pane, within the stack.
 * @type {(panes: Panes) => Edges}
 */
export function bounds(panes) {
  const stack = dom.one(".stack");
  const origin = stack.getBoundingClientRect().top;
  const field = dom.find(".field", stack);
  const nodes = [...(field?.offsetHeight ? [field] : []), ...Object.values(panes).map(({ node }) => node)];
  const boxes = nodes.map((node) => node.getBoundingClientRect());
  /** @type {(y: number) => number} */
  const from = (y) => unit.of(y - origin);
  return {
    top: boxes.length ? from(boxes[0].top) : 0,
    bottom: boxes.length ? from(boxes[boxes.length - 1].bottom) : 0,
    uncharted: !Object.keys(panes).length,
  };
}

export function forgetPlaces() {
  places = null;
}
