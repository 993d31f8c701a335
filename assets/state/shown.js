// Owns which panels a View shows; the charts hide their own panes.
(function (entente) {
  "use strict";

  function draw({ view }) {
    for (const name of ["timeline", "events"]) {
      const panel = entente.dom.panel(name);
      if (panel) panel.hidden = !view.panels.includes(name);
    }
    const side = document.querySelector(".side");
    side.hidden = !view.panels.includes("events") && !(view.event && view.panels.includes("event"));
    document.querySelector(".board").classList.toggle("board--wide", side.hidden);
  }

  entente.shown = { draw };
})((window.entente = window.entente || {}));
