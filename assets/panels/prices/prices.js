// Owns the lines of the share-price pane: the day they are compared from, and each series as index, change or price.
// Twin of data/chart_series/prices.py.

import * as dates from "../../base/days.js";
import * as scales from "../charts/scale.js";
import * as dataset from "../../state/dataset.js";

export const NEAR = 10;

export function series(page) {
  return page.series.filter(({ panel }) => panel === "prices");
}

// The day all lines are compared from: the reader's, else the last session before the focused event, else before the
// first event in view of the category the dataset names, else the first session in view.
export function baseDay(state, chosen) {
  const { view, page, columns, axis } = state;
  if (view.base) return { day: dates.parse(view.base), auto: false };
  const seen = chosen.map(({ id }) => dataset.observations(id)).filter(Boolean);
  const focused = view.event ? columns.rowOf.get(view.event) : undefined;
  const row = focused === undefined ? firstOf(page, columns, axis) : focused;
  const before = row === undefined ? null : lastBefore(seen, columns.start[row]);
  return { day: before === null ? firstIn(seen, axis) : before, auto: true };
}

// Dates decide here, not the filters: a filter must not move the lines.
function firstOf(page, columns, axis) {
  const wanted = page.categories.findIndex(({ id }) => id === page.info.rebase_category);
  let first;
  for (let row = 0; row < columns.id.length; row += 1) {
    const inside =
      columns.category[row] === wanted && columns.start[row] >= axis.first && columns.start[row] < axis.end;
    if (inside && (first === undefined || columns.start[row] < columns.start[first])) first = row;
  }
  return first;
}

function lastBefore(seen, day) {
  const found = seen
    .map(({ days, values }) => [days, scales.sessionBefore(days, day, values)])
    .filter(([, at]) => at !== null);
  return found.length ? Math.max(...found.map(([days, at]) => days[at])) : null;
}

// Markets open the year on different days: the first day by which all that trade then have traded.
function firstIn(seen, axis) {
  const firsts = seen
    .map(({ days }) => days.find((day) => day >= axis.first))
    .filter((day) => day !== undefined && day < axis.end);
  if (!firsts.length) return null;
  const least = Math.min(...firsts);
  return Math.max(...firsts.filter((day) => day <= least + NEAR));
}

export function lines(state, chosen) {
  const { view, page } = state;
  const wanted = series(page).filter(({ id }) => chosen.includes(id));
  const base = baseDay(state, wanted);
  const first = [...wanted].sort((one, other) => chosen.indexOf(one.id) - chosen.indexOf(other.id))[0];
  const unit = view.scale === "price" && first ? first.unit : "";
  const out = { lines: [], unit, base, otherUnit: [], unbased: [], coming: [] };
  for (const one of wanted) {
    const observed = dataset.observations(one.id);
    if (unit && one.unit !== unit) out.otherUnit.push(one.short);
    else if (!observed) out.coming.push(one.short);
    else addLine(out, one, observed, view.scale);
  }
  return out;
}

function addLine(out, one, observed, scale) {
  const values = scale === "price" ? observed.values : rebased(observed, out.base.day, scale);
  if (!values) {
    out.unbased.push(one.short);
    return;
  }
  const kept = [...observed.days.keys()].filter((at) => values[at] !== null && !Number.isNaN(values[at]));
  const take = (column) => kept.map((at) => column[at]);
  const start = take(observed.days);
  out.lines.push({
    key: one.id,
    pane: "prices",
    kind: one.kind,
    label: one.label,
    short: one.short,
    series: one,
    stepped: false,
    points: {
      start,
      end: start.map((day) => day + 1),
      value: take(values),
      raw: take(observed.values),
      note: kept.map(() => ""),
      period: take(observed.periods),
    },
    marks: null,
  });
}

// Each series is compared with its own last close on or before the base day.
export function rebased({ days, values }, day, scale) {
  const at = day === null ? null : scales.sessionBefore(days, day + 1, values);
  if (at === null) return null;
  return scale === "change"
    ? scales.change(values, at).map((part) => (part === null ? null : part * 100))
    : scales.rebase(values, at);
}
