// Owns the notes of a pane: where lines begin or end and why, what is left out, what is known where none is visible.
// Twin of layouts/chart_notes.py.

import * as dates from "../../base/days.js";
import { day, list, say } from "../../base/words.js";
import { amount } from "./labels.js";
import * as chartLines from "./lines.js";
import * as prices from "../prices/prices.js";

/** @typedef {import("./lines.js").Seen} Seen */

const SUMS = ["value", "quantity"];

/** @type {(part: Entente.PaneLines, scale: Entente.ValueScale, state: Entente.State) => string} */
export function notes(part, scale, state) {
  return scale.empty && !part.coming.length ? "" : own(part, scale, state).join(" ");
}

/**
 * What stands in a pane without visible figures: where they begin or end and why, and the nearest. Empty for any other,
 * and while figures are on their way.
 * @type {(part: Entente.PaneLines, scale: Entente.ValueScale, state: Entente.State) => string}
 */
export function absent(part, scale, state) {
  if (!scale.empty || part.coming.length) return "";
  const found = part.lines.length ? [say("charts.nothing.dates")] : [];
  found.push(...own(part, scale, state), ...nearest(part, scale, state));
  return found.join(" ") || say("charts.nothing");
}

/** @type {(part: Entente.PaneLines, scale: Entente.ValueScale, state: Entente.State) => string[]} */
function own(part, scale, state) {
  const { otherUnit, lines } = part;
  const found = [...begins(part, state), ...ends(part, state)];
  if (!("base" in part)) {
    if (lines.some((line) => line.marks && isSeen(line.marks, state.axis))) {
      found.push(say(SUMS.includes(state.view.measure) ? "charts.note.years" : "charts.note.years.share"));
    }
    if (part.missing.length) found.push(say("charts.note.measure", { what: list(part.missing) }));
  } else if (part.unbased.length && part.base.day !== null) {
    found.push(say("charts.note.base", { day: day(part.base.day, "full"), what: list(part.unbased) }));
  }
  if (otherUnit.length) found.push(say("charts.note.unit", { what: list(otherUnit) }));
  if (scale.zero !== null && scale.values.includes(0)) found.push(say("charts.note.zeros"));
  return found;
}

/** @type {(points: Entente.Points, axis: Entente.Axis) => boolean} */
function isSeen({ start, end }, axis) {
  return start.some((first, at) => first < axis.end && end[at] > axis.first);
}

/**
 * Why lines end before the view does; lines that end alike are named together.
 * @type {(part: Entente.PaneLines, state: Entente.State) => string[]}
 */
function ends({ lines }, { axis, page }) {
  /** @type {Map<string, {line: Entente.ChartLine, at: number, names: string[]}>} */
  const groups = new Map();
  for (const line of lines) {
    const last = line.points.start.length - 1;
    if (last < 0 || line.points.end[last] + (line.stepped ? 0 : prices.NEAR) >= axis.end) continue;
    const key = `${line.points.start[last]} ${line.series.ends}`;
    const group = groups.get(key) ?? { line, at: line.points.start[last], names: [] };
    groups.set(key, group);
    const good = page.materials.findIndex(({ label }) => label === line.short);
    group.names.push(page.nouns?.material[good] || line.short);
  }
  return [...groups.values()].map(({ line, at, names }) =>
    line.stepped
      ? say("charts.note.ends", { what: list(names), month: day(at, "month"), why: line.series.ends ?? "" })
      : say("charts.note.ends.day", { what: list(names), day: day(at, "full"), why: line.series.ends ?? "" }),
  );
}

/**
 * Where lines begin that come after the view.
 * @type {(part: Entente.PaneLines, state: Entente.State) => string[]}
 */
function begins({ lines }, { axis }) {
  return lines.flatMap((line) => {
    const first = Math.min(...chartLines.partsOf(line).flatMap(({ start }) => start.slice(0, 1)));
    if (first < axis.end) return [];
    const [next] = chartLines.nearest(line, axis);
    return line.stepped
      ? say("charts.note.begins", { what: line.short, period: periodOf(next) })
      : say("charts.note.begins.day", { what: line.short, day: day(Math.floor(next.day), "full") });
  });
}

/**
 * The figures nearest to a view without any; none where prices are compared with one another.
 * @type {(part: Entente.PaneLines, scale: Entente.ValueScale, state: Entente.State) => string[]}
 */
function nearest(part, scale, { axis, view }) {
  if ("base" in part && view.scale !== "price") return [];
  const found = part.lines
    .map((line) => ({ line, near: chartLines.nearest(line, axis) }))
    .filter(({ near }) => near.length);
  const parts = found.map(({ line, near }) => {
    const values = near.map((seen) => dated(line, seen, amount(line, seen.value, scale, view)));
    return say("charts.cursor.value", { label: line.short, value: list(values) });
  });
  const isAveraged = SUMS.includes(view.measure) && found.some(({ near }) => near.some(isYear));
  return [
    ...(parts.length ? [say("charts.nearest", { parts: parts.join("; ") })] : []),
    ...(isAveraged ? [say("charts.note.averaged")] : []),
  ];
}

/** @type {(line: Entente.ChartLine, seen: Seen, value: string) => string} */
function dated({ stepped }, seen, value) {
  return stepped
    ? say("charts.value.in", { value, period: periodOf(seen) })
    : say("charts.value.on", { value, day: day(Math.floor(seen.day), "full") });
}

/** @type {(seen: Seen) => boolean} */
const isYear = ({ period }) => period.length === 4;

/**
 * A year or month in words.
 * @type {(seen: Seen) => string}
 */
function periodOf(seen) {
  const year = isYear(seen);
  return day(dates.ordinal(year ? `${seen.period}-01-01` : `${seen.period}-01`), year ? "year" : "month");
}
