// Owns what is said about the whole: the heading where a surface has one, the takeaway, the status line (polite, after
// a pause) and the line on a link's dropped parts.

import * as dom from "../base/dom.js";
import * as describe from "./describe.js";
import { heading } from "./heading.js";

const PAUSE = 400;
/** @type {("headline" | "deck" | "subject")[]} */
const HEADING = ["headline", "deck", "subject"];
/** @type {number | undefined} */
let waiting;

/**
 * Says what a state shows.
 *
 * @type {(state: Entente.State) => void}
 */
export function draw(state) {
  dom.setText(dom.find('[data-part="takeaway"]'), describe.takeaway(state));
  const parts = HEADING.filter((name) => dom.find(`[data-part="${name}"]`));
  const found = parts.length ? heading(state) : undefined;
  for (const name of parts) dom.setText(dom.find(`[data-part="${name}"]`), found ? found[name] : "");
  const text = describe.status(state);
  const line = dom.one('[role="status"]');
  dom.setText(dom.find('[data-part="count"]'), text);
  clearTimeout(waiting);
  if (!line.textContent) line.textContent = text;
  else waiting = setTimeout(() => dom.setText(line, text), PAUSE);
}

/**
 * Names what of a link was not understood; an empty list takes the line away.
 *
 * @type {(parts: Entente.Dropped[]) => void}
 */
export function dropped(parts) {
  const line = dom.find('[data-part="dropped"]');
  if (!line) return;
  line.hidden = parts.length === 0;
  dom.setText(line, describe.dropped(parts));
}
