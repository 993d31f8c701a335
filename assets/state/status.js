// Owns what is said about the whole: the status line (polite, after a pause), the takeaway and the line on a link's dropped parts.
(function (entente) {
  "use strict";

  const PAUSE = 400;
  let waiting = null;

  function draw(state) {
    entente.dom.setText(document.querySelector('[data-part="takeaway"]'), entente.describe.takeaway(state));
    const text = entente.describe.status(state);
    const line = document.querySelector('[role="status"]');
    const shown = document.querySelector('[data-part="count"]');
    entente.dom.setText(shown, text);
    clearTimeout(waiting);
    if (!line.textContent) line.textContent = text;
    else waiting = setTimeout(() => entente.dom.setText(line, text), PAUSE);
  }

  // `parts` are {key, value} a link named that mean nothing here; an empty list takes the line away.
  function dropped(parts) {
    const line = document.querySelector('[data-part="dropped"]');
    if (!line) return;
    line.hidden = parts.length === 0;
    entente.dom.setText(line, entente.describe.dropped(parts));
  }

  entente.status = { draw, dropped };
})((window.entente = window.entente || {}));
