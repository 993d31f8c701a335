// Owns the clock of a briefing that runs by itself: started only when asked, paused by any touch or key, and always to be stopped.
(function (entente) {
  "use strict";

  const TICK = 250;
  let seconds = null;
  let left = 0;
  let last = 0;
  let timer = null;
  let held = false;
  let deck = null;

  // `moves` are {next, note}: what goes on to the next step, and what keeps the address in step.
  function begin(moves) {
    deck = moves;
  }

  const isPlaying = () => timer !== null;
  const isHeld = () => held;

  // `pace` is the seconds of each step; 0 leaves each its own.
  function start(pace) {
    seconds = pace;
    left = time();
    run();
  }

  function time() {
    return 1000 * (seconds || entente.position.step().dwell);
  }

  function run() {
    held = false;
    last = performance.now();
    clearInterval(timer);
    timer = setInterval(tick, TICK);
    changed();
  }

  function tick() {
    const now = performance.now();
    left -= now - last;
    last = now;
    if (left > 0) draw();
    else if (!deck.next({ byItself: true })) stop();
  }

  // A step that has just come stays its whole time.
  function restart() {
    if (!isPlaying() && !held) return;
    left = time();
    draw();
  }

  function pause() {
    if (!isPlaying()) return;
    halt();
    held = true;
    changed();
  }

  function stop() {
    halt();
    held = false;
    changed();
  }

  function halt() {
    clearInterval(timer);
    timer = null;
  }

  function toggle() {
    if (isPlaying()) pause();
    else if (held) run();
    else start(seconds || 0);
  }

  function changed() {
    draw();
    deck.note();
    entente.screen.keep(isPlaying());
  }

  function draw() {
    const total = time();
    const rest = Math.max(0, Math.ceil(left / 1000));
    entente.bar.clock({ playing: isPlaying(), held, rest, part: Math.min(1, Math.max(0, 1 - left / total)) });
  }

  entente.autoplay = { begin, start, restart, pause, stop, toggle, isPlaying, isHeld, pace: () => (isPlaying() ? seconds : null) };
})((window.entente = window.entente || {}));
