// Owns the return of a price over an event window, and those over windows as long in the year before it.
// Twin of data/event_study/windows.py and of data/event_study/percentile.py.

import { isWhole, moves } from "./price-line.js";

/** @typedef {import("./price-line.js").PriceLine} PriceLine */
/** @typedef {[first: number, last: number]} Window sessions relative to the reaction day, both inclusive */

export const MIN_WINDOWS = 100;

/** @type {(window: Window) => number} */
export const length = ([first, last]) => last - first + 1;

/**
 * The indices of the session before a window and of its last.
 * @type {(place: number, window: Window) => [before: number, end: number]}
 */
export const bounds = (place, [first, last]) => [place + first - 1, place + last];

/**
 * The return over a window around a session, or the reason why there is none.
 * @type {(line: PriceLine, place: number, window: Window) => number | string}
 */
export function move(line, place, window) {
  const [before, end] = bounds(place, window);
  return isWhole(line, before, end) ? line.closes[end] / line.closes[before] - 1 : why(line, before, end);
}

/** @type {(line: PriceLine, before: number, end: number) => string} */
function why({ first, last, calendar, breaks }, before, end) {
  if (before < first) return "starts-later";
  if (end > last) return "ended";
  if (!calendar.follows.subarray(before + 1, end + 1).every(Boolean)) return "calendar-gap";
  return [...breaks].some((at) => before < at && at <= end) ? "break" : "no-close";
}

/**
 * The known returns over windows as long within the 365 days before this one begins, or why they are too few.
 * @type {(line: PriceLine, place: number, window: Window) => Float64Array | string}
 */
export function earlierMoves(line, place, window) {
  const [before] = bounds(place, window);
  const sessions = length(window);
  const earlier = moves(line, sessions).subarray(line.calendar.yearBefore[before] + sessions, before + 1);
  return enough(earlier);
}

/** @type {(values: Float64Array) => Float64Array | string} */
export function enough(values) {
  // Most have none to leave out, and thousands of copies of a year take longer than what is measured in them.
  const known = values.includes(NaN) ? values.filter((value) => !Number.isNaN(value)) : values;
  return known.length >= MIN_WINDOWS ? known : "few-windows";
}

/**
 * The fraction of some moves that are smaller than one, equal ones counting half.
 * @type {(earlier: Float64Array, value: number) => number}
 */
export function rank(earlier, value) {
  let [smaller, equal] = [0, 0];
  for (const one of earlier) {
    if (one < value) smaller += 1;
    else if (one === value) equal += 1;
  }
  return (smaller + equal / 2) / earlier.length;
}
