// Owns where the card of an event stands in an embed: below what it was opened from, so that a reader sees it at once
// and nothing above it moves; over the list if it was opened there, or by the link.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";

const HOSTS = '[data-part="key-moments"], .stack > .timeline, .stack > .charts';
let wasOpen = false;

/** @type {(state: Entente.State) => void} */
export function draw({ view, columns }) {
  const card = dom.find('[data-panel="event"]');
  const isOpen = columns.rowOf.has(view.event);
  if (card && isOpen && !wasOpen) place(card);
  wasOpen = isOpen;
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
