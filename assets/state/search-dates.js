// Finds the years, months and days that are named among the words of a search.

import * as dates from "../base/days.js";
import * as words from "../base/words.js";
import { searchTerms } from "./text-normalisation.js";

const YEARS = /^(\d{4})(?:[-–](\d{4}))?$/;
const ISO = /^\d{4}-\d{2}(-\d{2})?$/;
const DAY = /^(\d{1,2})(?:\D|$)/;

/** @typedef {{from: Entente.IsoDay, to: Entente.IsoDay, covers: number}} Dated `covers` has a bit for each word. */

/**
 * The days that the words name; null where none does.
 *
 * @type {(search: string[], extent: [Entente.IsoDay, Entente.IsoDay]) => Dated | null}
 */
export function dated(search, extent) {
  const [first, last] = extent.map((day) => Number(day.slice(0, 4)));
  let covers = 0;
  /** @type {number[]} */
  const years = [];
  search.forEach((word, at) => {
    const found = YEARS.exec(word.replace(/\D+$/, ""));
    const named = found ? [found[1], found[2] || found[1]].map(Number) : [];
    if (!named.length || named.some((year) => year < first || year > last)) return;
    covers |= 1 << at;
    years.push(...named);
  });
  const at = search.findIndex((word) => ISO.test(word) && dates.parse(`${word}-01`.slice(0, 10)) !== null);
  if (at >= 0) {
    const day = dates.ordinal(`${search[at]}-01`.slice(0, 10));
    return search[at].length === 7 ? span(day, dates.monthEnd(day), 1 << at) : span(day, day, 1 << at);
  }
  if (!years.length) return null;
  if (search.length > 1 && new Set(years).size === 1) {
    const found = monthOf(search, years[0]);
    if (found) return within(search, found.day, covers | found.covers);
  }
  return { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years)}-12-31`, covers };
}

/** @type {(first: Entente.Ordinal, last: Entente.Ordinal, covers: number) => Dated} */
const span = (first, last, covers) => ({ from: dates.iso(first), to: dates.iso(last), covers });

/**
 * The day of a month that is among the words, else the month.
 *
 * @type {(search: string[], month: Entente.Ordinal, covers: number) => Dated}
 */
function within(search, month, covers) {
  const end = dates.monthEnd(month);
  const at = search.findIndex((word, place) => !(covers & (1 << place)) && DAY.test(word));
  const day = at >= 0 ? month + Number(DAY.exec(search[at])?.[1]) - 1 : -1;
  return day >= month && day <= end ? span(day, day, covers | (1 << at)) : span(month, end, covers);
}

/**
 * The month of a year whose name, or its beginning from three letters on, is among the words.
 *
 * @type {(search: string[], year: number) => {day: Entente.Ordinal, covers: number} | null}
 */
function monthOf(search, year) {
  for (let at = 0; at < 12; at += 1) {
    const day = dates.shiftMonths(dates.ordinal(`${year}-01-01`), at);
    const names = searchTerms(words.day(day, "monthOfYear"));
    const place = search.findIndex((word) => names.some((name) => name.startsWith(word) && word.length > 2));
    if (place >= 0) return { day, covers: 1 << place };
  }
  return null;
}
