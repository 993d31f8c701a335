// Owns the time axis that timeline, overview and charts share: ordinal days to pixels and back, and where ticks stand.
// Twin of data/axis.py.

import * as dates from "./days.js";
import * as words from "./words.js";

const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000];
// A label of the axis at least; the first carries the year, where days are named too.
const [ROOM, ROOM_WITH_YEAR] = [60, 84];
// Half years have short names; but two labels "Jul" must not be close to each other. Less than 18 months hold one.
const [HALF_YEAR, ONE_JULY, TWO_JULYS, LONG] = [6, 54, 84, 548];

/**
 * The days an axis covers, end exclusive. An open end reaches to the first or last event, never past the end that is
 * given.
 *
 * @param {Pick<Entente.View, "from" | "to">} view
 * @param {Entente.Vocabulary["extent"]} extent
 * @returns {Entente.DaySpan}
 */
export function span(view, extent) {
  const [from, to] = [view.from, view.to].map(dates.parse);
  const [earliest, latest] = extent.map(dates.ordinal);
  const first = from ?? Math.min(earliest, to ?? earliest);
  return { first, end: Math.max(to ?? latest, first) + 1 };
}

/**
 * The axis of these days in a box, sizes in units of the panels.
 *
 * @param {Entente.DaySpan} days
 * @param {Pick<Entente.Axis, "width" | "left" | "right">} box
 * @returns {Entente.Axis}
 */
export function make(days, box) {
  const perDay = (box.width - box.left - box.right) / (days.end - days.first);
  /** @type {Entente.Axis} */
  const axis = {
    ...days,
    ...box,
    perDay,
    x: (day) => box.left + (day - days.first) * perDay,
    day: (px) => days.first + (px - box.left) / perDay,
    ticks: () => ticks(axis),
  };
  return axis;
}

/** @type {(axis: Entente.Axis) => Entente.Tick[]} */
function ticks(axis) {
  const step = [1, 2, 7, 14].find((days) => days * axis.perDay >= ROOM_WITH_YEAR);
  if (step && step * axis.perDay < 31 * axis.perDay) return dayTicks(axis, step);
  const months = MONTHS.find((count) => count * 30.4 * axis.perDay >= roomFor(axis, count)) || 24000;
  return monthTicks(axis, months);
}

/** @type {(axis: Entente.Axis, months: number) => number} */
function roomFor({ first, end }, months) {
  if (months !== HALF_YEAR) return ROOM;
  return end - first > LONG ? TWO_JULYS : ONE_JULY;
}

/** @type {(axis: Entente.Axis, step: number) => Entente.Tick[]} */
function dayTicks(axis, step) {
  /** @type {Entente.Tick[]} */
  const found = [];
  const monday = axis.first - ((axis.first + 3) % 7);
  for (let day = step === 1 ? axis.first : monday; day < axis.end; day += step) {
    if (day < axis.first) continue;
    const style = found.length ? "dayMonth" : "medium";
    found.push({ day, label: words.day(day, style), major: false });
  }
  return found;
}

/** @type {(axis: Entente.Axis, step: number) => Entente.Tick[]} */
function monthTicks(axis, step) {
  /** @type {Entente.Tick[]} */
  const found = [];
  const start = new Date(axis.first * 86400000);
  let year = start.getUTCFullYear();
  let month = Math.floor(start.getUTCMonth() / Math.min(step, 12)) * Math.min(step, 12);
  if (step > 12) year = Math.floor(year / (step / 12)) * (step / 12);
  for (;;) {
    const day = dates.ordinalOf(Math.max(year, 1), month, 1);
    if (day >= axis.end) return found;
    const january = month % 12 === 0;
    if (day >= axis.first) found.push({ day, label: monthLabel(day, step, january || !found.length), major: january });
    month += step;
    year += Math.floor(month / 12);
    month %= 12;
  }
}

/** @type {(day: Entente.Ordinal, step: number, withYear: boolean) => string} */
function monthLabel(day, step, withYear) {
  if (step >= 12) return words.day(day, "year");
  return words.day(day, withYear ? "monthYear" : "monthShort");
}
