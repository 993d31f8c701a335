// Owns the controls: a bar that comes with the pointer, a touch or the focus and goes again, the pointer with it; the clock that
// stands while the briefing plays; the way back to explore.
(function (entente) {
  "use strict";

  const QUIET = 3000;
  let resting = null;

  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  const say = (...values) => entente.words.say(...values);

  function begin() {
    document.addEventListener("pointermove", (event) => { if (event.pointerType !== "touch" && (event.movementX || event.movementY)) wake(); });
    document.addEventListener("fullscreenchange", drawFull);
    part("full").hidden = !document.fullscreenEnabled;
    drawFull();
    rest();
  }

  function wake() {
    part("screen").classList.add("screen--active");
    document.documentElement.classList.remove("still");
    rest();
  }

  function rest() {
    clearTimeout(resting);
    resting = setTimeout(() => {
      part("screen").classList.remove("screen--active");
      document.documentElement.classList.add("still");
    }, QUIET);
  }

  function drawFull() {
    entente.dom.setText(part("full"), say(document.fullscreenElement ? "briefing.full.leave" : "briefing.full"));
  }

  // Leaving goes on with the step's view.
  function draw({ step, mode }) {
    const { view } = entente.view.parse(step.view, entente.page.vocabulary);
    const query = entente.view.format({ ...view, theme: mode.theme }, entente.page.vocabulary);
    part("leave").href = `${entente.page.urls.root}${query ? `?${query}` : ""}`;
  }

  function clock({ playing, held, rest: seconds, part: done }) {
    const button = part("clock");
    const gone = !playing && !held;
    const changed = button.hidden !== gone;
    button.hidden = gone;
    if (!gone) entente.dom.setText(button, say(playing ? "briefing.pause.left" : "briefing.resume.left", { seconds }));
    if (changed) entente.caption.fit();
    entente.dom.setText(part("play"), say(playing ? "briefing.pause" : "briefing.play"));
    const now = document.querySelector('.progress [data-step="now"] > b');
    if (now) now.style.transform = playing || held ? `scaleX(${done.toFixed(4)})` : "";
  }

  // Something a reader must know now, in the place of the sources.
  function warn(text) {
    part("credits").textContent = text;
  }

  entente.bar = { begin, wake, draw, clock, warn };
})((window.entente = window.entente || {}));
