// Owns the lines of the share-price pane: the day they are compared from, and each series as index, change or price.
// Twin of data/chart_series/prices.py.

import * as dates from "../../base/days.js";
import { BENCHMARK } from "../charts/line-style.js";
import * as scales from "../charts/scale.js";
import * as dataset from "../../state/dataset.js";

export const NEAR = 10;

/** @type {(page: Entente.Page) => Entente.Series[]} */
export function series(page) {
  return page.series.filter(({ panel }) => panel === "prices");
}

/**
 * What the base day follows from.
 *
 * @typedef {Pick<Entente.State, "view" | "page" | "columns"> & { axis: Entente.DaySpan }} Based
 */

/**
 * The day all lines are compared from: the reader's, else the last session before the focused event, else before the
 * first event in view of the category the dataset names, else the first session in view, else the one nearest to it.
 * @type {(state: Based, chosen: Entente.Series[]) => Entente.BaseDay}
 */
export function baseDay(state, chosen) {
  const { view, page, columns, axis } = state;
  if (view.base) return { day: dates.parse(view.base), auto: false };
  const seen = chosen.flatMap(({ id }) => dataset.observations(id) ?? []);
  const focused = view.event ? columns.rowOf.get(view.event) : undefined;
  const row = focused === undefined ? firstOf(page, columns, axis) : focused;
  const before = row === undefined ? null : lastBefore(seen, columns.start[row]);
  return { day: before ?? firstIn(seen, axis) ?? nearest(seen, axis), auto: true };
}

/**
 * The last session before the view, else the first one of all series together.
 * @type {(seen: Entente.Observations[], axis: Entente.DaySpan) => Entente.Ordinal | null}
 */
function nearest(seen, axis) {
  const firsts = seen.flatMap(({ days }) => (days.length ? [days[0]] : []));
  return lastBefore(seen, axis.first) ?? (firsts.length ? Math.max(...firsts) : null);
}

/**
 * Dates decide here, not the filters: a filter must not move the lines.
 * @type {(page: Entente.Page, columns: Entente.Columns, axis: Entente.DaySpan) => number | undefined}
 */
function firstOf(page, columns, axis) {
  const wanted = page.categories.findIndex(({ id }) => id === page.info.rebase_category);
  /** @type {number | undefined} */
  let first;
  for (let row = 0; row < columns.id.length; row += 1) {
    const inside =
      columns.category[row] === wanted && columns.start[row] >= axis.first && columns.start[row] < axis.end;
    if (inside && (first === undefined || columns.start[row] < columns.start[first])) first = row;
  }
  return first;
}

/** @type {(seen: Entente.Observations[], day: Entente.Ordinal) => Entente.Ordinal | null} */
function lastBefore(seen, day) {
  const found = seen.flatMap(({ days, values }) => {
    const at = scales.sessionBefore(days, day, values);
    return at === null ? [] : [days[at]];
  });
  return found.length ? Math.max(...found) : null;
}

/**
 * Markets open the year on different days: the first day by which all that trade then have traded.
 * @type {(seen: Entente.Observations[], axis: Entente.DaySpan) => Entente.Ordinal | null}
 */
function firstIn(seen, axis) {
  const firsts = seen
    .map(({ days }) => days.find((day) => day >= axis.first))
    .filter((day) => day !== undefined)
    .filter((day) => day < axis.end);
  if (!firsts.length) return null;
  const least = Math.min(...firsts);
  return Math.max(...firsts.filter((day) => day <= least + NEAR));
}

/** @type {(state: Entente.State, chosen: Entente.SeriesId[]) => Entente.PriceLines} */
export function lines(state, chosen) {
  const { view, page } = state;
  const wanted = series(page).filter(({ id }) => chosen.includes(id));
  const base = baseDay(state, wanted);
  const first = [...wanted].sort((one, other) => chosen.indexOf(one.id) - chosen.indexOf(other.id))[0];
  const unit = view.scale === "price" && first ? first.unit : "";
  /** @type {Entente.PriceLines} */
  const out = { lines: [], unit, base, otherUnit: [], unbased: [], coming: [] };
  for (const one of wanted) {
    const observed = dataset.observations(one.id);
    if (unit && one.unit !== unit) out.otherUnit.push(one.short);
    else if (!observed) out.coming.push(one.short);
    else addLine(out, one, observed, view.scale);
  }
  return out;
}

/**
 * @param {Entente.PriceLines} out
 * @param {Entente.Series} one
 * @param {Entente.Observations} observed
 * @param {Entente.View["scale"]} scale
 */
function addLine(out, one, observed, scale) {
  const values = scale === "price" ? observed.values : rebased(observed, out.base.day, scale);
  if (!values) {
    out.unbased.push(one.short);
    return;
  }
  const points = pointsOf(observed, values);
  out.lines.push({
    key: one.id,
    pane: "prices",
    kind: one.kind,
    label: one.label,
    short: one.short,
    series: one,
    stepped: false,
    points,
    marks: null,
    style: BENCHMARK,
  });
}

/** @type {(observed: Entente.Observations, values: ArrayLike<number | null>) => Entente.Points} */
function pointsOf(observed, values) {
  /** @type {Entente.Points} */
  const points = { start: [], end: [], value: [], raw: [], note: [], period: [] };
  observed.days.forEach((day, at) => {
    const value = values[at];
    if (value === null || Number.isNaN(value)) return;
    points.start.push(day);
    points.end.push(day + 1);
    points.value.push(value);
    points.raw.push(observed.values[at]);
    points.note.push("");
    points.period.push(observed.periods[at]);
  });
  return points;
}

/**
 * Each series is compared with its own last close on or before the base day.
 * @param {Entente.Observations} observed
 * @param {Entente.Ordinal | null} day
 * @param {Entente.View["scale"]} scale
 */
export function rebased({ days, values }, day, scale) {
  const at = day === null ? null : scales.sessionBefore(days, day + 1, values);
  if (at === null) return null;
  return scale === "change"
    ? scales.change(values, at).map((part) => (part === null ? null : part * 100))
    : scales.rebase(values, at);
}
