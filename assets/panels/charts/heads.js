// Owns the words round a pane: the unit of its axis, and whose figures it shows.
// Twin of layouts/chart_words.py.

import { day, say } from "../../base/words.js";

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

/**
 * Whose figures the lines are; empty without lines.
 *
 * @type {(part: Entente.PaneLines) => string}
 */
export function source({ lines }) {
  const publishers = [...new Set(lines.map(({ series }) => series.source.publisher))];
  return publishers.length ? say("charts.source", { n: publishers.length, parts: publishers.join("; ") }) : "";
}
