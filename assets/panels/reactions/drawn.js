// Owns paths and bands of cells as the courses of SVG paths in a pane that is stretched to fit its cell, cut off at its
// edges. Twin of layouts/panels/reactions/drawn.py.

import { SIZE } from "./scale.js";

/** @typedef {{session: number, move: number | null, benchmark?: number | null, low: number | null,
 *   high: number | null}} Drawable */
/** @typedef {import("./scale.js").Pane} Pane */
/** @typedef {[x: number, y: number]} Place */
/** @typedef {"move" | "benchmark" | "low" | "high"} Value */

/** @type {(points: Drawable[], pane: Pane, name?: Value) => string} */
export const course = (points, pane, name = "move") =>
  runs(points, (point) => isKnown(point[name]))
    .flatMap((run) => cut(places(run, pane, name)))
    .map((part) => `M${line(part)}`)
    .join("");

/** @type {(points: Drawable[], pane: Pane) => string} */
export const band = (points, pane) =>
  runs(points, ({ low, high }) => isKnown(low) && isKnown(high))
    .map((run) => [held(places(run, pane, "high")), held(places([...run].reverse(), pane, "low"))])
    .map(([high, low]) => `M${line(high)}L${line(low)}z`)
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

/**
 * A dot; nothing beyond the pane.
 * @type {(session: number, value: number, pane: Pane) => string}
 */
export const dot = (session, value, { x, y }) =>
  y(value) >= 0 && y(value) <= SIZE.height ? `M${tenth(x(session))} ${tenth(y(value))}h0` : "";

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

/** @type {(run: Drawable[], pane: Pane, name: Value) => Place[]} */
const places = (run, { x, y }, name) => run.map((point) => [x(point.session), y(Number(point[name]))]);

/** @type {(places: Place[]) => string} */
const line = (found) => found.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join("L");

/** @type {(y: number) => number} */
const within = (y) => Math.min(Math.max(y, 0), SIZE.height);

/**
 * Places, those beyond the pane on its edge.
 * @type {(found: Place[]) => Place[]}
 */
const held = (found) => found.map(([x, y]) => [x, within(y)]);

/**
 * The parts of a line that lie in the pane.
 * @type {(found: Place[]) => Place[][]}
 */
function cut(found) {
  /** @type {Place[][]} */
  const parts = [];
  found.slice(1).forEach((end, at) => {
    const start = found[at];
    if (Math.max(start[1], end[1]) < 0 || Math.min(start[1], end[1]) > SIZE.height) return;
    const [first, last] = [edge(start, end), edge(end, start)];
    if (isSame(first, last)) return;
    const before = parts[parts.length - 1];
    if (before && isSame(before[before.length - 1], first)) before.push(last);
    else parts.push([first, last]);
  });
  return parts;
}

/** @type {(one: Place, other: Place) => boolean} */
const isSame = (one, other) => one[0] === other[0] && one[1] === other[1];

/**
 * A place, or where the line from it to another enters the pane.
 * @type {(place: Place, other: Place) => Place}
 */
function edge([x, y], [toX, toY]) {
  const end = within(y);
  return end === y ? [x, y] : [x + ((end - y) / (toY - y)) * (toX - x), end];
}

/** @type {(value: number) => number} */
const tenth = (value) => Math.floor(value * 10 + 0.5) / 10;
