// Owns the clock of a briefing that runs by itself: started only when asked, paused by any touch or key, and always to
// be stopped.

import * as bar from "./bar.js";
import * as position from "./position.js";
import * as screen from "./screen.js";

const TICK = 250;
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
/** @type {{ next(how: { byItself: boolean }): boolean; note(): void } | null} */
let deck = null;

/**
 * `moves` are {next, note}: what goes on to the next step, and what keeps the address in step.
 *
 * @param {{ next(how: { byItself: boolean }): boolean; note(): void }} moves
 */
export function begin(moves) {
  deck = moves;
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
  if (!isPlaying()) return;
  halt();
  held = true;
  changed();
}

export function stop() {
  halt();
  held = false;
  changed();
}

function halt() {
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
  bar.clock({ playing: isPlaying(), held, rest, part: Math.min(1, Math.max(0, 1 - left / total)) });
}

export const pace = () => (isPlaying() ? seconds : null);
