// Days: strict ISO days and their ordinals (days since 1970-01-01), months, years and the span of an event.
// Twin of data/days.py. Works in days only: no clocks, no time zones.

const ISO_DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const DAY = 86400000;
export const FIRST = ordinalOf(1, 0, 1);
export const LAST = ordinalOf(9999, 11, 31);

// The ordinal of a day by its parts, the month counted from 0, which may lie beyond its year.
// Date.UTC reads the years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
/** @type {(year: number, month: number, day: number) => Entente.Ordinal} */
export function ordinalOf(year, month, day) {
  return new Date(0).setUTCFullYear(year, month, day) / DAY;
}

/** @type {(day: Entente.Ordinal) => Date} */
function dateOf(day) {
  return new Date(Math.min(Math.max(day, FIRST), LAST) * DAY);
}

/**
 * The ordinal of an ISO day, or null where the text is no day of the calendar.
 *
 * @type {(text: string) => Entente.Ordinal | null}
 */
export function parse(text) {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const day = ordinalOf(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return day >= FIRST && iso(day) === match[0] ? day : null;
}

/**
 * The ISO day of an ordinal; ordinals beyond the years 1 to 9999 give the nearest day within.
 *
 * @type {(day: Entente.Ordinal) => Entente.IsoDay}
 */
export function iso(day) {
  return dateOf(day).toISOString().slice(0, 10);
}

/**
 * The ordinal of an ISO day that is known to be one.
 *
 * @type {(text: Entente.IsoDay) => Entente.Ordinal}
 */
export function ordinal(text) {
  const day = parse(text);
  if (day === null) throw new RangeError(`'${text}' is not a day`);
  return day;
}

/**
 * An ISO day moved by a number of days.
 *
 * @type {(text: Entente.IsoDay, days: number) => Entente.IsoDay}
 */
export function shift(text, days) {
  return iso(ordinal(text) + days);
}

/** @type {(day: Entente.Ordinal) => Entente.Ordinal} */
export function monthStart(day) {
  const date = dateOf(day);
  return ordinalOf(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

/** @type {(day: Entente.Ordinal) => Entente.Ordinal} */
export function monthEnd(day) {
  const date = dateOf(day);
  return ordinalOf(date.getUTCFullYear(), date.getUTCMonth() + 1, 0);
}

/** @type {(day: Entente.Ordinal) => Entente.Ordinal} */
export function yearStart(day) {
  return ordinalOf(dateOf(day).getUTCFullYear(), 0, 1);
}

/** @type {(day: Entente.Ordinal) => Entente.Ordinal} */
export function yearEnd(day) {
  return ordinalOf(dateOf(day).getUTCFullYear(), 11, 31);
}

/**
 * A day moved by a number of months; a day the target month lacks becomes its last day.
 *
 * @type {(day: Entente.Ordinal, months: number) => Entente.Ordinal}
 */
export function shiftMonths(day, months) {
  const date = dateOf(day);
  const wanted = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const count = Math.min(Math.max(wanted, 12), 9999 * 12 + 11);
  const first = ordinalOf(Math.floor(count / 12), count % 12, 1);
  return Math.min(first + date.getUTCDate() - 1, monthEnd(first));
}

/**
 * The first and last day an event covers: its whole month or year where that is all we know. A given end wins.
 *
 * @param {Entente.IsoDay} start
 * @param {Entente.Precision} precision
 * @param {Entente.IsoDay | null} [end]
 * @returns {[Entente.Ordinal, Entente.Ordinal]}
 */
export function span(start, precision, end) {
  const day = ordinal(start);
  const last = end ? ordinal(end) : null;
  if (precision === "month") return [monthStart(day), last ?? monthEnd(day)];
  if (precision === "year") return [yearStart(day), last ?? yearEnd(day)];
  return [day, last ?? day];
}
