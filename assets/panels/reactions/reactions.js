// Owns the reactions of one price to events: their order, how many are unusual, and all of them together.
// Twin of data/reactions/reactions.py; tests/cases/reactions.json is the table both must pass.

import { CHANCE, mean, median } from "./ordinary.js";
import { isUnusual, SESSIONS } from "./reaction.js";

/** @typedef {import("./reaction.js").Measured} Measured */
/**
 * `place` is the index of the reaction day in the market's calendar.
 * @typedef {{row: number, category: number, day: Entente.Ordinal | null, place: number | null,
 *   measured: Measured}} Cell
 */
/** @typedef {{events: number, ranked: number, days: number, unusual: number, expected: number}} Counts */
/** @typedef {{session: number, move: number | null, low: number | null, high: number | null}} Joint */

const MIDDLE = 0.5;

/**
 * Cells by date as they are, the most unusual first, or by category; those without a rank come last.
 * @type {<T extends Cell>(cells: T[], order: string) => T[]}
 */
export function ordered(cells, order) {
  if (order === "category") return [...cells].sort((one, other) => one.category - other.category);
  if (order !== "moves") return cells;
  return [...cells].sort((one, other) => far(other) - far(one) || size(other) - size(one));
}

/** @type {(cell: Cell) => boolean} */
export const isRanked = ({ measured: { ranked } }) => ranked !== null && ranked.percentile !== null;

/** @type {(cell: Cell) => number} */
function far({ measured: { ranked } }) {
  return ranked === null || ranked.percentile === null ? -1 : Math.abs(ranked.percentile - MIDDLE);
}

/** @type {(cell: Cell) => number} */
const size = (cell) => (isRanked(cell) ? Math.abs(cell.measured.ranked?.move ?? 0) : 0);

/** @type {(cells: Cell[]) => Counts} */
export function counts(cells) {
  const ranked = cells.filter(isRanked);
  return {
    events: cells.length,
    ranked: ranked.length,
    days: new Set(ranked.map(({ day }) => day)).size,
    unusual: ranked.filter(({ measured }) => isUnusual(measured.ranked)).length,
    expected: ranked.length * CHANCE,
  };
}

/**
 * All paths as one, session by session: their median, and the mean of their bands.
 * @type {(cells: Cell[]) => Joint[]}
 */
export function together(cells) {
  const all = cells.map(({ measured }) => ({ path: measured.path(), bands: measured.bands() }));
  return Array.from({ length: SESSIONS.last - SESSIONS.first + 1 }, (_, at) => {
    const session = SESSIONS.first + at;
    const found = all.flatMap(({ path, bands }) => {
      const place = path.length ? session - path[0].session : -1;
      return path[place] ? [{ move: path[place].move, ...bands[place] }] : [];
    });
    const banded = found.flatMap(({ low, high }) => (low === null || high === null ? [] : [{ low, high }]));
    return {
      session,
      move: median(found.flatMap(({ move }) => (move === null ? [] : [move]))),
      low: mean(banded.map(({ low }) => low)),
      high: mean(banded.map(({ high }) => high)),
    };
  });
}
