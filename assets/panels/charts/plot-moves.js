// Owns the transforms that let what Plotly has drawn stand for another range or another place until it draws afresh:
// axes are linear, or logarithmic with ranges as logarithms, so every change of range, size or place is an affine one.

import * as traces from "./traces.js";

/** @typedef {[number, number]} Range */
/** @typedef {{name: Entente.PaneName, top: number, height: number, range: Range, zero: number | null}} Box */
/** @typedef {{x: Range, left: number, across: number, panes: Box[]}} Picture What is drawn, or is to be. */

/**
 * Moves each pane to where it now is, and its lines to where their days and values are in it.
 * @type {(graph: Element, from: Picture, to: Picture) => void}
 */
export function move(graph, from, to) {
  for (const next of to.panes) {
    const drawn = from.panes.find(({ name }) => name === next.name);
    if (!drawn) continue;
    place(graph, next.name, {
      sx: to.across / from.across,
      sy: next.height / drawn.height,
      tx: to.left - (from.left * to.across) / from.across,
      ty: next.top - (drawn.top * next.height) / drawn.height,
    });
    const days = to.x[1] - to.x[0];
    const tall = next.range[1] - next.range[0];
    glide(graph, next.name, {
      sx: (from.x[1] - from.x[0]) / days,
      sy: (drawn.range[1] - drawn.range[0]) / tall,
      tx: ((from.x[0] - to.x[0]) / days) * from.across,
      ty: ((next.range[1] - drawn.range[1]) / tall) * drawn.height,
    });
  }
}

/**
 * Takes the transforms of these panes away: what is drawn is right.
 * @type {(graph: Element, names: Entente.PaneName[]) => void}
 */
export function rest(graph, names) {
  for (const name of names) {
    place(graph, name, null);
    glide(graph, name, null);
  }
}

/** @typedef {{sx: number, sy: number, tx: number, ty: number}} Affine */

/** @type {(graph: Element, name: Entente.PaneName, affine: Affine | null) => void} */
function place(graph, name, affine) {
  set(graph.querySelector(`.subplot.x${traces.AXES[name]}`), affine);
}

/** @type {(graph: Element, name: Entente.PaneName, affine: Affine | null) => void} */
function glide(graph, name, affine) {
  set(graph.querySelector(`.subplot.x${traces.AXES[name]} .scatterlayer`), affine);
}

/** @type {(layer: Element | null, affine: Affine | null) => void} */
function set(layer, affine) {
  if (!layer) return;
  if (!affine) layer.removeAttribute("transform");
  else layer.setAttribute("transform", `matrix(${affine.sx} 0 0 ${affine.sy} ${affine.tx} ${affine.ty})`);
}
