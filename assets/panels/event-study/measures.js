// Owns what is measured around events as the browser has it: figures by event and window, as numbers or as the reason
// why there is none. The file has what layouts/event_study/columns.py says; moves are the two closes divided, both
// already here. Twin of data/event_study/study.py (`others`).

import { context } from "../../base/context.js";
import * as dataset from "../../state/dataset.js";
import { seriesOf } from "../charts/lines.js";

/** @typedef {{after: Entente.Ordinal, until: Entente.Ordinal}} Span */
/** @typedef {number | string} Figure */
/** @typedef {{span: Span | null, move: Figure, percentile: Figure, benchmark?: Figure}} Figures */
/** @typedef {{price: Entente.StudiedPrice, series: Entente.Series, at: number, points: Entente.PathPoint[]}} Path */

/** @type {Entente.StudyFile | null} */
let kept = null;
/** @type {string[]} */
let windowNames = [];

function file() {
  if (!kept) throw new Error("the measures have not come");
  return kept;
}

/** @type {(given: Entente.StudyFile) => void} */
export function take(given) {
  kept = given;
  windowNames = given.windows.map(([first, last]) => `${first}to${last}`);
  for (const market of given.markets) {
    let day = 0;
    market.days = market.days.map((step) => (day += step));
  }
  Object.assign(context.page.words, given.words);
}

export const arrived = () => kept !== null && dataset.arrived();
/** @type {(name: string) => number} */
export const place = (name) => windowNames.indexOf(name);

/**
 * {after, until}: the days whose closes a window compares; null where the market's calendar does not reach.
 * @type {(market: number, at: number, window: number) => Span | null}
 */
export function span(market, at, window) {
  const { days, after, until } = file().markets[market];
  const [before, behind] = [after[window][at], until[window][at]];
  return before === null || behind === null ? null : { after: days[at] - before, until: days[at] + behind };
}

/** @type {(series: Entente.SeriesId, day: Entente.Ordinal) => number} */
function close(series, day) {
  const observed = dataset.observations(series);
  if (!observed) return NaN;
  const { days, values } = observed;
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle] < day) low = middle + 1;
    else high = middle;
  }
  return days[low] === day ? values[low] : NaN;
}

/** @type {(series: Entente.SeriesId, found: Span | null) => number} */
const move = (series, found) => (found ? close(series, found.until) / close(series, found.after) - 1 : NaN);

/**
 * One window of a price for the reaction day at a place of its market: each a fraction, a percentile from 0 to 100, or
 * a reason.
 * @type {(price: Entente.StudiedPrice, at: number, window: number) => Figures}
 */
export function figures(price, at, window) {
  const found = span(price.market, at, window);
  const missing = price.missing[window][at];
  const result = { span: found, move: missing || move(price.series, found), percentile: price.percentile[window][at] };
  const { benchmark, closed } = price;
  return benchmark && closed ? { ...result, benchmark: closed[window][at] || move(benchmark, found) } : result;
}

/**
 * The path of the price that stands for an event, or why there is none; null without such a price.
 * @type {(state: Entente.State, row: number) => Path | string | null}
 */
export function path({ page }, row) {
  const { events, paths, prices } = file();
  const found = events.path[row];
  if (typeof found !== "number") return found;
  const price = prices[paths.price[found]];
  const points = paths.move[found].map((value, at) => ({
    session: paths.first[found] + at,
    move: value,
    benchmark: paths.benchmark[found][at] ?? null,
    low: paths.low[found][at] ?? null,
    high: paths.high[found][at] ?? null,
  }));
  return { price, series: seriesOf(page, price.series), at: paths.at[found], points };
}

/**
 * The other events whose day is known and lies in a window, in the order of the dataset.
 * @type {(state: Entente.State, row: number, span: Span) => number[]}
 */
export function others({ columns }, row, { after, until }) {
  /** @type {number[]} */
  const found = [];
  columns.precision.forEach((precision, other) => {
    if (other !== row && precision === "day" && columns.day[other] > after && columns.day[other] <= until) {
      found.push(other);
    }
  });
  return found;
}

export const names = () => windowNames;
export const windows = () => file().windows;
/** @type {(row: number) => string} */
export const first = (row) => file().events.first[row];
/** @type {(price: Entente.StudiedPrice, row: number) => number | string} */
export const reaction = (price, row) => file().events.reaction[price.market][row];
export const measured = () => file().prices;
