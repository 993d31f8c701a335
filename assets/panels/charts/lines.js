// Owns what both panes draw: the chosen series as lines with their styles, worked out once for each choice, and values
// by day. Twin of data/chart_series/plot.py and, by `valueAt` and `extent`, of data/chart_series/line.py.

import { lineStyles } from "./line-style.js";
import * as scales from "./scale.js";
import * as prices from "../prices/prices.js";
import * as shipments from "../shipments/shipments.js";
import * as dataset from "../../state/dataset.js";
import { chosen, flows } from "../../state/flows.js";
import * as views from "../../state/view.js";

export const MOST = 8;
/** @type {Entente.ChartModel | null} */
let kept = null;

/**
 * The ids a link may choose by: one a flow, and every price series.
 * @type {(page: Entente.Page) => Record<Entente.PaneName, Entente.Series[]>}
 */
export function choices(page) {
  return {
    shipments: flows(page).map(({ first }) => first),
    prices: prices.series(page),
  };
}

/**
 * Filters leave the model as it is; only choice, scales, base day and arrived series make a new one.
 * @type {(state: Entente.State) => Entente.ChartModel}
 */
export function of(state) {
  const ids = chosen(state);
  const base = prices.baseDay(
    state,
    prices.series(state.page).filter(({ id }) => ids.includes(id)),
  );
  const { measure, scale } = state.view;
  const key = JSON.stringify([ids, measure, scale, scale === "price" ? "" : base.day, dataset.arrived()]);
  if (kept && kept.key === key) {
    kept.prices.base = base;
    return kept;
  }
  const shipped = shipments.lines(state.page, ids, measure);
  const priced = prices.lines(state, ids);
  const lines = [...shipped.lines, ...priced.lines];
  style(state.page, shipped.lines);
  style(state.page, priced.lines);
  const picture = JSON.stringify([
    measure,
    scale,
    priced.unit,
    scale === "price" ? "" : base.day,
    lines.map(pictureOf),
  ]);
  kept = { key, picture, shipments: shipped, prices: priced };
  return kept;
}

/**
 * What would make Plotly draw a line anew; notes that arrive later don't.
 * @type {(line: Entente.ChartLine) => unknown[]}
 */
function pictureOf({ key, series, points, marks, style: { id } }) {
  return [key, series.id, points.start.length, marks ? marks.start.length : 0, id];
}

/**
 * Gives the lines of a pane their styles.
 * @type {(page: Entente.Page, lines: Entente.ChartLine[]) => void}
 */
function style(page, lines) {
  const found = lines.map(({ key }) => seriesOf(page, key));
  const panels = new Set(found.map(({ panel }) => panel));
  const usual = (views.defaults(page.vocabulary).series || []).filter((id) => {
    const { panel, kind, accent } = seriesOf(page, id);
    return panels.has(panel) && kind !== "index" && !accent;
  });
  const styles = lineStyles(
    found,
    usual,
    page.series.some(({ accent }) => accent),
  );
  for (const line of lines) line.style = styles.get(line.key) || line.style;
}

/** @type {(page: Entente.Page, id: Entente.SeriesId) => Entente.Series} */
export function seriesOf(page, id) {
  const found = page.series.find((series) => series.id === id);
  if (!found) throw new Error(`no series ${id}`);
  return found;
}

/**
 * The place of the value that holds on a day, or -1: within its month or year, or at the last close a few days before.
 * @type {(points: Pick<Entente.Points, "start" | "end">, day: Entente.Ordinal, reach: number) => number}
 */
function placeAt(points, day, reach) {
  let [low, high] = [0, points.start.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (points.start[middle] <= day) low = middle + 1;
    else high = middle;
  }
  const at = low - 1;
  return at >= 0 && day < points.end[at] + reach ? at : -1;
}

/** @type {(line: Entente.ChartLine, day: Entente.Ordinal) => number | null} */
export function valueAt(line, day) {
  return readAt(line, day)?.value ?? null;
}

/**
 * A value of a line: where it is last seen, and its period (a year, month or day).
 * @typedef {{day: number, value: number, period: string}} Seen
 */

/**
 * What holds on a day.
 * @type {(line: Entente.ChartLine, day: Entente.Ordinal) => Seen | null}
 */
export function readAt(line, day) {
  const at = placeAt(line.points, day, line.stepped ? 0 : prices.NEAR);
  if (at >= 0) return seenOf(line, line.points, at);
  const mark = line.marks ? placeAt(line.marks, day, 0) : -1;
  return line.marks && mark >= 0 ? seenOf(line, line.marks, mark) : null;
}

/** @type {(line: Entente.ChartLine, part: Entente.Points, at: number) => Seen} */
function seenOf({ stepped }, { start, end, value, period }, at) {
  return { day: stepped ? end[at] : start[at] + 0.5, value: value[at], period: period[at] };
}

/** @type {(line: Entente.ChartLine) => Entente.Points[]} */
export const partsOf = ({ points, marks }) => [points, ...(marks ? [marks] : [])];

/**
 * The last value on or before a day, if there is one.
 * @type {(line: Entente.ChartLine, part: Entente.Points, day: Entente.Ordinal) => Seen[]}
 */
export function seenAt(line, part, day) {
  const at = placeAt(part, day, Infinity);
  return at < 0 ? [] : [seenOf(line, part, at)];
}

/**
 * The last value before a span and the first one after it, as far as there are such.
 * @type {(line: Entente.ChartLine, span: Entente.DaySpan) => Seen[]}
 */
export function nearest(line, span) {
  const parts = partsOf(line);
  const before = parts.flatMap((part) => seenAt(line, part, span.first - 1));
  const after = parts.flatMap((part) => {
    const at = part.start.findIndex((start) => start >= span.end);
    return at < 0 ? [] : [seenOf(line, part, at)];
  });
  const last = before.sort((one, other) => other.day - one.day)[0];
  const first = after.sort((one, other) => one.day - other.day)[0];
  return [last, first].filter(Boolean);
}

/**
 * The least and greatest value in view, counting what a month, a year or a line into the view shows there.
 * With `aboveZero`, of the values above zero.
 * @type {(lines: Entente.ChartLine[], axis: Entente.DaySpan, aboveZero?: boolean) => [number, number] | null}
 */
export function extent(lines, axis, aboveZero = false) {
  const found = [];
  for (const { points, marks } of lines) {
    for (const part of [points, marks]) {
      if (!part || !part.start.length) continue;
      const from = Math.max(0, placeAt(part, axis.first, Infinity));
      const seen = scales.visibleExtent(
        part.start,
        aboveZero ? part.value.map((value) => (value > 0 ? value : null)) : part.value,
        part.start[from] < axis.first && part.end[from] <= axis.first ? axis.first : part.start[from],
        axis.end - 1,
      );
      if (seen) found.push(...seen);
    }
  }
  return found.length ? [Math.min(...found), Math.max(...found)] : null;
}
