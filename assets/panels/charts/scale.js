// Scales: what makes series comparable (index, change since, mean of a year) and the day they are compared from.
// Twin of data/scale.py; pure functions on arrays. A gap (null, undefined, NaN) stays a gap (null); none is filled.

/** @typedef {ArrayLike<number | null | undefined>} Values */

const MONTHS = 12;

/** @type {(value: number | null | undefined) => value is null | undefined} */
function isGap(value) {
  return value === null || value === undefined || Number.isNaN(value);
}

/** @type {(values: Values, base: number | null | undefined, times: number) => (number | null)[]} */
function over(values, base, times) {
  if (isGap(base) || base === 0) return Array.from(values, () => null);
  return Array.from(values, (value) => (isGap(value) ? null : (value / base) * times));
}

/** @type {(values: Values, base: number | null) => number | null | undefined} */
function at(values, base) {
  return base === null ? null : values[base];
}

/**
 * The values as an index, 100 at the base's place; all gaps where there is no base to divide by.
 *
 * @type {(values: Values, base: number | null) => (number | null)[]}
 */
export function rebase(values, base) {
  return over(values, at(values, base), 100);
}

/**
 * The change since the base's place as a fraction: 0.25 is a quarter more.
 *
 * @type {(values: Values, base: number | null) => (number | null)[]}
 */
export function change(values, base) {
  return over(values, at(values, base), 1).map((ratio) => (ratio === null ? null : ratio - 1));
}

/**
 * The values as an index, the mean of a year being 100, or null where that year is incomplete.
 * Periods are ISO years, months or days; a year of months needs all twelve, a single yearly value is complete.
 *
 * @type {(periods: string[], values: Values, year: string | undefined) => (number | null)[] | null}
 */
export function meanIndex(periods, values, year) {
  const within = Array.from(values).flatMap((value, place) =>
    isGap(value) || periods[place].slice(0, 4) !== year ? [] : [value],
  );
  const needed = periods.some((period) => period === year) ? 1 : MONTHS;
  if (within.length < needed) return null;
  const mean = within.reduce((total, value) => total + value, 0) / within.length;
  return mean === 0 ? null : over(values, mean, 100);
}

/**
 * The place of the last session strictly before a day (of the last with a value, where values are given), or null.
 *
 * @type {(sessions: ArrayLike<number>, day: number, values?: Values | null) => number | null}
 */
export function sessionBefore(sessions, day, values = null) {
  for (let place = countBefore(sessions, day) - 1; place >= 0; place -= 1) {
    if (values === null || !isGap(values[place])) return place;
  }
  return null;
}

/**
 * How many of the sorted places come before one: the index of the first that is not before it.
 *
 * @type {(places: ArrayLike<number>, place: number) => number}
 */
export function countBefore(places, place) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle] < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * [least, greatest] value from first to last (both counted; null is open), or null where all is gap.
 *
 * @param {ArrayLike<number>} places
 * @param {Values} values
 * @param {number | null} [first]
 * @param {number | null} [last]
 * @returns {[number, number] | null}
 */
export function visibleExtent(places, values, first = null, last = null) {
  let [least, greatest] = [Infinity, -Infinity];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (isGap(value) || (first !== null && places[index] < first) || (last !== null && places[index] > last)) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return least <= greatest ? [least, greatest] : null;
}
