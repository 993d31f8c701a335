// Owns the value axis of a pane: linear or logarithmic, fitted to what is visible, and its figures in words.
// Twin of data/chart_series/nice.py (`scaleOf`) and layouts/chart_words.py (`textOf`).

import * as words from "../../base/words.js";
import * as chartLines from "./lines.js";
import * as logAxis from "./log-axis.js";
import * as nice from "./nice.js";

/** @typedef {Pick<Entente.View, "measure" | "scale" | "log">} Choice */

const LONG = 200000;

/**
 * The value axis of a pane for what its lines show in view.
 * @param {Pick<Entente.Pane, "name" | "height">} pane
 * @param {Entente.Drawn} part
 * @param {Entente.DaySpan} span
 * @param {Choice} view
 * @returns {Entente.ValueScale}
 */
export function scaleOf({ name, height }, { lines }, span, view) {
  const extent = chartLines.extent(lines, span);
  const zero = name === "shipments";
  const above = isLog(name, extent, view) && chartLines.extent(lines, span, true);
  if (extent && above) return logScale(height, above, extent[0] === 0, isCounted(name, view, extent[1]));
  const near = extent ? [] : lines.flatMap((line) => chartLines.nearest(line, span)).map(({ value }) => value);
  const nearest = near.length ? [Math.min(...near), Math.max(...near)] : null;
  const shown = extent || nearest || (zero ? [0, 100] : [95, 105]);
  const [size, word] = isCounted(name, view, shown[1]) ? nice.multiple(shown[1]) : [1, ""];
  const { range, step, values } = nice.fit([shown[0], shown[1]], zero);
  /** @type {(value: number) => number} */
  const y = (value) => height * (1 - (value - range[0]) / (range[1] - range[0]));
  const digits = nice.digits(step / size);
  return { range, values, size, multiple: word, digits, height, y, zero: null, empty: extent === null };
}

/** @type {(name: Entente.PaneName, view: Choice) => string} */
const measured = (name, { measure, scale }) => (name === "shipments" ? measure : scale);

/** @type {(name: Entente.PaneName, extent: [number, number] | null, view: Choice) => boolean} */
const isLog = (name, extent, view) => logAxis.isLog(name, extent, measured(name, view), view.log);

/**
 * Whether a pane that is drawn could have a logarithmic axis.
 * @type {(name: Entente.PaneName, part: Entente.Drawn, span: Entente.DaySpan, view: Choice) => boolean}
 */
export const canBeLog = (name, { lines }, span, view) =>
  logAxis.isPossible(name, chartLines.extent(lines, span), measured(name, view));

/**
 * Its least tick is what figures are counted in.
 * @type {(height: number, above: [number, number], hasZeros: boolean, counted: boolean) => Entente.ValueScale}
 */
function logScale(height, above, hasZeros, counted) {
  const { range, zero, values } = logAxis.fit(above, hasZeros);
  const least = values.find((value) => value > 0) ?? 1;
  const [size, word] = counted ? nice.multiple(least) : [1, ""];
  const [low, high] = range.map((value) => logAxis.place(value, zero));
  /** @type {(value: number) => number} */
  const y = (value) => height * (1 - (logAxis.place(value, zero) - low) / (high - low));
  return { range, values, size, multiple: word, digits: nice.digits(least / size), height, y, zero, empty: false };
}

/**
 * Where a value stands on an axis: at the value, or at its logarithm.
 * @type {(scale: Pick<Entente.ValueScale, "zero">, value: number) => number}
 */
export const placeOf = ({ zero }, value) => (zero === null ? value : logAxis.place(value, zero));

/**
 * Only figures in a unit are counted in thousands or millions; prices as they are quoted, while they are short.
 * @type {(name: Entente.PaneName, view: Choice, high: number) => boolean}
 */
function isCounted(name, view, high) {
  return name === "shipments" ? ["value", "quantity"].includes(view.measure) : view.scale === "price" && high >= LONG;
}

/** @type {(scale: Entente.ValueScale, value: number, view: Choice, pane: Entente.PaneName) => string} */
export function textOf(scale, value, view, pane) {
  const change = pane === "prices" && view.scale === "change";
  const share = pane === "shipments" && view.measure === "share";
  const number = words.number(value / scale.size, { digits: scale.digits, sign: change });
  return change || share ? `${number}%` : number;
}

/**
 * The label of a tick: with decimals of its own on a logarithmic axis.
 * @type {(scale: Entente.ValueScale, value: number, view: Choice, pane: Entente.PaneName) => string}
 */
export function tickText(scale, value, view, pane) {
  if (scale.zero === null) return textOf(scale, value, view, pane);
  return textOf({ ...scale, digits: value ? nice.digits(value / scale.size) : 0 }, value, view, pane);
}
