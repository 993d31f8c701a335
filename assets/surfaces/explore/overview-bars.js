// Owns how the overview strip counts: days, months, years or decades, as its server says, and the events in each.

import * as dates from "../../base/days.js";
import { select } from "../../state/selection.js";
import * as views from "../../state/view.js";

/** @typedef {{ day: Entente.Ordinal; end: Entente.Ordinal }} Bar */

/** @type {Record<string, number>} */
const MONTHS = { month: 1, year: 12, decade: 120 };

/**
 * The bars of a strip, one for each day, month, year or decade that it holds.
 *
 * @param {Entente.DaySpan} strip
 * @param {string} each
 */
export function barsOf(strip, each) {
  /** @type {Bar[]} */
  const found = [];
  const step = MONTHS[each];
  const start = new Date(strip.first * 86400000);
  const count = start.getUTCFullYear() * 12 + start.getUTCMonth();
  /** @param {number} at */
  const dayOf = (at) => {
    if (!step) return strip.first + at;
    const month = Math.max((Math.floor(count / step) + at) * step, 12);
    return dates.ordinalOf(Math.floor(month / 12), month % 12, 1);
  };
  for (let at = 0; dayOf(at) < strip.end; at += 1) found.push({ day: dayOf(at), end: dayOf(at + 1) });
  return found;
}

/** @type {{ columns: Entente.Columns; key: string; counts: number[] } | null} */
let counted = null;

/**
 * How many events stand in each bar. Kept while only the dates change, which is what a zoom does many times a second.
 *
 * @param {Entente.Page} page
 * @param {Entente.SearchColumns} columns
 * @param {Entente.View} view
 * @param {Bar[]} bars
 */
export function countsOf(page, columns, view, bars) {
  const key = views.format({ ...view, from: "", to: "", event: "", theme: "auto" }, page.vocabulary);
  if (counted && counted.columns === columns && counted.key === key) return counted.counts;
  const counts = bars.map(() => 0);
  const places = placesOf(columns, bars);
  for (const row of select(columns, { ...view, from: "", to: "" }, page.vocabulary).indices) {
    if (places[row] >= 0) counts[places[row]] += 1;
  }
  counted = { columns, key, counts };
  return counts;
}

/** @type {WeakMap<Entente.Columns, Int16Array>} */
const placed = new WeakMap();

/**
 * The bar of each event as its place among the bars of the strip, -1 outside; neither changes while a reader explores.
 *
 * @param {Entente.Columns} columns
 * @param {Bar[]} bars
 */
function placesOf(columns, bars) {
  let places = placed.get(columns);
  if (!places) {
    places = Int16Array.from(columns.day, (day) => placeOf(day, bars));
    placed.set(columns, places);
  }
  return places;
}

/**
 * @param {Entente.Ordinal} day
 * @param {Bar[]} bars
 */
function placeOf(day, bars) {
  let [low, high] = [0, bars.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bars[middle].end > day) high = middle;
    else low = middle + 1;
  }
  return bars.length && bars[low].day <= day && day < bars[low].end ? low : -1;
}
