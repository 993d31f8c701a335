// Owns the heading on a page: its parts say what the view shows.
// The server fills in the same parts (layouts/furniture/heading.py).

import * as dom from "../base/dom.js";
import { heading } from "./heading.js";

const LONG = 72;
/** @type {("headline" | "deck" | "subject")[]} */
const PARTS = ["headline", "deck", "subject"];

/**
 * Fills in the heading; null on a surface without one.
 *
 * @type {(state: Entente.State) => Entente.Heading | null}
 */
export function draw(state) {
  const host = dom.find('[data-part="heading"]');
  if (!host) return null;
  const found = heading(state);
  if (dom.one('[data-part="headline"]', host).textContent !== found.headline) {
    host.dataset.fit = Array.from(found.headline).length > LONG ? "1" : "0";
  }
  for (const name of PARTS) dom.setText(dom.one(`[data-part="${name}"]`, host), found[name]);
  dom.one('[data-part="editor"]', host).hidden = found.author !== "editor";
  return found;
}
