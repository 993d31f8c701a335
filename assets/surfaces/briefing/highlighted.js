// Owns which events a step is about: they are highlighted, the rest is dimmed, and a button counts those whose labels
// have no room. Where nothing is highlighted, nothing is dimmed.

import * as dom from "../../base/dom.js";
import { say } from "../../base/words.js";

/** @type {Set<Entente.EventId>} */
let highlighted = new Set();

/** @param {string[]} ids */
export function set(ids) {
  highlighted = new Set(ids);
  const host = dom.one('[data-part="picture"]');
  host.classList.toggle("picture--highlighted", highlighted.size > 0);
  host.style.setProperty("--named", String(Math.max(1, highlighted.size)));
}

/** @param {Entente.EventId} id */
export const has = (id) => highlighted.has(id);

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
