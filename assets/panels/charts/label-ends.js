// Owns where a line is last seen, and whether its name stands there, inside the plot, or in the gutter.
// Twin of data/chart_series/line.py (`lastSeen`).

import * as textWidth from "../../base/text-width.js";
import * as chartLines from "./lines.js";

/** @typedef {import("./lines.js").Seen} Seen */
/** @typedef {{key: string, line: Entente.ChartLine, last: Seen, from: number, wanted: number}} End */
/** @typedef {End & {inside: boolean, x: number, y: number, room: number, height: number}} Label */

export const NEAR_EDGE = 28;
export const INSIDE = 170;
export const BEYOND = 6;
const ASIDE = [0, -12, 12, -22, 22];

/**
 * @param {Entente.ChartLine} line
 * @param {Entente.Drawn} part
 * @param {Entente.ValueScale} scale
 * @param {Entente.State} state
 * @returns {Label | null}
 */
function labelOf(line, part, scale, { axis }) {
  const last = lastSeen(line, axis);
  if (!last) return null;
  const right = axis.width - axis.right;
  const end = Math.min(axis.x(last.day), right);
  const wanted = scale.y(last.value);
  const label = { key: line.key, line, last, from: end, wanted };
  const free =
    right - end < NEAR_EDGE ? undefined : ASIDE.find((aside) => isFree(label, part, scale, axis, wanted + aside));
  if (free !== undefined) return { ...label, inside: true, x: end + 6, y: wanted + free, room: INSIDE, height: 0 };
  return { ...label, inside: false, y: wanted, height: 0, ...column(part.lines, axis) };
}

/**
 * Of two names that would meet inside the plot the second goes to the gutter.
 * @type {(part: Entente.Drawn, scale: Entente.ValueScale, state: Entente.State) => Label[]}
 */
export function apart(part, scale, state) {
  /** @type {Label[]} */
  const kept = [];
  return part.lines
    .flatMap((line) => labelOf(line, part, scale, state) ?? [])
    .map((label) => {
      if (!label.inside) return label;
      const meets = kept.some(
        (other) => Math.abs(other.x - label.x) < INSIDE * 0.8 && Math.abs(other.y - label.y) < 14,
      );
      if (!meets) kept.push(label);
      return meets ? { ...label, inside: false, ...column(part.lines, state.axis) } : label;
    });
}

/**
 * Whether a name can stand right of its line's end without lying on another line.
 * @type {(end: End, part: Entente.Drawn, scale: Entente.ValueScale, axis: Entente.Axis, y: number) => boolean}
 */
function isFree({ line, from }, { lines }, scale, axis, y) {
  const end = from + 12 + textWidth.of(line.short, "label", "strong") + 38;
  if (y < 7 || y > scale.height - 7 || end > axis.width - axis.right) return false;
  for (let at = from + 6; at < end; at += 5) {
    const day = Math.floor(axis.day(at));
    for (const other of lines) {
      const value = chartLines.valueAt(other, day);
      if (value !== null && Math.abs(scale.y(value) - y) < 10) return false;
    }
  }
  return true;
}

/**
 * Where the names in the gutter begin. A gutter may be narrower than a word: then they reach into the plot.
 * @type {(lines: Entente.ChartLine[], axis: Entente.Axis) => {x: number, room: number}}
 */
export function column(lines, axis) {
  const words = lines.flatMap(({ short }) => short.split(" "));
  const longest = Math.max(...words.map((word) => textWidth.of(word, "source", "strong")));
  const x = Math.min(axis.width - axis.right + 8, axis.width + BEYOND - longest - 6);
  return { x, room: axis.width + BEYOND - x };
}

/**
 * @param {Entente.ChartLine} line
 * @param {Entente.DaySpan} axis
 * @returns {Seen | null}
 */
export function lastSeen(line, axis) {
  const found = chartLines.partsOf(line).flatMap((part) => chartLines.seenAt(line, part, axis.end - 1));
  return found.filter(({ day }) => day > axis.first).sort((one, other) => other.day - one.day)[0] || null;
}
