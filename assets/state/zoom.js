// Owns how the visible span of days changes: zoom about a point, pan, show a range. Every way of zooming ends here.

import { context } from "../base/context.js";
import * as dates from "../base/days.js";

const SHORTEST = 7;
const QUARTER = 91;

/** @type {() => Entente.DaySpan} */
function bounds() {
  const { page } = context.store.state();
  const [first, last] = page.vocabulary.extent.map(dates.ordinal);
  return { first: first - 31, end: last + 32 };
}

/**
 * Shows these days, not fewer than a week and none far beyond the dataset's.
 *
 * @type {(first: number, end: number, push?: boolean) => void}
 */
export function show(first, end, push) {
  const limit = bounds();
  const length = Math.min(Math.max(Math.round(end - first), SHORTEST), limit.end - limit.first);
  const from = Math.min(Math.max(Math.round(first), limit.first), limit.end - length);
  context.store.change({ from: dates.iso(from), to: dates.iso(from + length - 1) }, { push });
}

/**
 * The days round an event: a quarter of a year before it and after it.
 *
 * @type {(state: Entente.State, row: number) => Pick<Entente.View, "from" | "to">}
 */
export function round({ columns }, row) {
  return { from: dates.iso(columns.start[row] - QUARTER), to: dates.iso(columns.end[row] + QUARTER) };
}

/**
 * Zooms: a factor over 1 shows more days; `about` (a day, the middle when absent) stays where it is.
 *
 * @type {(factor: number, about?: number, push?: boolean) => void}
 */
export function by(factor, about, push = true) {
  const { first, end } = context.store.days();
  const centre = about === undefined ? (first + end) / 2 : about;
  show(centre - (centre - first) * factor, centre + (end - centre) * factor, push);
}

/**
 * Shows as many days, later by a number of days.
 *
 * @type {(days: number, push?: boolean) => void}
 */
export function pan(days, push = true) {
  const { first, end } = context.store.days();
  show(first + days, end + days, push);
}
