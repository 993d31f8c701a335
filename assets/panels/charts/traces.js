// Owns how a line becomes Plotly traces: months as steps with true edges, gaps as gaps, whole years as bars of their
// own. Twin of layouts/panels/charts/trace.py.

import * as theme from "../../base/theme.js";
import * as unit from "../../base/unit.js";
import { placeOf } from "./value-scale.js";
import * as prices from "../prices/prices.js";

/** @typedef {{x: number[], y: (number | null)[]}} Path */

/** @type {Record<Entente.PaneName, "y" | "y2">} */
export const AXES = { shipments: "y", prices: "y2" };
/** How many times as thick as months a whole year is drawn. */
const YEAR = 2;

/**
 * The traces of panes. Zero, which a logarithmic axis does not have, is drawn where the scale has a place for it.
 * @type {(model: Entente.ChartModel, panes: {name: Entente.PaneName, zero: number | null}[]) => Entente.Trace[]}
 */
export function of(model, panes) {
  return panes.flatMap(({ name, zero }) =>
    model[name].lines.flatMap(tracesOf).map((trace) => {
      if (zero === null) return trace;
      return { ...trace, y: trace.y.map((value) => (value === null ? null : 10 ** placeOf({ zero }, value))) };
    }),
  );
}

/** @type {(line: Entente.ChartLine) => Entente.Trace[]} */
function tracesOf(line) {
  /** @type {Entente.Trace[]} */
  const traces = [];
  if (line.points.start.length) {
    traces.push(traceOf(line, line.stepped ? steps(line.points) : days(line.points), line.style));
  }
  if (line.marks && line.marks.start.length) {
    traces.push(traceOf(line, bars(line.marks), { ...line.style, width: YEAR * line.style.width, dash: [] }));
  }
  return traces;
}

/** @type {(line: Entente.ChartLine, path: Path, style: Entente.LineStyle) => Entente.Trace} */
function traceOf(line, { x, y }, style) {
  return {
    type: "scatter",
    mode: "lines",
    name: line.label,
    x,
    y,
    yaxis: AXES[line.pane],
    connectgaps: false,
    hoverinfo: "skip",
    meta: style.colour,
    line: {
      color: theme.value(style.colour),
      width: style.width * unit.size(),
      dash: style.dash.map((part) => unit.px(part)).join(",") || "solid",
      shape: line.stepped ? "hv" : "linear",
    },
  };
}

/**
 * A month's value holds from its first day to its end; the end is a point of its own only where no month follows.
 * @type {(points: Pick<Entente.Points, "start" | "end" | "value">) => Path}
 */
export function steps({ start, end, value }) {
  /** @type {Path} */
  const { x, y } = { x: [], y: [] };
  start.forEach((day, at) => {
    x.push(day);
    y.push(value[at]);
    if (start[at + 1] === end[at]) return;
    x.push(end[at], end[at]);
    y.push(value[at], null);
  });
  return { x, y };
}

/** @type {(points: Pick<Entente.Points, "start" | "end" | "value">) => Path} */
export function bars({ start, end, value }) {
  /** @type {Path} */
  const { x, y } = { x: [], y: [] };
  start.forEach((day, at) => {
    x.push(day, end[at], end[at]);
    y.push(value[at], value[at], null);
  });
  return { x, y };
}

/**
 * A close stands in the middle of its day. Longer than a holiday without one is a gap.
 * @type {(points: Pick<Entente.Points, "start" | "value">) => Path}
 */
export function days({ start, value }) {
  /** @type {Path} */
  const { x, y } = { x: [], y: [] };
  start.forEach((day, at) => {
    if (at && day - start[at - 1] > prices.NEAR) {
      x.push(day);
      y.push(null);
    }
    x.push(day + 0.5);
    y.push(value[at]);
  });
  return { x, y };
}
