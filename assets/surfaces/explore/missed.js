// Owns the lines above the list that say what did not come, and what is missing because of it; each can be tried again.

import * as again from "../../base/again.js";
import * as dom from "../../base/dom.js";
import { say } from "../../base/words.js";

/** @type {(name: string) => HTMLElement | null} */
const lineOf = (name) => dom.find(`[data-missed="${name}"]`);

/**
 * Says that something did not come, once; `act` tries again.
 *
 * @type {(name: "csv" | "search", act: () => Promise<unknown>) => void}
 */
export function tell(name, act) {
  if (lineOf(name)) return;
  const line = dom.element("p", { class: "note", "data-missed": name }, again.line(say(`list.missed.${name}`), act));
  dom.one('[data-part="event-list"]').before(line);
}

/** @type {(name: "csv" | "search") => void} */
export function clear(name) {
  lineOf(name)?.remove();
}
