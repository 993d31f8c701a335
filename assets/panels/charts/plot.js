// Owns the Plotly graph: loads the library late, makes the graph, draws into it. A change of range, size or place moves
// what is drawn by a transform in the same frame. Plotly draws another range afresh once the movement rests; other
// values and sizes in the frame after the one that shows the rest, since it takes longer than a frame.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as theme from "../../base/theme.js";
import * as chartPanes from "./panes.js";
import * as moves from "./plot-moves.js";
import * as traces from "./traces.js";

/** @typedef {import("./plot-moves.js").Range} Range */
/** @typedef {import("./plot-moves.js").Box} Box */
/** @typedef {import("./plot-moves.js").Picture} Picture */
/**
 * @typedef {{key: string, traces(): Entente.Trace[], width: number, height: number, left: number, right: number,
 *   axis: Entente.Axis, panes: Box[]}} Wanted
 */
/** @typedef {{key: string, data: Entente.Trace[], frame: string, picture: Picture}} Drawn */

const REST = 140;
/** @type {PlotlyGraph | null} */
let graph = null;
/** @type {Promise<void> | null} */
let loading = null;
let missed = false;
/** @type {Wanted | null} */
let wanted = null;
/** @type {Drawn | null} */
let drawn = null;
let resting = 0;
let coming = 0;

/** After the first paint: the library, then the figure that Python built, into its slot. It may be asked for again. */
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
    })
      .then(make)
      .then(
        () => {
          missed = false;
        },
        (problem) => {
          missed = true;
          loading = null;
          throw problem;
        },
      );
  return loading;
}

/** Whether the library did not come. */
export const failed = () => missed;

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
  if (!drawn) {
    redraw();
    return;
  }
  const picture = pictureOf(next);
  if (drawn.key === next.key) moves.move(graph, drawn.picture, picture);
  if (drawn.frame !== frameOf(next)) coming = requestAnimationFrame(() => setTimeout(redraw, 0));
  else if (isSame(drawn.picture, picture)) rest();
  else {
    clearTimeout(resting);
    resting = window.setTimeout(settle, REST);
  }
}

/** @type {(wanted: Wanted) => Picture} */
function pictureOf({ axis, width, left, right, panes }) {
  return { x: [axis.first, axis.end], left, across: width - left - right, panes };
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

/** Draws at once what was to wait for a frame or for rest. */
export function flush() {
  cancelAnimationFrame(coming);
  if (drawn && wanted?.panes.length) redraw();
}

/** @type {(one: Picture, other: Picture) => boolean} */
function isSame(one, other) {
  return (
    String(one.x) === String(other.x) &&
    other.panes.every((pane) => String(pane.range) === String(one.panes.find(({ name }) => name === pane.name)?.range))
  );
}

function redraw() {
  if (!graph || !wanted) return;
  rest();
  const { key, width, height } = wanted;
  const data = drawn?.key === key ? drawn.data : wanted.traces();
  const layout = { ...graph.layout, width, height, datarevision: key, ...layoutOf(graph, wanted) };
  window.Plotly?.react(graph, data, layout);
  drawn = { key, data, frame: frameOf(wanted), picture: pictureOf(wanted) };
}

/** @type {(graph: PlotlyGraph, next: Wanted) => object} */
function layoutOf({ layout }, { axis, height, left, right, panes }) {
  /** @type {(of: Entente.PaneName) => object} */
  const vertical = (of) => {
    const pane = panes.find(({ name }) => name === of);
    if (!pane) return { domain: [0, 0.01], visible: false };
    const domain = [Math.max(0, 1 - (pane.top + pane.height) / height), Math.min(1, 1 - pane.top / height)];
    return { domain, visible: true, type: pane.zero === null ? "linear" : "log", range: pane.range };
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

function rest() {
  clearTimeout(resting);
  if (graph) moves.rest(graph, chartPanes.PANES);
}

function settle() {
  // Where another frame is wanted, it is about to be drawn with all that is in it.
  if (!graph?.isConnected || !drawn || !wanted || drawn.frame !== frameOf(wanted)) return;
  const picture = pictureOf(wanted);
  if (isSame(drawn.picture, picture)) return;
  /** @type {Record<string, Range>} */
  const ranges = { "xaxis.range": picture.x };
  for (const { name, range } of picture.panes) {
    ranges[`${traces.AXES[name].replace("y", "yaxis")}.range`] = range;
  }
  rest();
  window.Plotly?.update(graph, {}, ranges);
  drawn = { ...drawn, picture };
}

function recolour() {
  if (!graph || !drawn || !drawn.data.length) return;
  window.Plotly?.update(graph, { "line.color": drawn.data.map(({ meta }) => theme.value(meta)) }, {});
}

window.addEventListener("entente:theme", recolour);
export const settled = () =>
  Boolean(drawn && wanted && drawn.frame === frameOf(wanted) && isSame(drawn.picture, pictureOf(wanted)));
