// Owns the words round a pane: the unit of its axis, whose figures it shows, and what is missing and why.
// Twin of layouts/chart_words.py.

import { day, list, say } from "../../base/words.js";
import * as prices from "../prices/prices.js";

/** @type {(part: Entente.PaneLines, scale: Entente.ValueScale, state: {view: Entente.View}) => string} */
export function unit(part, scale, { view }) {
  return scaled(axisUnit(part, scale, view), scale);
}

/**
 * What an axis measures, with the word that it is logarithmic.
 *
 * @type {(what: string, scale: Entente.ValueScale) => string}
 */
export const scaled = (what, { zero }) => (zero !== null && what ? say("charts.log", { what }) : what);

/** @type {(part: Entente.PaneLines, scale: Entente.ValueScale, view: Entente.View) => string} */
function axisUnit(part, scale, view) {
  if (!("base" in part)) return shipmentUnit(part, scale, view);
  const base = part.base.day;
  if (view.scale === "price") return say("charts.unit.price", { unit: counted(scale, part.unit) });
  if (base === null) return "";
  return say(view.scale === "change" ? "charts.unit.change" : "charts.unit.rebased", { day: day(base, "full") });
}

/** @type {(part: Entente.ShipmentLines, scale: Entente.ValueScale, view: Entente.View) => string} */
function shipmentUnit({ lines, unit: counts }, scale, view) {
  if (view.measure === "index") {
    const years = [...new Set(lines.map(({ series }) => series.index_base))];
    return years.length === 1 ? say("charts.unit.index", { year: years[0] ?? "" }) : say("charts.unit.index.several");
  }
  if (view.measure === "share") return say("charts.unit.share");
  return counts && say("charts.unit.value", { unit: counted(scale, counts) });
}

/**
 * A unit with the multiple that an axis counts in.
 *
 * @type {(scale: Entente.ValueScale, own: string) => string}
 */
export function counted({ multiple }, own) {
  return multiple ? say(`charts.unit.${multiple}`, { unit: own }) : own;
}

/** @type {(part: Entente.PaneLines, scale: Entente.ValueScale, state: Entente.State) => string} */
export function notes(part, scale, state) {
  const { otherUnit, coming, lines } = part;
  const found = [...ends(part, state)];
  if (!("base" in part)) {
    if (lines.some((line) => line.marks && isSeen(line.marks, state.axis))) {
      found.push(
        say(["value", "quantity"].includes(state.view.measure) ? "charts.note.years" : "charts.note.years.share"),
      );
    }
    if (part.missing.length) found.push(say("charts.note.measure", { what: list(part.missing) }));
  } else if (part.unbased.length && part.base.day !== null) {
    found.push(say("charts.note.base", { day: day(part.base.day, "full"), what: list(part.unbased) }));
  }
  if (otherUnit.length) found.push(say("charts.note.unit", { what: list(otherUnit) }));
  if (scale.zero !== null && scale.values.includes(0)) found.push(say("charts.note.zeros"));
  if (!lines.length && !coming.length) found.push(say("charts.nothing"));
  return found.join(" ");
}

/**
 * Whose figures the lines are; empty without lines.
 *
 * @type {(part: Entente.PaneLines) => string}
 */
export function source({ lines }) {
  const publishers = [...new Set(lines.map(({ series }) => series.source.publisher))];
  return publishers.length ? say("charts.source", { n: publishers.length, parts: publishers.join("; ") }) : "";
}

/**
 * What is still to be loaded. It stands in the pane, so that nothing moves when it has come.
 * @type {(part: Entente.PaneLines) => string}
 */
export const coming = ({ coming: names }) => (names.length ? say("charts.note.coming", { what: list(names) }) : "");

/** @type {(points: Entente.Points, axis: Entente.Axis) => boolean} */
function isSeen({ start, end }, axis) {
  return start.some((first, at) => first < axis.end && end[at] > axis.first);
}

/**
 * Why lines end before the view does; lines that end alike are named together.
 * @type {(part: Entente.PaneLines, state: Entente.State) => string[]}
 */
function ends({ lines }, { axis }) {
  /** @type {Map<string, {line: Entente.ChartLine, at: number, names: string[]}>} */
  const groups = new Map();
  for (const line of lines) {
    const last = line.points.start.length - 1;
    if (last < 0 || line.points.end[last] + (line.stepped ? 0 : prices.NEAR) >= axis.end) continue;
    const key = `${line.points.start[last]} ${line.series.ends}`;
    const group = groups.get(key) ?? { line, at: line.points.start[last], names: [] };
    groups.set(key, group);
    group.names.push(line.short);
  }
  return [...groups.values()].map(({ line, at, names }) =>
    line.stepped
      ? say("charts.note.ends", { what: list(names), month: day(at, "month"), why: line.series.ends ?? "" })
      : say("charts.note.ends.day", { what: list(names), day: day(at, "full"), why: line.series.ends ?? "" }),
  );
}
