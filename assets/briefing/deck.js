// Owns every way of moving from one step of a briefing to another, and what is drawn then.
(function (entente) {
  "use strict";

  function begin(found, asked) {
    entente.position.begin(found, asked);
    entente.position.set(within(asked.step - 1));
    entente.autoplay.begin({ next, note });
    show();
  }

  function within(place) {
    return Math.min(Math.max(place, 0), entente.position.last());
  }

  // Shows a step, and tells the other windows of this briefing, unless it was one of them that asked.
  function go(place, { silent = false } = {}) {
    const { steps, at } = entente.position.now();
    if (!steps.length) return;
    const wanted = within(place);
    const moved = wanted !== at;
    if (!silent) entente.channel.send({ type: "step", step: wanted });
    if (moved && entente.follow.isDue()) {
      entente.follow.take(link(wanted)).catch(() => arrive(wanted, moved));
      return;
    }
    arrive(wanted, moved);
  }

  function arrive(wanted, moved) {
    entente.position.set(wanted);
    if (moved) show();
    entente.autoplay.restart();
  }

  // Whether there was a step to go to: the last has none after it, unless the briefing goes round.
  function next({ byItself = false } = {}) {
    const { steps, at, mode } = entente.position.now();
    const last = at === steps.length - 1;
    if (last && !mode.loop) return false;
    if (last && steps.length === 1 && byItself) entente.autoplay.restart();
    go(last ? 0 : at + 1);
    return true;
  }

  function previous() {
    const { steps, at, mode } = entente.position.now();
    go(at === 0 && mode.loop ? steps.length - 1 : at - 1);
  }

  function show() {
    const started = performance.now();
    const now = entente.position.now();
    note();
    if (now.mode.notes) entente.presenter.draw(now);
    else {
      entente.picture.show(now.step, now.mode.theme);
      entente.caption.draw(now);
      entente.bar.draw(now);
      measured(started);
    }
    entente.dialogs.draw(now);
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
    const { at, mode } = entente.position.now();
    if (mode) entente.address.write({ ...mode, step: at + 1, autoplay: entente.autoplay.pace() });
  }

  function link(place) {
    const query = entente.address.query({ ...entente.position.mode(), step: place + 1, autoplay: entente.autoplay.pace() });
    return `${location.pathname}${query ? `?${query}` : ""}`;
  }

  entente.deck = { begin, go, next, previous };
})((window.entente = window.entente || {}));
