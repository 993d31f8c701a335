// Owns the Plotly graph: loads the library late, makes the graph, draws into it. A change of range alone moves what is
// drawn by a transform in the same frame; Plotly draws it afresh once the movement rests. Other values or sizes are
// drawn in the frame after the one that shows the rest, since Plotly takes longer than a frame.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as traces from "./traces.js";

const REST = 140;
let graph = null;
let loading = null;
let wanted = null;
let drawn = null;
let resting = 0;
let coming = 0;

// After the first paint: the library, then the figure that Python built, into its slot.
export function load() {
  loading =
    loading ||
    new Promise((resolve, reject) => {
      if (window.Plotly) return resolve();
      const script = dom.element("script", {
        src: context.page.urls.plotly,
        async: true,
        on: { load: resolve, error: reject },
      });
      document.head.append(script);
      return undefined;
    }).then(make);
  return loading;
}

async function make() {
  const { figure, config } = context.page.charts;
  const size = wanted ? { width: wanted.width, height: wanted.height } : {};
  graph = await window.Plotly.newPlot("charts-slot", figure.data, { ...figure.layout, ...size }, config);
  if (wanted) draw(wanted);
}

// `next` is {key, traces(), width, height, left, right, axis, panes: {name: {top, height, range}}}.
export function draw(next) {
  wanted = next;
  if (!graph || !graph.isConnected) return;
  const names = Object.keys(next.panes);
  graph.style.visibility = names.length ? "" : "hidden";
  if (!names.length) return;
  cancelAnimationFrame(coming);
  if (!drawn) redraw();
  else if (drawn.frame !== frameOf(next)) coming = requestAnimationFrame(() => setTimeout(redraw, 0));
  else if (isSame(drawn, next)) rest();
  else glide(next);
}

function frameOf({ key, width, height, left, right, panes }) {
  return JSON.stringify([
    key,
    width,
    height,
    left,
    right,
    Object.values(panes).map(({ name, top, height: tall }) => [name, top, tall]),
  ]);
}

function isSame(one, { axis, panes }) {
  return (
    one.x[0] === axis.first &&
    one.x[1] === axis.end &&
    Object.values(panes).every(({ name, range }) => range.every((end, at) => end === one.y[name][at]))
  );
}

function redraw() {
  rest();
  const { key, traces, width, height, panes } = wanted;
  const same = drawn && drawn.key === key;
  const data = same ? drawn.data : traces();
  window.Plotly.react(graph, data, { ...graph.layout, width, height, datarevision: key, ...layoutOf(wanted) });
  drawn = { key, data, frame: frameOf(wanted), x: [wanted.axis.first, wanted.axis.end], y: rangesOf(panes) };
}

function rangesOf(panes) {
  return Object.fromEntries(Object.values(panes).map(({ name, range }) => [name, range]));
}

function layoutOf({ axis, height, left, right, panes }) {
  const names = Object.keys(panes);
  const layout = {
    margin: { l: left, r: right, t: 0, b: 0, pad: 0 },
    xaxis: { ...graph.layout.xaxis, range: [axis.first, axis.end], anchor: traces.AXES[names[names.length - 1]] },
  };
  for (const [name, letter] of Object.entries(traces.AXES)) {
    const pane = panes[name];
    const place = letter.replace("y", "yaxis");
    const domain = pane
      ? [Math.max(0, 1 - (pane.top + pane.height) / height), Math.min(1, 1 - pane.top / height)]
      : [0, 0.01];
    layout[place] = { ...graph.layout[place], domain, visible: Boolean(pane), ...(pane ? { range: pane.range } : {}) };
  }
  return layout;
}

// Linear axes make every new range an affine picture of the drawn one.
function glide(next) {
  const across = next.width - next.left - next.right;
  const days = next.axis.end - next.axis.first;
  const sx = (drawn.x[1] - drawn.x[0]) / days;
  const tx = ((drawn.x[0] - next.axis.first) / days) * across;
  for (const { name, range, height } of Object.values(next.panes)) {
    const [low, high] = drawn.y[name];
    const sy = (high - low) / (range[1] - range[0]);
    const ty = ((range[1] - high) / (range[1] - range[0])) * height;
    move(name, `matrix(${sx} 0 0 ${sy} ${tx} ${ty})`);
  }
  clearTimeout(resting);
  resting = setTimeout(settle, REST);
}

function move(name, transform) {
  const layer = graph.querySelector(`.subplot.x${traces.AXES[name]} .scatterlayer`);
  if (!layer) return;
  if (transform) layer.setAttribute("transform", transform);
  else layer.removeAttribute("transform");
}

function rest() {
  clearTimeout(resting);
  for (const name of Object.keys(traces.AXES)) move(name, "");
}

function settle() {
  if (!graph.isConnected || isSame(drawn, wanted)) return;
  const { axis, panes } = wanted;
  const ranges = { "xaxis.range": [axis.first, axis.end] };
  for (const { name, range } of Object.values(panes)) {
    ranges[`${traces.AXES[name].replace("y", "yaxis")}.range`] = range;
  }
  rest();
  window.Plotly.update(graph, {}, ranges);
  Object.assign(drawn, { x: ranges["xaxis.range"], y: rangesOf(panes) });
}

export function recolour() {
  if (!graph || !drawn || !drawn.data.length) return;
  window.Plotly.update(graph, { "line.color": drawn.data.map(({ meta }) => traces.colour(meta)) }, {});
}

window.addEventListener("entente:theme", recolour);
export const settled = () => Boolean(drawn && wanted && drawn.frame === frameOf(wanted) && isSame(drawn, wanted));
