// Owns what a selection is about, as the headline of a wider view: its key moments, what most of it is, when most of it
// was. A few events are better counted (generated-headline.js).
// Twin of layouts/headline/finding.py.

import * as dates from "../base/days.js";
import * as words from "../base/words.js";

export const FEW = 4;
export const MOST_COUNTED = 12;
export const MOST_NAMED = 3;
const SHORT = 31;
const FEWEST_YEARS = 3;
const PEAK = 4;

/**
 * The rows of the key moments of a selection.
 *
 * @type {(state: Entente.Described) => number[]}
 */
export function moments({ selection, columns }) {
  return selection.indices.filter((row) => columns.label[row]);
}

/**
 * Whether a view is no longer than a month.
 *
 * @type {(view: Entente.View) => boolean}
 */
export function isShort({ from, to }) {
  return Boolean(from && to) && dates.ordinal(to) - dates.ordinal(from) < SHORT;
}

/**
 * The first and the last of several key moments, with their years; those of one year or month share it.
 *
 * @type {(rows: number[], columns: Entente.Columns) => string}
 */
export function firstToLast(rows, { label, day }) {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const names = { first: label[first] ?? "", last: label[last] ?? "" };
  const [from, to] = [first, last].map((row) => dates.iso(day[row]));
  if (from.slice(0, 4) !== to.slice(0, 4)) {
    const [start, end] = [first, last].map((row) => words.date(day[row], "year", "full"));
    return words.say("headline.from.years", { ...names, start, end });
  }
  const shared = from.slice(0, 7) === to.slice(0, 7) ? "month" : "year";
  return words.say("headline.from", { ...names, period: words.date(day[first], shared, "full") });
}

/**
 * A few key moments by their labels.
 *
 * @type {(rows: number[], columns: Entente.Columns) => string}
 */
export function named(rows, { label }) {
  return words.list(rows.map((row) => words.say("headline.moment", { moment: label[row] ?? "" })));
}

/**
 * The categories that more than half of the events are of, as few as possible; empty if all are. `nouns` are
 * those of all, in order.
 *
 * @type {(state: Entente.Described, nouns: string[]) => string}
 */
export function mostly({ selection, columns }, nouns) {
  const counts = nouns.map(() => 0);
  for (const row of selection.indices) counts[columns.category[row]] += 1;
  const order = nouns.map((_, at) => at).sort((a, b) => counts[b] - counts[a]);
  const all = selection.indices.length;
  let held = 0;
  const kinds = order.filter((at) => {
    if (2 * held > all) return false;
    held += counts[at];
    return true;
  });
  return held === all ? "" : words.say("headline.mostly", { kinds: words.list(kinds.map((at) => nouns[at])) });
}

/**
 * In which year or month most events were, or more than in any other; empty if there is no such. `sameYear` tells that
 * `what` names the year of the month.
 *
 * @type {(what: string, state: Entente.Described, sameYear: boolean) => string}
 */
export function peak(what, { selection, columns }, sameYear) {
  const all = selection.indices;
  const days = new Map(all.map((row) => [row, dates.iso(columns.day[row])]));
  const years = new Set([...days.values()].map((day) => day.slice(0, 4)));
  const byYear = years.size >= FEWEST_YEARS;
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [row, day] of days) {
    if (!byYear && columns.precision[row] === "year") continue;
    const period = day.slice(0, byYear ? 4 : 7);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  const [top, next] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!next || top[1] === next[1] || PEAK * top[1] < all.length) return "";
  const first = dates.ordinal(`${top[0]}-01-01`.slice(0, 10));
  const period = sameYear ? words.withinYear(first, "month") : words.date(first, byYear ? "year" : "month", "full");
  return words.say(2 * top[1] > all.length ? "headline.most" : "headline.peak", { what, period });
}
