// Works out the lines of a panel of series, in the form of the charts' own panes.
// Twin of layouts/panels/given/lines.py; tests/cases/given.json is the table both must pass.

import * as dates from "../../base/days.js";
import { BENCHMARK, lineStyles } from "../charts/line-style.js";
import * as dataset from "../../state/dataset.js";
import * as prices from "../prices/prices.js";

/** @typedef {ReturnType<typeof drawn>} Model */
/** @typedef {{series: Entente.Series, observed: Entente.Observations}} Held */

/** @type {Record<Entente.GivenLines["scale"], Entente.View["scale"]>} */
const SCALES = { value: "price", index: "index", change: "change" };

/**
 * {span, view, unit, base, lines, unbased, coming}; `coming` names series that are on their way.
 *
 * @param {Entente.State} state
 * @param {Entente.GivenLines} panel
 */
export function drawn(state, panel) {
  const view = { ...state.view, scale: SCALES[panel.scale], log: null };
  const wanted = panel.series.flatMap((id) => state.page.series.find((series) => series.id === id) ?? []);
  const found = wanted.map((series) => ({ series, observed: dataset.observations(series.id) }));
  const held = found.flatMap(({ series, observed }) => (observed ? { series, observed } : []));
  const span = (panel.axis === "free" && extentOf(held)) || { first: state.axis.first, end: state.axis.end };
  const base = panel.scale === "value" ? null : prices.baseDay({ ...state, view, axis: span }, wanted).day;
  const styles = lineStyles(
    wanted,
    [],
    state.page.series.some(({ accent }) => accent),
  );
  /** @type {{lines: Entente.ChartLine[], unbased: string[], coming: string[]}} */
  const out = { lines: [], unbased: [], coming: [] };
  for (const { series, observed } of found) {
    const line = observed && lineOf(series, observed, base, view.scale);
    if (line) out.lines.push({ ...line, style: styles.get(series.id) ?? BENCHMARK });
    else (observed ? out.unbased : out.coming).push(series.short);
  }
  return {
    span,
    view,
    unit: panel.scale === "value" && wanted.length ? wanted[0].unit : "",
    base,
    ...out,
  };
}

/**
 * The days from the first to the last observation.
 *
 * @type {(held: Held[]) => Entente.DaySpan | null}
 */
function extentOf(held) {
  const ends = held
    .filter(({ observed }) => observed.days.length)
    .map(({ series, observed: { days } }) => [days[0], endOf(series, days[days.length - 1])]);
  return ends.length
    ? { first: Math.min(...ends.map(([first]) => first)), end: Math.max(...ends.map(([, end]) => end)) }
    : null;
}

/**
 * The day after the period that begins on a day.
 *
 * @type {(series: Entente.Series, day: Entente.Ordinal) => Entente.Ordinal}
 */
function endOf({ frequency }, day) {
  if (frequency === "day") return day + 1;
  return (frequency === "year" ? dates.yearEnd(day) : dates.monthEnd(day)) + 1;
}

/**
 * @param {Entente.Series} series
 * @param {Entente.Observations} observed
 * @param {Entente.Ordinal | null} base
 * @param {Entente.View["scale"]} scale
 * @returns {Omit<Entente.ChartLine, "style"> | null}
 */
function lineOf(series, observed, base, scale) {
  const values = scale === "price" ? observed.values : prices.rebased(observed, base, scale);
  if (!values) return null;
  /** @type {number[]} */
  const kept = [];
  /** @type {number[]} */
  const value = [];
  for (const at of observed.days.keys()) {
    const one = values[at];
    if (one === null || Number.isNaN(one)) continue;
    kept.push(at);
    value.push(one);
  }
  if (!kept.length) return null;
  const start = kept.map((at) => observed.days[at]);
  const period = kept.map((at) => observed.periods[at]);
  const points = {
    start,
    end: start.map((day) => endOf(series, day)),
    value,
    raw: kept.map((at) => observed.values[at]),
    note: period.map((one) => observed.notes[one] || ""),
    period,
  };
  const { id, kind, label, short, frequency } = series;
  return { key: id, pane: "prices", kind, label, short, series, stepped: frequency !== "day", points, marks: null };
}
