// Owns which panels a View shows, of those that are rows of the stack or of the side column. Strips and panes are
// hidden by what they stand in, the card by itself.

import * as dom from "../base/dom.js";

/**
 * Shows the rows of a View's panels, and hides the others.
 *
 * @type {(state: Entente.State) => void}
 */
export function draw({ view }) {
  const side = dom.one(".side");
  const rows = dom.all(".stack > [data-panel], .side > section[data-panel]");
  for (const row of rows) row.hidden = !view.panels.includes(row.dataset.panel || "");
  const card = view.event && view.panels.includes("event");
  side.hidden = !card && !rows.some((row) => row.parentNode === side && !row.hidden);
  dom.one(".board").classList.toggle("board--wide", side.hidden);
}
