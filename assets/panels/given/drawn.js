// Works out the lines of a panel of series, in the form of the charts' own panes.
// Twin of layouts/panels/given/lines.py; tests/cases/given.json is the table both must pass.

import * as dates from "../../base/days.js";
import * as dataset from "../../state/dataset.js";
import * as prices from "../prices/prices.js";

const SCALES = { value: "price", index: "index", change: "change" };
const COLOURS = 8;
const GREY = "--ink-3";

/** {span, view, unit, base, lines, unbased, coming}; `coming` names series that are on their way. */
export function drawn(state, panel) {
  const view = { ...state.view, scale: SCALES[panel.scale] };
  const wanted = panel.series.map((id) => state.page.series.find((series) => series.id === id)).filter(Boolean);
  const found = wanted.map((series) => ({ series, observed: dataset.observations(series.id) }));
  const held = found.filter(({ observed }) => observed);
  const span = (panel.axis === "free" && extentOf(held)) || { first: state.axis.first, end: state.axis.end };
  const base = panel.scale === "value" ? null : prices.baseDay({ ...state, view, axis: span }, wanted).day;
  const colours = coloursOf(wanted);
  const out = {
    span,
    view,
    unit: panel.scale === "value" && wanted.length ? wanted[0].unit : "",
    base,
    lines: [],
    unbased: [],
    coming: [],
  };
  for (const { series, observed } of found) {
    const line = observed && lineOf(series, observed, base, view.scale);
    if (line) out.lines.push({ ...line, colour: colours.get(series.id) });
    else (observed ? out.unbased : out.coming).push(series.short);
  }
  return out;
}

// The days from the first to the last observation.
function extentOf(held) {
  const ends = held
    .filter(({ observed }) => observed.days.length)
    .map(({ series, observed }) => [observed.days[0], endOf(series, observed.days.at(-1))]);
  return ends.length
    ? { first: Math.min(...ends.map(([first]) => first)), end: Math.max(...ends.map(([, end]) => end)) }
    : null;
}

// The day after the period that begins on a day.
function endOf({ frequency }, day) {
  if (frequency === "day") return day + 1;
  return (frequency === "year" ? dates.yearEnd(day) : dates.monthEnd(day)) + 1;
}

function lineOf(series, observed, base, scale) {
  const values = scale === "price" ? observed.values : prices.rebased(observed, base, scale);
  if (!values) return null;
  const kept = [...observed.days.keys()].filter((at) => values[at] !== null && !Number.isNaN(values[at]));
  if (!kept.length) return null;
  const take = (column) => kept.map((at) => column[at]);
  const [start, period] = [take(observed.days), take(observed.periods)];
  const points = {
    start,
    end: start.map((day) => endOf(series, day)),
    value: take(values),
    raw: take(observed.values),
    note: period.map((one) => observed.notes[one] || ""),
    period,
  };
  const { id, kind, label, short, frequency } = series;
  return { key: id, pane: "prices", kind, label, short, series, stepped: frequency !== "day", points, marks: null };
}

// Each series has a colour by its place; an index to compare with is grey.
function coloursOf(wanted) {
  const coloured = wanted.filter(({ kind }) => kind !== "index");
  return new Map(
    wanted.map((series) => [
      series.id,
      series.kind === "index" ? GREY : `--series-${(coloured.indexOf(series) % COLOURS) + 1}`,
    ]),
  );
}
