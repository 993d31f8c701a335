// Owns the lines of the shipments pane: which series stands for a flow under a measure, its months as steps, its other
// years as bars. Twin of data/chart_series/shipments.py.

import * as dates from "../../base/days.js";
import { BENCHMARK } from "../charts/line-style.js";
import * as scales from "../charts/scale.js";
import * as dataset from "../../state/dataset.js";
import { flows } from "../../state/flows.js";

/** @typedef {Entente.View["measure"]} Measure */
/** @typedef {{all: Entente.Series[], months: Entente.Series | null, years: Entente.Series[]}} Variants */
/** @typedef {import("../../state/flows.js").Flow} Flow */

/** @type {Record<Measure, Entente.Series["measure"][]>} */
const MEASURES = {
  index: ["value", "quantity", "count"],
  value: ["value"],
  quantity: ["quantity", "count"],
  share: ["share"],
};
/** @type {("start" | "end" | "raw")[]} */
const NUMBERS = ["start", "end", "raw"];
/** @type {("note" | "period")[]} */
const TEXTS = ["note", "period"];
const MULTIPLE = /^(thousand|million|billion) (.+)$/;
/** @type {Record<string, number>} */
const SIZES = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** @type {(page: Entente.Page, chosen: Entente.SeriesId[], measure: Measure) => Entente.ShipmentLines} */
export function lines(page, chosen, measure) {
  const wanted = flows(page).filter((flow) => flow.variants.some(({ id }) => chosen.includes(id)));
  const found = wanted.map((flow) => ({ flow, ...variantsFor(flow, measure) }));
  const unit = measure === "index" ? "" : unitOf(found, chosen);
  /** @type {Entente.ShipmentLines} */
  const out = { lines: [], unit, missing: [], otherUnit: [], coming: [] };
  for (const { flow, all, months, years } of found) {
    const named = all.find((series) => baseUnit(series) === unit) || null;
    if (!all.length) out.missing.push(flow.short);
    else if (measure !== "index" && !named) out.otherUnit.push(flow.short);
    else addLine(out, flow, { months, years, unit }, measure);
  }
  return out;
}

/**
 * Whether the dataset has figures of a measure, so that it is worth offering.
 * @type {(page: Entente.Page, measure: Measure) => boolean}
 */
export const known = (page, measure) => flows(page).some((flow) => variantsFor(flow, measure).all.length > 0);

/**
 * The unit of the first chosen flow that is known by the measure.
 * @type {(found: (Variants & {flow: Flow})[], chosen: Entente.SeriesId[]) => string}
 */
function unitOf(found, chosen) {
  /** @type {(one: {flow: Flow}) => number} */
  const place = ({ flow }) => Math.min(...flow.variants.map(({ id }) => chosen.indexOf(id)).filter((at) => at >= 0));
  const [first] = found.filter(({ all }) => all.length).sort((one, other) => place(one) - place(other));
  return baseUnit(first && first.all[0]);
}

/** @type {(flow: Flow, measure: Measure) => Variants} */
function variantsFor(flow, measure) {
  for (const one of MEASURES[measure]) {
    const all = flow.variants.filter((series) => series.measure === one && (measure !== "index" || series.index_base));
    if (all.length) {
      return {
        all,
        months: all.find(({ frequency }) => frequency === "month") || null,
        years: all.filter(({ frequency }) => frequency === "year"),
      };
    }
  }
  return { all: [], months: null, years: [] };
}

/**
 * @param {Entente.ShipmentLines} out
 * @param {Flow} flow
 * @param {Omit<Variants, "all"> & {unit: string}} of
 * @param {Measure} measure
 */
function addLine(out, flow, { months, years, unit }, measure) {
  const monthly = months && (measure === "index" || baseUnit(months) === unit) ? months : null;
  const own = monthly && dataset.observations(monthly.id);
  const usable = years.filter((series) => measure === "index" || baseUnit(series) === unit);
  const annual = usable.map((series) => ({ series, observed: dataset.observations(series.id) }));
  if ((monthly && !own) || annual.some(({ observed }) => !observed)) out.coming.push(flow.short);
  const points = monthly && own ? pointsOf(monthly, own, scaled(monthly, own, measure)) : emptyPoints();
  const marks = yearMarks(annual, points, measure);
  if (!points.start.length && !marks.start.length) {
    if (!out.coming.includes(flow.short)) out.missing.push(flow.short);
    return;
  }
  out.lines.push({
    key: flow.id,
    pane: "shipments",
    kind: flow.kind,
    label: flow.label,
    short: flow.short,
    series: monthly || usable[0],
    accent: Boolean(flow.first.accent),
    stepped: true,
    points,
    marks,
    style: BENCHMARK,
  });
}

/**
 * Values in the drawn scale, or null where there is no base to compare with.
 * @type {(series: Entente.Series, observed: Entente.Observations, measure: Measure) => (number | null)[] | null}
 */
function scaled(series, observed, measure) {
  if (measure === "index") return scales.meanIndex(observed.periods, observed.values, series.index_base);
  return Array.from(observed.values, (value) => value * multipleOf(series));
}

/** @returns {Entente.Points} */
function emptyPoints() {
  return { start: [], end: [], value: [], raw: [], note: [], period: [] };
}

/**
 * @param {Entente.Series} series
 * @param {Entente.Observations} observed
 * @param {(number | null)[] | null} values
 */
function pointsOf(series, observed, values) {
  const points = emptyPoints();
  if (!values) return points;
  observed.periods.forEach((period, at) => {
    const value = values[at];
    if (value === null || Number.isNaN(value)) return;
    const start = observed.days[at];
    points.start.push(start);
    points.end.push((series.frequency === "year" ? dates.yearEnd(start) : dates.monthEnd(start)) + 1);
    points.value.push(value);
    points.raw.push(observed.values[at]);
    points.note.push(observed.notes[period] || "");
    points.period.push(period);
  });
  return points;
}

/**
 * Whole years that the months don't reach, each from the first series that has it; as a month's average beside monthly
 * sums.
 * @param {{series: Entente.Series, observed: Entente.Observations | null}[]} annual
 * @param {Entente.Points} months
 * @param {Measure} measure
 */
function yearMarks(annual, months, measure) {
  const covered = new Set(months.period.map((period) => period.slice(0, 4)));
  const marks = emptyPoints();
  for (const { series, observed } of annual) {
    if (!observed) continue;
    const found = pointsOf(series, observed, scaled(series, observed, measure));
    found.start.forEach((_, at) => {
      if (covered.has(found.period[at])) return;
      covered.add(found.period[at]);
      const averaged = measure === "value" || measure === "quantity" ? found.value[at] / 12 : found.value[at];
      marks.value.push(averaged);
      for (const column of NUMBERS) marks[column].push(found[column][at]);
      for (const column of TEXTS) marks[column].push(found[column][at]);
    });
  }
  return sorted(marks);
}

/** @type {(marks: Entente.Points) => Entente.Points} */
function sorted(marks) {
  const order = marks.start.map((_, at) => at).sort((a, b) => marks.start[a] - marks.start[b]);
  /** @type {<Value>(values: Value[]) => Value[]} */
  const inOrder = (values) => order.map((at) => values[at]);
  const { start, end, value, raw, note, period } = marks;
  return {
    start: inOrder(start),
    end: inOrder(end),
    value: inOrder(value),
    raw: inOrder(raw),
    note: inOrder(note),
    period: inOrder(period),
  };
}

/**
 * "million USD" and "USD" are one unit counted two ways.
 * @type {(series: Entente.Series | undefined) => string}
 */
function baseUnit(series) {
  if (!series) return "";
  const match = MULTIPLE.exec(series.unit);
  return match ? match[2] : series.unit;
}

/** @type {(series: Entente.Series) => number} */
function multipleOf(series) {
  const match = MULTIPLE.exec(series.unit);
  return match ? SIZES[match[1]] : 1;
}
