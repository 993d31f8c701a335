// Owns where the panes and the crosshair stand on the page, measured once until something has been resized.

import * as dom from "../../base/dom.js";
import * as unit from "../../base/unit.js";
import * as chartPanes from "./panes.js";
import * as tables from "./tables.js";

/** @typedef {Partial<Record<Entente.PaneName, Entente.Pane>>} Panes */
/** @typedef {{pieces: import("./day-line.js").Piece[], bottom: number, uncharted: boolean}} Edges */

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
 * What a line at a day runs through, from the top of the charts: what stands under the lanes, and panes; nothing
 * between.
 * @type {(panes: Panes) => Edges}
 */
export function bounds(panes) {
  const stack = dom.one(".stack");
  const origin = dom.find('[data-part="charts"]', stack)?.getBoundingClientRect().top ?? 0;
  /** @type {(node: Element) => import("./day-line.js").Piece} */
  const piece = (node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return { top: unit.of(top - origin), bottom: unit.of(bottom - origin) };
  };
  const drawn = Object.values(panes).map(({ node }) => node);
  const nodes = [...dom.all(".field .balance-plot", stack), ...drawn];
  const pieces = nodes.filter((node) => node.getClientRects().length).map(piece);
  const field = dom.find(".field", stack);
  const foot = drawn.at(-1) ?? (field?.offsetHeight ? field : null);
  return { pieces, bottom: foot ? piece(foot).bottom : 0, uncharted: !drawn.length };
}

export function forgetPlaces() {
  places = null;
}
