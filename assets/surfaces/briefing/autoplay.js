// Owns the clock of a briefing that runs by itself: started only when asked, paused by any touch or key, and always to
// be stopped. A screen that nobody stands at goes on by itself after a while without input, and says so until then.

import * as bar from "./bar.js";
import * as position from "./position.js";
import * as screen from "./screen.js";

const TICK = 250;
/** Seconds of `resume` where the link plays by itself and does not say. */
const RESUME = 30;
/** The pace: seconds for each step, 0 for each step's own time; null until something was played.
 *
 * @type {number | null}
 */
let seconds = null;
let left = 0;
let last = 0;
/** @type {ReturnType<typeof setInterval> | undefined} */
let timer;
let held = false;
/** Milliseconds without input after which a held clock goes on; 0 for never. */
let patience = 0;
let touchedAt = 0;
/** @type {ReturnType<typeof setInterval> | undefined} */
let waiting;
/**
 * @typedef {object} Moves
 * @property {(how: { byItself: boolean }) => boolean} next Goes on to the next step.
 * @property {() => void} note Keeps the address in step.
 * @property {() => void} tidy Puts away what a passer-by has opened.
 */
/** @type {Moves | null} */
let deck = null;

/** @type {(moves: Moves, mode: Entente.BriefingMode) => void} */
export function begin(moves, { autoplay, resume }) {
  deck = moves;
  patience = 1000 * (resume ?? (autoplay === null ? 0 : RESUME));
}

const isPlaying = () => timer !== undefined;

/**
 * `pace` is the seconds of each step; 0 leaves each its own.
 *
 * @param {number} pace
 */
export function start(pace) {
  seconds = pace;
  left = time();
  run();
}

function time() {
  return 1000 * (seconds || position.step().dwell);
}

function run() {
  held = false;
  clearInterval(waiting);
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
  else if (!deck?.next({ byItself: true })) stop();
}

// A step that has just come stays its whole time.
export function restart() {
  if (!isPlaying() && !held) return;
  left = time();
  draw();
}

export function pause() {
  touched();
  if (!isPlaying()) return;
  halt();
  held = true;
  if (patience) waiting = setInterval(stay, TICK);
  changed();
}

// Any input: the screen waits anew.
export function touched() {
  touchedAt = performance.now();
}

// A screen that somebody has made blank waits for them.
function stay() {
  if (screen.isBlank()) touched();
  if (performance.now() - touchedAt < patience) draw();
  else {
    deck?.tidy();
    run();
  }
}

export function stop() {
  halt();
  held = false;
  changed();
}

function halt() {
  clearInterval(waiting);
  clearInterval(timer);
  timer = undefined;
}

export function toggle() {
  if (isPlaying()) pause();
  else if (held) run();
  else start(seconds || 0);
}

function changed() {
  draw();
  deck?.note();
  screen.keep(isPlaying());
}

function draw() {
  const total = time();
  const rest = Math.max(0, Math.ceil(left / 1000));
  const wait = held && patience ? Math.max(0, Math.ceil((touchedAt + patience - performance.now()) / 1000)) : null;
  bar.clock({ playing: isPlaying(), held, rest, wait, part: Math.min(1, Math.max(0, 1 - left / total)) });
}

export const pace = () => (isPlaying() || (held && patience) ? seconds : null);
