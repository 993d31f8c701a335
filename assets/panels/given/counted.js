// Counts the events of a state for a panel of bars: by a facet of the link, or by month, quarter or year.
// Twin of layouts/panels/given/bars.py; tests/cases/given.json is the table both must pass.

import * as dates from "../../base/days.js";
import { select } from "../../state/selection.js";

/** @typedef {{id: string, label: string, n: number, chosen: boolean, at: number}} Bar */
/** @typedef {{values: number, n: number} | null} Others */
/** @typedef {Entente.DaySpan & {n: number}} Counted */

const MONTHS = { month: 1, quarter: 3, year: 12 };
/** @type {Record<Entente.Period, Entente.Precision[]>} */
const KNOWN_BY = { month: ["day", "month"], quarter: ["day", "month"], year: ["day", "month", "year"] };
const A_YEAR = 12;

/**
 * Whether the bars of a panel stand on the time axis.
 *
 * @param {Entente.GivenBars} panel
 * @returns {panel is Entente.PeriodBars}
 */
export function byTime(panel) {
  return Object.hasOwn(MONTHS, panel.by);
}

/**
 * {bars, others, all} of a facet, each bar {id, label, n, chosen}; {periods, leftOut} of a period, each period
 * {first, end, n}.
 *
 * @overload
 * @param {Entente.State} state
 * @param {Entente.FacetBars} panel
 * @returns {ReturnType<typeof byFacet>}
 *
 * @overload
 * @param {Entente.State} state
 * @param {Entente.PeriodBars} panel
 * @returns {ReturnType<typeof byPeriod>}
 *
 * @param {Entente.State} state
 * @param {Entente.FacetBars | Entente.PeriodBars} panel
 */
export function counted(state, panel) {
  return byTime(panel) ? byPeriod(state, panel.by) : byFacet(state, panel);
}

/**
 * Every value under all filters but its own facet's, so that a reader can add a value to those chosen.
 *
 * @type {(state: Entente.State, panel: Entente.FacetBars) => {bars: Bar[], others: Others, all: Bar[]}}
 */
function byFacet(state, { by, most }) {
  const { page, view, selection } = state;
  const wanted = view[by];
  const counts = selection.counts[by];
  /** @type {(id: string) => boolean} */
  const isChosen = (id) => wanted === null || wanted.includes(id);
  const found = page.vocabulary[by].map(({ id, label }, at) => ({
    id,
    label,
    n: counts[at],
    chosen: isChosen(id),
    at,
  }));
  const all = found.filter(({ n, chosen }) => n || (wanted !== null && chosen)).sort((one, other) => other.n - one.n);
  const bars = all.filter(({ chosen }, rank) => rank < most || (wanted !== null && chosen));
  const rest = all.filter((bar) => !bars.includes(bar));
  return { bars, others: othersOf(state, by, new Set(rest.map(({ at }) => at))), all };
}

/**
 * How many values have no bar of their own, and how many events have at least one of them.
 *
 * @type {(state: Entente.State, by: Entente.Facet, rest: Set<number>) => Others}
 */
function othersOf({ page, columns, view, selection }, by, rest) {
  if (!rest.size) return null;
  const { indices } = view[by] === null ? selection : select(columns, { ...view, [by]: null }, page.vocabulary);
  /** @type {(value: number | number[]) => boolean} */
  const has = (value) => (Array.isArray(value) ? value.some((one) => rest.has(one)) : rest.has(value));
  return { values: rest.size, n: indices.filter((row) => has(columns[by][row])).length };
}

/** @type {(state: Entente.State, by: Entente.Period) => {periods: Counted[], leftOut: number}} */
function byPeriod({ columns, selection, axis }, by) {
  const months = MONTHS[by];
  const first = placeOf(axis.first, months);
  const counts = Array.from({ length: placeOf(axis.end - 1, months) - first + 1 }, () => 0);
  let leftOut = 0;
  for (const row of selection.indices) {
    const at = placeOf(columns.start[row], months) - first;
    if (KNOWN_BY[by].includes(columns.precision[row]) && at >= 0 && at < counts.length) counts[at] += 1;
    else leftOut += 1;
  }
  const periods = counts.map((n, at) => ({
    first: startOf((first + at) * months),
    end: startOf((first + at + 1) * months),
    n,
  }));
  return { periods, leftOut };
}

/** @type {(day: Entente.Ordinal, months: number) => number} */
function placeOf(day, months) {
  const [year, month] = dates.iso(day).split("-").map(Number);
  return Math.floor((year * A_YEAR + month - 1) / months);
}

/**
 * The first day of a month counted from the year 0; beyond the year 9999, the day after the last there is.
 *
 * @type {(month: number) => Entente.Ordinal}
 */
function startOf(month) {
  const year = Math.floor(month / A_YEAR);
  if (year > 9999) return dates.LAST + 1;
  /** @type {(number: number, length: number) => string} */
  const text = (number, length) => String(number).padStart(length, "0");
  return dates.ordinal(`${text(Math.max(year, 1), 4)}-${text((month % A_YEAR) + 1, 2)}-01`);
}
