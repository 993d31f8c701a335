// Owns paths and bands of cells as the courses of SVG paths, on one scale, in a pane that is stretched to fit its cell.
// Twin of layouts/panels/reactions/drawn.py.

import { fit } from "../charts/nice.js";
import { SESSIONS } from "./reaction.js";

/** @typedef {import("./reaction.js").Measured} Measured */
/** @typedef {{session: number, move: number | null, benchmark?: number | null, low: number | null,
 *   high: number | null}} Drawable */
/** @typedef {{x: (session: number) => number, y: (value: number) => number, ends: number[]}} Pane */
/** @typedef {"move" | "benchmark" | "low" | "high"} Value */

export const SIZE = { width: 100, height: 60 };

/**
 * The scale that holds every path, and the band where it is widest.
 * @type {(cells: {measured: Measured}[]) => Pane}
 */
export function paneOf(cells) {
  let [low, high] = [Infinity, -Infinity];
  /** @type {(value: number | null | undefined) => void} */
  const hold = (value) => {
    if (value === null || value === undefined) return;
    low = Math.min(low, value);
    high = Math.max(high, value);
  };
  for (const { measured } of cells) {
    for (const { move } of measured.path()) hold(move);
    const last = measured.widest();
    hold(last.low);
    hold(last.high);
  }
  return pane(low < high ? [low * 100, high * 100] : [-5, 5]);
}

/** @type {(extent: [number, number]) => Pane} */
export function pane(extent) {
  const { range, values } = fit(extent, false);
  const ticks = values.filter(Boolean);
  return {
    x: (session) => ((session - SESSIONS.first) / (SESSIONS.last - SESSIONS.first)) * SIZE.width,
    y: (value) => (1 - (value * 100 - range[0]) / (range[1] - range[0])) * SIZE.height,
    ends: ticks.length ? [...new Set([Math.min(...ticks), Math.max(...ticks)])] : [],
  };
}

/** @type {(points: Drawable[], pane: Pane, name?: Value) => string} */
export const course = (points, { x, y }, name = "move") =>
  runs(points, (point) => isKnown(point[name]))
    .map((run) => `M${line(run, { x, y }, name)}`)
    .join("");

/** @type {(points: Drawable[], pane: Pane) => string} */
export const band = (points, found) =>
  runs(points, ({ low, high }) => isKnown(low) && isKnown(high))
    .map((run) => `M${line(run, found, "high")}L${line([...run].reverse(), found, "low")}z`)
    .join("");

/**
 * A dot at each session outside its band: a line without length, so that it stays round when stretched.
 * @type {(points: Drawable[], pane: Pane) => string}
 */
export const outside = (points, found) =>
  points
    .flatMap(({ session, move, low, high }) => {
      if (move === null || low === null || high === null || (move >= low && move <= high)) return [];
      return dot(session, move, found);
    })
    .join("");

/** @type {(session: number, value: number, pane: Pane) => string} */
export const dot = (session, value, { x, y }) => `M${tenth(x(session))} ${tenth(y(value))}h0`;

/** @type {(value: number | null | undefined) => boolean} */
const isKnown = (value) => value !== null && value !== undefined;

/** @type {(points: Drawable[], known: (point: Drawable) => boolean) => Drawable[][]} */
function runs(points, known) {
  /** @type {Drawable[][]} */
  const found = [[]];
  for (const point of points) {
    if (known(point)) found[found.length - 1].push(point);
    else if (found[found.length - 1].length) found.push([]);
  }
  return found.filter((run) => run.length > 1);
}

/** @type {(run: Drawable[], places: Pick<Pane, "x" | "y">, name: Value) => string} */
const line = (run, { x, y }, name) =>
  run
    .map((point) => `${tenth(x(point.session))} ${tenth(Math.min(Math.max(y(Number(point[name])), 0), SIZE.height))}`)
    .join("L");

/** @type {(value: number) => number} */
const tenth = (value) => Math.floor(value * 10 + 0.5) / 10;
