// Owns a market's sessions and a price on them: which session follows which, which returns are known.
// Twin of data/event_study/sessions.py and of data/event_study/prices.py.

import { countBefore } from "../charts/scale.js";

const LONGEST_PAUSE = 14;
const YEAR = 365;

/** @typedef {{days: Int32Array, follows: Uint8Array, yearBefore: Int32Array}} Calendar */
/**
 * Closes by session, NaN where there is none; `unknown[i]` counts the returns up to session i that are not known.
 * @typedef {{calendar: Calendar, closes: Float64Array, unknown: Int32Array, breaks: Set<number>, first: number,
 *   last: number, moves: Map<number, Float64Array>}} PriceLine
 */

/** @type {(days: Int32Array, gaps: [Entente.Ordinal, Entente.Ordinal][]) => Calendar} */
export function calendar(days, gaps) {
  const follows = new Uint8Array(days.length);
  const yearBefore = new Int32Array(days.length);
  let start = 0;
  days.forEach((day, at) => {
    while (days[start] < day - YEAR) start += 1;
    yearBefore[at] = start;
    const before = days[at - 1];
    const near = at > 0 && day - before <= LONGEST_PAUSE;
    follows[at] = Number(near && !gaps.some(([from, to]) => day >= from && before <= to));
  });
  return { days, follows, yearBefore };
}

/**
 * The session of a market that could react to an event of a day, or the reason why there is none.
 * @type {(calendar: Calendar, day: Entente.Ordinal | null) => number | string}
 */
export function reactionPlace({ days, follows }, day) {
  if (day === null) return "day-unknown";
  const place = countBefore(days, day);
  if (place === days.length) return "ended";
  if (days[place] === day || follows[place]) return place;
  return place ? "calendar-gap" : "starts-later";
}

/**
 * A price on its market's calendar; `breaks` are days on which it jumped for a reason that is not the market's.
 * @type {(calendar: Calendar, observed: {days: Int32Array, values: Float64Array}, breaks: Entente.Ordinal[]) =>
 *   PriceLine}
 */
export function priceLine(known, observed, breaks) {
  const closes = new Float64Array(known.days.length).fill(NaN);
  let [first, last] = [closes.length, -1];
  observed.values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    const at = countBefore(known.days, observed.days[row]);
    closes[at] = value;
    first = Math.min(first, at);
    last = Math.max(last, at);
  });
  const places = breaks.map((day) => countBefore(known.days, day));
  const broken = new Set(places.filter((at, row) => known.days[at] === breaks[row]));
  const unknown = new Int32Array(closes.length);
  closes.forEach((close, at) => {
    const has = at > 0 && known.follows[at] && !broken.has(at) && !Number.isNaN(close / closes[at - 1]);
    unknown[at] = (at ? unknown[at - 1] : 0) + (has ? 0 : 1);
  });
  return { calendar: known, closes, unknown, breaks: broken, first, last, moves: new Map() };
}

/**
 * Whether every return after session `before` up to `end` is known.
 * @type {(line: PriceLine, before: number, end: number) => boolean}
 */
export const isWhole = ({ closes, unknown }, before, end) =>
  before >= 0 && end < closes.length && unknown[end] === unknown[before];

/**
 * The returns over windows of some length by their last session, NaN where one is not known.
 * @type {(line: PriceLine, sessions: number) => Float64Array}
 */
export function moves(line, sessions) {
  const known = line.moves.get(sessions);
  if (known) return known;
  const found = new Float64Array(line.closes.length).fill(NaN);
  for (let end = sessions; end < found.length; end += 1) {
    const before = end - sessions;
    if (line.unknown[end] === line.unknown[before]) found[end] = line.closes[end] / line.closes[before] - 1;
  }
  line.moves.set(sessions, found);
  return found;
}
