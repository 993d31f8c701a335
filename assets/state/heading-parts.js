// Owns the heading on a page: its parts say what the view shows.
// The server fills in the same parts (layouts/furniture/heading.py).

import { context } from "../base/context.js";
import * as dom from "../base/dom.js";
import { hasOwnDeck, heading } from "./heading.js";

const LONG = 72;
/** @type {("headline" | "deck" | "subject")[]} */
const PARTS = ["headline", "deck", "subject"];

/**
 * Fills in the heading; null on a surface without one. That of an embed stays as its link has it while events are
 * opened in it, so that the frame keeps calm; and while a phrase of its page points at other days or events, which the
 * subject names.
 *
 * @type {(state: Entente.State) => Entente.Heading | null}
 */
export function draw(state) {
  const host = dom.find('[data-part="heading"]');
  if (!host) return null;
  const { linked } = context;
  const shown = linked === null ? state : { ...state, view: { ...state.view, event: linked } };
  const found = heading(shown);
  const isOther = dom.one('[data-part="headline"]', host).textContent !== found.headline;
  if (isOther && context.hydrated?.pointed.isOn) {
    dom.setText(dom.one('[data-part="deck"]', host), "");
    dom.setText(dom.one('[data-part="subject"]', host), found.subject);
    return found;
  }
  if (isOther) host.dataset.fit = Array.from(found.headline).length > LONG ? "1" : "0";
  dom.speak(dom.one('[data-part="headline"]', host), found.author === "curator");
  dom.speak(dom.one('[data-part="deck"]', host), hasOwnDeck(shown));
  for (const name of PARTS) dom.setText(dom.one(`[data-part="${name}"]`, host), found[name]);
  dom.one('[data-part="editor"]', host).hidden = found.author !== "editor";
  return found;
}
