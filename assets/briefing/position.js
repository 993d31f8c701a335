// Owns where a briefing stands: its steps, which of them is shown, and how the link wants it shown.
(function (entente) {
  "use strict";

  let steps = [];
  let at = 0;
  let mode = null;

  function begin(found, asked) {
    steps = found;
    mode = asked;
  }

  function set(place) {
    at = place;
  }

  const step = () => steps[at];
  const now = () => ({ steps, at, step: steps[at], mode });

  entente.position = { begin, set, step, now, last: () => steps.length - 1, mode: () => mode };
})((window.entente = window.entente || {}));
