// Owns which panels a View shows; the charts hide their own panes.

import * as dom from "../base/dom.js";

export function draw({ view }) {
  for (const name of ["timeline", "events"]) {
    const panel = dom.panel(name);
    if (panel) panel.hidden = !view.panels.includes(name);
  }
  const side = document.querySelector(".side");
  side.hidden = !view.panels.includes("events") && !(view.event && view.panels.includes("event"));
  document.querySelector(".board").classList.toggle("board--wide", side.hidden);
}
