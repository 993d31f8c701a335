// Owns where the card of an event stands in an embed: below what it was opened from, so that a reader sees it at once
// and nothing above it moves; over the list if it was opened there, or by the link. And how high it may
// be in a frame that grows with it.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { isLit } from "../../state/lit.js";

const HOSTS = '[data-part="key-moments"], .stack > .timeline, .stack > .charts';
const PART = 0.75;
let wasOpen = false;

/** @type {(state: Entente.State) => void} */
export function draw({ view, columns }) {
  const card = dom.find('[data-panel="event"]');
  const isOpen = columns.rowOf.has(view.event) && !isLit(view.event);
  if (card && isOpen && !wasOpen) place(card);
  if (card && isOpen) limit(card);
  wasOpen = isOpen;
}

/** Brings a card of which more has come into sight, in a frame that is lower than its sheet. */
export function reveal() {
  if (document.documentElement.matches(".framed:not(.whole)")) {
    dom.find('[data-panel="event"]:not([hidden])')?.scrollIntoView({ block: "nearest" });
  }
}

/**
 * A frame that follows its sheet knows the height of the screen, not that of the host's window.
 *
 * @type {(card: HTMLElement) => void}
 */
function limit(card) {
  const room = context.hydrated?.pointed.room || heightOfScreen() * PART;
  card.style.setProperty("--room", `${Math.round(room)}px`);
}

// Some phones give the height as they are held upright.
function heightOfScreen() {
  const { width, height, orientation } = window.screen;
  return orientation?.type.startsWith("landscape") ? Math.min(width, height) : height;
}

/** @type {(card: HTMLElement) => void} */
function place(card) {
  // Not every browser gives a button the focus that is clicked.
  const host = [document.activeElement, context.clicked].map((from) => dom.closest(from, HOSTS)).find(Boolean);
  const room = dom.find(".opened") || dom.element("div", { class: "opened" });
  if (host) host.after(room);
  else dom.one(".side").prepend(room);
  room.append(card);
}
