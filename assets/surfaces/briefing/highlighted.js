// Owns which events a step is about: they are highlighted, the rest is dimmed. Where nothing is highlighted, nothing is
// dimmed.

import * as dom from "../../base/dom.js";

/** @type {Set<Entente.EventId>} */
let highlighted = new Set();

/** @param {string[]} ids */
export function set(ids) {
  highlighted = new Set(ids);
  dom.one('[data-part="picture"]').classList.toggle("picture--highlighted", highlighted.size > 0);
}

/** @param {Entente.EventId} id */
export const has = (id) => highlighted.has(id);
