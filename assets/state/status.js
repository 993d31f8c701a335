// Owns what is said about the whole: the heading where a surface has one, the status line (polite, after a pause) and
// the line on a link's dropped parts.

import * as again from "../base/again.js";
import { context } from "../base/context.js";
import * as dom from "../base/dom.js";
import * as words from "../base/words.js";
import * as describe from "./describe.js";
import * as headingParts from "./heading-parts.js";

const PAUSE = 400;
/** @type {number | undefined} */
let waiting;
/** What an embed shows that no phrase of its page points at. */
let own = "";

/**
 * Says what a state shows.
 *
 * @type {(state: Entente.State) => void}
 */
export function draw(state) {
  const heading = headingParts.draw(state);
  const status = describe.status(state);
  const text = heading ? words.say("heading.status", { status, headline: heading.headline }) : status;
  const line = again.status();
  dom.setText(dom.find('[data-part="count"]'), status);
  if (context.hydrated && !isNews(text, context.hydrated)) return;
  clearTimeout(waiting);
  if (!line.textContent) line.textContent = text;
  else waiting = setTimeout(() => dom.setText(line, text), PAUSE);
}

/**
 * Whether a reader of an embed did something: who only scrolls is told neither that it is hydrated, nor what a phrase
 * of its page points at.
 *
 * @type {(text: string, embed: Entente.Hydrated) => boolean}
 */
function isNews(text, { pointed }) {
  if (pointed.isOn) return false;
  const before = own;
  own = text;
  return before !== "" && before !== text;
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
