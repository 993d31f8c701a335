// Owns the market model of a price and its benchmark, and what of a return the market's does not explain.
// Twin of data/event_study/market_model.py and of data/reactions/beyond.py.

import { countBefore } from "../charts/scale.js";
import { bounds, enough, length, move } from "./windows.js";

/** @typedef {import("./price-line.js").PriceLine} PriceLine */
/** @typedef {import("./windows.js").Window} Window */
/** @typedef {{alpha: number, beta: number}} Fit */
/**
 * A price and its benchmark on their common days, with the returns between those; `common` has for each session of the
 * price its index among them, or -1.
 * @typedef {{line: PriceLine, benchmark: PriceLine, days: Int32Array, common: Int32Array, price: Float64Array,
 *   market: Float64Array}} Pair
 */

const ESTIMATION = [-140, -21];
const MIN_SESSIONS = 100;
const YEAR = 365;

/** @type {(line: PriceLine, benchmark: PriceLine) => Pair} */
export function pair(line, benchmark) {
  const market = new Set(benchmark.calendar.days);
  const days = line.calendar.days.filter((day) => market.has(day));
  const common = new Int32Array(line.calendar.days.length).fill(-1);
  days.forEach((day, at) => (common[countBefore(line.calendar.days, day)] = at));
  return { line, benchmark, days, common, price: returns(line, days), market: returns(benchmark, days) };
}

/** @type {(line: PriceLine, days: Int32Array) => Float64Array} */
function returns({ calendar, closes, unknown }, days) {
  const found = new Float64Array(days.length).fill(NaN);
  let before = -1;
  days.forEach((day, at) => {
    const place = countBefore(calendar.days, day);
    if (at && unknown[place] === unknown[before]) found[at] = closes[place] / closes[before] - 1;
    before = place;
  });
  return found;
}

/**
 * The benchmark's return between the same two days as the price's, null where there is none.
 * @type {(pair: Pair, place: number, window: Window) => number | null}
 */
export function benchmarkMove({ benchmark, days, common }, place, window) {
  const [before, end] = bounds(place, window).map((at) => common[at] ?? -1);
  if (before < 0 || end < 0) return null;
  const [from, to] = [before, end].map((at) => countBefore(benchmark.calendar.days, days[at]));
  if (benchmark.unknown[from] !== benchmark.unknown[to]) return null;
  return benchmark.closes[to] / benchmark.closes[from] - 1;
}

/**
 * The model for the reaction day at an index of the price's calendar, or the reason why there is none.
 * @type {(pair: Pair, reaction: number) => Fit | string}
 */
export function fit(beside, reaction) {
  const place = beside.common[reaction];
  if (place < 0) return "benchmark-closed";
  const [first, end] = [Math.max(place + ESTIMATION[0], 0), Math.max(place + ESTIMATION[1] + 1, 0)];
  /** @type {[market: number, price: number][]} */
  const known = [];
  for (let at = first; at < end; at += 1) {
    const [x, y] = [beside.market[at], beside.price[at]];
    if (!Number.isNaN(x + y)) known.push([x, y]);
  }
  if (known.length < MIN_SESSIONS) return "few-sessions";
  const mean = sum(known, ([x]) => x) / known.length;
  const spread = sum(known, ([x]) => (x - mean) ** 2);
  if (!spread) return "benchmark-flat";
  const beta = sum(known, ([x, y]) => (x - mean) * y) / spread;
  return { alpha: sum(known, ([, y]) => y) / known.length - beta * mean, beta };
}

/** @type {<T>(values: T[], of: (value: T) => number) => number} */
const sum = (values, of) => values.reduce((total, value) => total + of(value), 0);

/**
 * The cumulative abnormal return over a window, or the reason why there is none.
 * @type {(beside: Pair, model: Fit, place: number, window: Window) => number | string}
 */
export function beyond(beside, model, place, window) {
  const moved = move(beside.line, place, window);
  if (typeof moved === "string") return moved;
  const [before, end] = bounds(place, window).map((at) => beside.common[at]);
  if (before < 0 || end < 0 || end - before !== length(window)) return "benchmark-closed";
  const found = abnormal(beside, model, before + 1, end + 1);
  return Number.isNaN(found) ? "benchmark-closed" : found;
}

/** @type {(beside: Pair, model: Fit, from: number, to: number) => number} */
function abnormal({ price, market }, { alpha, beta }, from, to) {
  let [returned, explained] = [0, 0];
  for (let at = from; at < to; at += 1) {
    returned += price[at];
    explained += market[at];
  }
  return returned - (to - from) * alpha - beta * explained;
}

/**
 * The known abnormal returns over as many common sessions within the 365 days before a window begins.
 * @type {(beside: Pair, model: Fit, place: number, window: Window) => Float64Array | string}
 */
export function earlierBeyond(beside, model, place, window) {
  const before = beside.common[bounds(place, window)[0]];
  if (before < 0) return "benchmark-closed";
  const start = countBefore(beside.days, beside.days[before] - YEAR);
  const sessions = length(window);
  if (before - start < sessions) return "few-windows";
  const found = new Float64Array(before - start - sessions + 1);
  for (let at = 0; at < found.length; at += 1) {
    found[at] = abnormal(beside, model, start + 1 + at, start + 1 + at + sessions);
  }
  return enough(found);
}
