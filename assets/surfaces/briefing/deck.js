// Owns every way of moving from one step of a briefing to another, and what is drawn then.

import * as autoplay from "./autoplay.js";
import * as bar from "./bar.js";
import * as caption from "./caption.js";
import * as channel from "./channel.js";
import * as dialogs from "./dialogs.js";
import * as follow from "./follow.js";
import * as picture from "./picture.js";
import * as position from "./position.js";
import * as presenter from "./presenter.js";
import * as stepMedia from "./step-media.js";
import * as address from "./address.js";

/**
 * @param {Entente.Step[]} found
 * @param {Entente.BriefingMode} asked
 */
export function begin(found, asked) {
  position.begin(found, asked);
  position.set(within(asked.step - 1));
  autoplay.begin({ next, note, tidy: dialogs.close }, asked);
  show();
}

/** @param {number} place */
function within(place) {
  return Math.min(Math.max(place, 0), position.last());
}

/**
 * Shows a step, and tells the other windows of this briefing, unless it was one of them that asked.
 *
 * @param {number} place
 * @param {{ silent?: boolean }} [how]
 */
export function go(place, { silent = false } = {}) {
  if (!position.hasBegun()) return;
  const { at } = position.now();
  const wanted = within(place);
  const moved = wanted !== at;
  if (!silent) channel.send({ type: "step", step: wanted });
  if (moved && follow.isDue()) {
    follow.take(link(wanted)).catch(() => arrive(wanted, moved));
    return;
  }
  arrive(wanted, moved);
}

/**
 * @param {number} wanted
 * @param {boolean} moved
 */
function arrive(wanted, moved) {
  position.set(wanted);
  if (moved) show();
  autoplay.restart();
}

/**
 * Whether there was a step to go to: the last has none after it, unless the briefing goes round.
 *
 * @param {{ byItself?: boolean }} [how]
 */
export function next({ byItself = false } = {}) {
  if (!position.hasBegun()) return false;
  const { steps, at, mode } = position.now();
  const last = at === steps.length - 1;
  if (last && !mode.loop) return false;
  if (last && steps.length === 1 && byItself) autoplay.restart();
  go(last ? 0 : at + 1);
  return true;
}

export function previous() {
  if (!position.hasBegun()) return;
  const { steps, at, mode } = position.now();
  go(at === 0 && mode.loop ? steps.length - 1 : at - 1);
}

function show() {
  const started = performance.now();
  const now = position.now();
  note();
  if (now.mode.notes) presenter.draw(now);
  else {
    scrollTo(0, 0);
    stepMedia.draw(now.step, caption.fit);
    picture.show(now.step, now.mode.theme);
    caption.draw(now);
    bar.draw(now);
    measured(started);
  }
  dialogs.draw(now);
}

/**
 * From the input to the frame that shows the first of the change. One is kept: a screen runs for days.
 *
 * @param {number} start
 */
function measured(start) {
  requestAnimationFrame(() => {
    performance.clearMeasures("entente:apply");
    performance.measure("entente:apply", { start, end: performance.now() });
  });
}

// Keeps the address in step.
function note() {
  if (!position.hasBegun()) return;
  const { at, mode } = position.now();
  address.write({ ...mode, step: at + 1, autoplay: autoplay.pace() });
}

/** @param {number} place */
function link(place) {
  const query = address.query({ ...position.now().mode, step: place + 1, autoplay: autoplay.pace() });
  return `${location.pathname}${query ? `?${query}` : ""}`;
}
