// Owns the steps of a briefing and which of them is shown. Every way of moving ends here.
(function (entente) {
  "use strict";

  let steps = [];
  let at = 0;
  let mode = null;

  const step = () => steps[at];
  const now = () => ({ steps, at, step: steps[at], mode });

  function begin(found, asked) {
    steps = found;
    mode = asked;
    at = within(asked.step - 1);
    show();
  }

  function within(place) {
    return Math.min(Math.max(place, 0), steps.length - 1);
  }

  // Shows a step, and tells the other windows of this briefing, unless it was one of them that asked.
  function go(place, { told = false } = {}) {
    if (!steps.length) return;
    const wanted = within(place);
    const moved = wanted !== at;
    if (!told) entente.channel.send({ type: "step", step: wanted });
    if (moved && entente.follow.isDue()) {
      entente.follow.take(link(wanted)).catch(() => arrive(wanted, moved));
      return;
    }
    arrive(wanted, moved);
  }

  function arrive(wanted, moved) {
    at = wanted;
    if (moved) show();
    entente.autoplay.restart();
  }

  // Whether there was a step to go to: the last has none after it, unless the briefing goes round.
  function next({ byItself = false } = {}) {
    const last = at === steps.length - 1;
    if (last && !mode.loop) return false;
    if (last && steps.length === 1 && byItself) entente.autoplay.restart();
    go(last ? 0 : at + 1);
    return true;
  }

  function previous() {
    go(at === 0 && mode.loop ? steps.length - 1 : at - 1);
  }

  function show() {
    const started = performance.now();
    note();
    if (mode.notes) entente.presenter.draw(now());
    else {
      entente.picture.show(step(), mode.theme);
      entente.caption.draw(now());
      entente.bar.draw(step());
      measured(started);
    }
    entente.sheets.draw(now());
  }

  // From the input to the frame that shows the first of the change. One is kept: a screen runs for days.
  function measured(start) {
    requestAnimationFrame(() => {
      performance.clearMeasures("entente:apply");
      performance.measure("entente:apply", { start, end: performance.now() });
    });
  }

  // Keeps the address in step.
  function note() {
    if (mode) entente.address.write({ ...mode, step: at + 1, autoplay: entente.autoplay.pace() });
  }

  function link(place) {
    const query = entente.address.query({ ...mode, step: place + 1, autoplay: entente.autoplay.pace() });
    return `${location.pathname}${query ? `?${query}` : ""}`;
  }

  entente.deck = { begin, go, next, previous, now, step, note, last: () => steps.length - 1, mode: () => mode };
})((window.entente = window.entente || {}));
