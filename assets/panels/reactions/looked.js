// Owns what a View looks at, from what the page holds: the price and its benchmark as lines, the window, and a cell for
// each event of the selection.

import * as dates from "../../base/days.js";
import { priceOf, prices } from "../../state/chart-headline.js";
import * as dataset from "../../state/dataset.js";
import { CHOICES } from "../../state/view.js";
import { calendar, priceLine, reactionPlace } from "./price-line.js";
import { pair } from "./market-model.js";
import { measured, nothing } from "./reaction.js";
import { ordered } from "./reactions.js";

/** @typedef {import("./reaction.js").Look} Look */
/** @typedef {import("./reactions.js").Cell} Cell */
/**
 * @typedef {{series: Entente.Series, benchmark: Entente.Series | null, look: Look, cells: Cell[], key: string,
 *   others: (cell: Cell) => number[]}} Looked
 */

/** @type {Entente.ReactionsFile | null} */
let file = null;
/** @type {Map<string, import("./price-line.js").Calendar>} */
const calendars = new Map();
/** @type {Map<Entente.SeriesId, import("./price-line.js").PriceLine>} */
const lines = new Map();
/** @type {Map<Entente.SeriesId, import("./market-model.js").Pair>} */
const pairs = new Map();
/** @type {{key: string, found: Map<number, import("./reaction.js").Measured>}} What was measured last. */
let kept = { key: "", found: new Map() };

/** @type {(given: Entente.ReactionsFile) => void} */
export function take(given) {
  file = given;
  for (const known of [calendars, lines, pairs]) known.clear();
  kept = { key: "", found: new Map() };
}

export const windows = () => CHOICES.window.map((name) => ({ name, window: windowOf(name) }));

/** @type {(name: string) => [number, number]} */
function windowOf(name) {
  const [, first, last] = name.match(/^(-?\d+)to(-?\d+)$/) ?? [];
  return [Number(first), Number(last)];
}

/**
 * Null where the dataset has no daily price.
 * @type {(state: Entente.State) => Looked | null}
 */
export function looked(state) {
  const { page, view, columns, selection } = state;
  const series = priceOf(page, view);
  if (!series) return null;
  const line = lineOf(series);
  const benchmark = prices(page).find(({ id }) => id === series.benchmark) ?? null;
  const window = windowOf(view.window);
  const look = { line, pair: benchmark && pairOf(series, benchmark), returns: view.returns, window };
  const key = `${series.id} ${view.returns} ${view.window}`;
  if (kept.key !== key) kept = { key, found: new Map() };
  const cells = selection.indices.map((row) => cellOf(columns, look, row));
  return {
    series,
    benchmark,
    look,
    key,
    cells: ordered(cells, view.order),
    others: (cell) => within(columns, look, cell),
  };
}

/** @type {(columns: Entente.Columns, look: Look, row: number) => Cell} */
function cellOf(columns, look, row) {
  const day = columns.precision[row] === "day" ? columns.day[row] : null;
  const place = reactionPlace(look.line.calendar, day);
  const category = columns.category[row];
  if (typeof place === "string") return { row, category, day: null, place: null, measured: nothing(place) };
  const before = kept.found.get(place);
  const found = before ?? measured(look, place);
  if (!before) kept.found.set(place, found);
  return { row, category, day: look.line.calendar.days[place], place, measured: found };
}

/** @type {(series: Entente.Series) => import("./price-line.js").PriceLine} */
function lineOf({ id, market }) {
  const known = lines.get(id);
  if (known) return known;
  const name = market || id;
  const sessions = calendars.get(name) ?? calendar(dataset.sessions(name), file?.gaps[name] ?? []);
  calendars.set(name, sessions);
  const observed = dataset.observations(id);
  const breaks = (dataset.about(id)?.breaks ?? []).map(({ date }) => dates.ordinal(date));
  if (!observed) throw new Error(`no closes of ${id}`);
  const line = priceLine(sessions, observed, breaks);
  lines.set(id, line);
  return line;
}

/** @type {(series: Entente.Series, benchmark: Entente.Series) => import("./market-model.js").Pair} */
function pairOf(series, benchmark) {
  const known = pairs.get(series.id);
  if (known) return known;
  const found = pair(lineOf(series), lineOf(benchmark));
  pairs.set(series.id, found);
  return found;
}

/**
 * The other events whose day is known and lies in the window of a cell, in the order of the dataset: after the close
 * that it starts from, up to its last session.
 * @type {(columns: Entente.Columns, look: Look, cell: Cell) => number[]}
 */
function within({ day, precision }, { line, window }, { row, place }) {
  if (place === null) return [];
  const { days, follows } = line.calendar;
  const [before, end] = [place + window[0] - 1, place + window[1]];
  if (before < 0 || end >= days.length || !follows.subarray(before + 1, end + 1).every(Boolean)) return [];
  const [after, until] = [days[before], days[end]];
  return [...day.keys()].filter(
    (other) => other !== row && precision[other] === "day" && day[other] > after && day[other] <= until,
  );
}
