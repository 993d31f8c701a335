// Owns which events a step is about: they are highlighted, the rest is dimmed, and a button counts those whose labels
// have no room. Where nothing is highlighted, nothing is dimmed. Categories without an event in the step have no lane;
// over a chart, which needs the room, those of highlighted events alone have one.

import * as dom from "../../base/dom.js";
import { say } from "../../base/words.js";

/** @type {Set<Entente.EventId>} */
let highlighted = new Set();
/** @type {Set<number>} Places of categories. */
let lanes = new Set();

/**
 * @param {string[]} ids
 * @param {Entente.State} state What will be drawn once the axis rests.
 */
export function set(ids, { columns, selection, view }) {
  highlighted = new Set(ids);
  const isOverChart = view.panels !== null && view.panels.length > 1;
  const lit = selection.indices.filter((row) => highlighted.has(columns.id[row]));
  const laid = isOverChart && lit.length ? lit : selection.indices;
  lanes = new Set(laid.map((row) => columns.category[row]));
  const host = dom.one('[data-part="picture"]');
  host.classList.toggle("picture--highlighted", highlighted.size > 0);
  host.style.setProperty("--named", String(Math.max(1, highlighted.size)));
}

/** @param {Entente.EventId} id */
export const has = (id) => highlighted.has(id);

/** @param {number} category */
export const hasLane = (category) => lanes.has(category);

/**
 * How many of them have no label.
 *
 * @param {number} gone
 */
export function stood(gone) {
  const button = dom.one('[data-part="more"]');
  button.hidden = !gone;
  if (gone) dom.setText(button, say("briefing.more", { n: gone }));
}
