// Owns the one scale of all cells: how far it goes, the pane it is drawn in, and what leaves it. A single path that
// goes ten times as far as the others would press these flat. Twin of layouts/panels/reactions/scale.py.

import { fit } from "../charts/nice.js";
import { SESSIONS } from "./reaction.js";

/** @typedef {Pick<import("./reaction.js").Measured, "path" | "widest">} Reached */
/** @typedef {{x: (session: number) => number, y: (value: number) => number, ends: number[],
 *   range: [low: number, high: number]}} Pane */

export const SIZE = { width: 100, height: 60 };

/** How far the scale goes at most, as a multiple of what the typical cell reaches. */
const FARTHEST = 2;

/**
 * The scale that holds every path, and the band where it is widest. It ends at twice what the typical cell
 * reaches.
 * @type {(cells: {measured: Reached}[]) => Pane}
 */
export function paneOf(cells) {
  const reached = cells.flatMap(({ measured }) => {
    const { low, high } = measured.widest();
    const found = known([...measured.path().map(({ move }) => move), low, high]);
    return found.length ? [{ low: Math.min(...found), high: Math.max(...found) }] : [];
  });
  const limit = FARTHEST * typical(reached.map(({ low, high }) => Math.max(-low, high))) || Infinity;
  const low = Math.max(Math.min(...reached.map((one) => one.low)), -limit) * 100;
  const high = Math.min(Math.max(...reached.map((one) => one.high)), limit) * 100;
  return pane(reached.length && low < high ? [low, high] : [-5, 5]);
}

/** @type {(extent: [number, number]) => Pane} */
export function pane(extent) {
  const { range, values } = fit(extent, false);
  const ticks = values.filter(Boolean);
  return {
    x: (session) => ((session - SESSIONS.first) / (SESSIONS.last - SESSIONS.first)) * SIZE.width,
    y: (value) => (1 - (value * 100 - range[0]) / (range[1] - range[0])) * SIZE.height,
    ends: ticks.length ? [...new Set([Math.min(...ticks), Math.max(...ticks)])] : [],
    range,
  };
}

/**
 * The highest and the lowest value of a path, each if it lies beyond the scale.
 * @type {(points: {move: number | null}[], pane: Pane) => number[]}
 */
export function beyond(points, { range }) {
  const moves = known(points.map(({ move }) => move));
  const [low, high] = [Math.min(...moves), Math.max(...moves)];
  return moves.length ? [...(high * 100 > range[1] ? [high] : []), ...(low * 100 < range[0] ? [low] : [])] : [];
}

/**
 * The highest of some values above zero and the lowest below it.
 * @type {(values: number[]) => number[]}
 */
export const farthest = (values) => [Math.max(0, ...values), Math.min(0, ...values)].filter(Boolean);

/** @type {(values: (number | null)[]) => number[]} */
const known = (values) => values.flatMap((value) => (value === null ? [] : [value]));

/**
 * The median, of an even number the lower of the two.
 * @type {(sizes: number[]) => number}
 */
const typical = (sizes) => [...sizes].sort((one, other) => one - other)[(sizes.length - 1) >> 1] ?? 0;
