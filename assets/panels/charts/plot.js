// Owns the Plotly graph: loads the library late, makes the graph, draws into it. A change of range alone moves what is
// drawn by a transform in the same frame; Plotly draws it afresh once the movement rests. Other values or sizes are
// drawn in the frame after the one that shows the rest, since Plotly takes longer than a frame.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as chartPanes from "./panes.js";
import * as traces from "./traces.js";

/** @typedef {[number, number]} Range */
/** @typedef {{name: Entente.PaneName, top: number, height: number, range: Range}} Box */
/**
 * @typedef {{key: string, traces(): Entente.Trace[], width: number, height: number, left: number, right: number,
 *   axis: Entente.Axis, panes: Box[]}} Wanted
 */
/** @typedef {Partial<Record<Entente.PaneName, Range>>} Ranges */
/** @typedef {{key: string, data: Entente.Trace[], frame: string, x: Range, y: Ranges}} Drawn */

const REST = 140;
/** @type {PlotlyGraph | null} */
let graph = null;
/** @type {Promise<void> | null} */
let loading = null;
/** @type {Wanted | null} */
let wanted = null;
/** @type {Drawn | null} */
let drawn = null;
let resting = 0;
let coming = 0;

// After the first paint: the library, then the figure that Python built, into its slot.
export function load() {
  loading =
    loading ||
    new Promise((resolve, reject) => {
      if (window.Plotly) {
        resolve(null);
        return;
      }
      const script = dom.element("script", {
        src: context.page.urls.plotly,
        async: true,
        on: { load: resolve, error: reject },
      });
      document.head.append(script);
    }).then(make);
  return loading;
}

async function make() {
  const { figure, config } = context.page.charts;
  const size = wanted ? { width: wanted.width, height: wanted.height } : {};
  const { Plotly } = window;
  if (!Plotly) throw new Error("no Plotly");
  graph = await Plotly.newPlot("charts-slot", figure.data, { ...figure.layout, ...size }, config);
  if (wanted) draw(wanted);
}

/** @type {(next: Wanted) => void} */
export function draw(next) {
  wanted = next;
  if (!graph || !graph.isConnected) return;
  graph.style.visibility = next.panes.length ? "" : "hidden";
  if (!next.panes.length) return;
  cancelAnimationFrame(coming);
  if (!drawn) redraw();
  else if (drawn.frame !== frameOf(next)) coming = requestAnimationFrame(() => setTimeout(redraw, 0));
  else if (isSame(drawn, next)) rest();
  else glide(drawn, next);
}

/** @type {(next: Wanted) => string} */
function frameOf({ key, width, height, left, right, panes }) {
  return JSON.stringify([
    key,
    width,
    height,
    left,
    right,
    panes.map(({ name, top, height: tall }) => [name, top, tall]),
  ]);
}

/** @type {(one: Drawn, next: Wanted) => boolean} */
function isSame(one, { axis, panes }) {
  return (
    one.x[0] === axis.first &&
    one.x[1] === axis.end &&
    panes.every(({ name, range }) => range.every((end, at) => end === one.y[name]?.[at]))
  );
}

function redraw() {
  if (!graph || !wanted) return;
  rest();
  const { key, width, height, panes } = wanted;
  const data = drawn?.key === key ? drawn.data : wanted.traces();
  const layout = { ...graph.layout, width, height, datarevision: key, ...layoutOf(graph, wanted) };
  window.Plotly?.react(graph, data, layout);
  drawn = { key, data, frame: frameOf(wanted), x: [wanted.axis.first, wanted.axis.end], y: rangesOf(panes) };
}

/** @type {(panes: Box[]) => Ranges} */
function rangesOf(panes) {
  return Object.fromEntries(panes.map(({ name, range }) => [name, range]));
}

/** @type {(graph: PlotlyGraph, next: Wanted) => object} */
function layoutOf({ layout }, { axis, height, left, right, panes }) {
  /** @type {(of: Entente.PaneName) => object} */
  const vertical = (of) => {
    const pane = panes.find(({ name }) => name === of);
    if (!pane) return { domain: [0, 0.01], visible: false };
    const domain = [Math.max(0, 1 - (pane.top + pane.height) / height), Math.min(1, 1 - pane.top / height)];
    return { domain, visible: true, range: pane.range };
  };
  // A step without a chart may come between the change and its picture.
  const last = panes.at(-1);
  return {
    margin: { l: left, r: right, t: 0, b: 0, pad: 0 },
    xaxis: { ...layout.xaxis, range: [axis.first, axis.end], anchor: last && traces.AXES[last.name] },
    yaxis: { ...layout.yaxis, ...vertical("shipments") },
    yaxis2: { ...layout.yaxis2, ...vertical("prices") },
  };
}

/**
 * Linear axes make every new range an affine picture of the drawn one.
 * @type {(from: Drawn, next: Wanted) => void}
 */
function glide(from, next) {
  const across = next.width - next.left - next.right;
  const days = next.axis.end - next.axis.first;
  const sx = (from.x[1] - from.x[0]) / days;
  const tx = ((from.x[0] - next.axis.first) / days) * across;
  for (const { name, range, height } of next.panes) {
    const [low, high] = from.y[name] ?? range;
    const sy = (high - low) / (range[1] - range[0]);
    const ty = ((range[1] - high) / (range[1] - range[0])) * height;
    move(name, `matrix(${sx} 0 0 ${sy} ${tx} ${ty})`);
  }
  clearTimeout(resting);
  resting = window.setTimeout(settle, REST);
}

/** @type {(name: Entente.PaneName, transform: string) => void} */
function move(name, transform) {
  const layer = graph?.querySelector(`.subplot.x${traces.AXES[name]} .scatterlayer`);
  if (!layer) return;
  if (transform) layer.setAttribute("transform", transform);
  else layer.removeAttribute("transform");
}

function rest() {
  clearTimeout(resting);
  for (const name of chartPanes.PANES) move(name, "");
}

function settle() {
  if (!graph?.isConnected || !drawn || !wanted || isSame(drawn, wanted)) return;
  const { axis, panes } = wanted;
  /** @type {Range} */
  const x = [axis.first, axis.end];
  /** @type {Record<string, Range>} */
  const ranges = { "xaxis.range": x };
  for (const { name, range } of panes) {
    ranges[`${traces.AXES[name].replace("y", "yaxis")}.range`] = range;
  }
  rest();
  window.Plotly?.update(graph, {}, ranges);
  Object.assign(drawn, { x, y: rangesOf(panes) });
}

export function recolour() {
  if (!graph || !drawn || !drawn.data.length) return;
  window.Plotly?.update(graph, { "line.color": drawn.data.map(({ meta }) => traces.colour(meta)) }, {});
}

window.addEventListener("entente:theme", recolour);
export const settled = () => Boolean(drawn && wanted && drawn.frame === frameOf(wanted) && isSame(drawn, wanted));
