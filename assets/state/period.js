// Owns the dates of a view in words: as a phrase of a headline, and as a text of its own.
// Whole years and months are called by their names; two dates of one year name the year once.
// Twin of layouts/headline/period.py.

import * as dates from "../base/days.js";
import * as words from "../base/words.js";

/**
 * {key, values} of the messages for a period, `headline.when.<key>` and `period.<key>`; null where both ends are open.
 *
 * @type {(start: string, end: string) => Entente.DatePeriod | null}
 */
export function period(start, end) {
  if (!start && !end) return null;
  if (!end) return { key: "since", values: { first: opening(dates.ordinal(start)) } };
  if (!start) return until(dates.ordinal(end));
  return oneName(start, end) || range(start, end);
}

/**
 * The dates of a view; one open at both ends spans the years of the extent.
 *
 * @type {(start: string, end: string, extent: [Entente.IsoDay, Entente.IsoDay]) => string}
 */
export function periodWords(start, end, extent) {
  const { key, values } =
    period(start, end) || range(`${extent[0].slice(0, 4)}-01-01`, `${extent[1].slice(0, 4)}-12-31`);
  return words.say(`period.${key}`, values);
}

/**
 * Whether two days are the first of a month or year and the last of the same or a later one.
 *
 * @type {(start: string, end: string, unit: "month" | "year") => boolean}
 */
export function isWhole(start, end, unit) {
  const [first, last] = [dates.ordinal(start), dates.ordinal(end)];
  if (unit === "year") return dates.yearStart(first) === first && dates.yearEnd(last) === last;
  return dates.monthStart(first) === first && dates.monthEnd(last) === last;
}

/** @type {(start: string, end: string) => Entente.DatePeriod | null} */
function oneName(start, end) {
  const day = dates.ordinal(start);
  if (start === end) return { key: "on", values: { day: words.day(day, "full") } };
  if (start.slice(0, 7) === end.slice(0, 7) && isWhole(start, end, "month")) {
    return { key: "in", values: { period: words.date(day, "month", "full") } };
  }
  return null;
}

/** @type {(start: string, end: string) => Entente.DatePeriod} */
function range(start, end) {
  const [first, last] = [dates.ordinal(start), dates.ordinal(end)];
  /** @type {(precision: Entente.Precision) => Record<string, string>} */
  const both = (precision) => ({
    first: words.date(first, precision, "full"),
    last: words.date(last, precision, "full"),
  });
  if (isWhole(start, end, "year")) {
    const years = both("year");
    if (years.first === years.last) return { key: "in", values: { period: years.first } };
    return { key: Number(end.slice(0, 4)) - Number(start.slice(0, 4)) === 1 ? "both" : "range", values: years };
  }
  const precision = isWhole(start, end, "month") ? "month" : "day";
  if (start.slice(0, 7) === end.slice(0, 7)) {
    const [from, to] = [start, end].map((day) => words.number(Number(day.slice(8))));
    return { key: "range-month", values: { first: from, last: to, month: words.date(first, "month", "full") } };
  }
  const key = precision === "month" && last === dates.monthEnd(dates.shiftMonths(first, 1)) ? "both" : "range";
  if (start.slice(0, 4) !== end.slice(0, 4)) return { key, values: both(precision) };
  const [from, to] = [first, last].map((day) => words.withinYear(day, precision));
  return { key: `${key}-year`, values: { first: from, last: to, year: words.date(first, "year", "full") } };
}

/**
 * A first day: the year or month that it opens.
 *
 * @type {(first: Entente.Ordinal) => string}
 */
function opening(first) {
  if (dates.yearStart(first) === first) return words.date(first, "year", "full");
  return words.date(first, dates.monthStart(first) === first ? "month" : "day", "full");
}

/** @type {(last: Entente.Ordinal) => Entente.DatePeriod} */
function until(last) {
  if (dates.yearEnd(last) === last) return { key: "until-end", values: { last: words.date(last, "year", "full") } };
  if (dates.monthEnd(last) === last) return { key: "until-end", values: { last: words.date(last, "month", "full") } };
  return { key: "until", values: { last: words.day(last, "full") } };
}
