// Owns where a briefing stands: its steps, which of them is shown, and how the link wants it shown.
(function (entente) {
  "use strict";

  let steps = [];
  let at = 0;
  let wanted = null;

  function begin(found, asked) {
    steps = found;
    wanted = asked;
  }

  function set(place) {
    at = place;
  }

  const step = () => steps[at];
  const now = () => ({ steps, at, step: steps[at], mode: wanted });

  entente.position = { begin, set, step, now, last: () => steps.length - 1, mode: () => wanted };
})((window.entente = window.entente || {}));
