// Owns the screen itself: full screen, blank, and kept from falling asleep while it plays or fills the screen.

import * as dom from "../../base/dom.js";

/** @type {WakeLockSentinel | null} */
let lock = null;
let asking = false;
let playing = false;

const cover = () => dom.one('[data-part="blank"]');
export const isBlank = () => !cover().hidden;

export function begin() {
  document.addEventListener("fullscreenchange", () => keep(playing));
  document.addEventListener("visibilitychange", () => keep(playing));
}

export function toggleFull() {
  if (!document.fullscreenEnabled) return;
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => {});
}

/** @param {boolean} wanted */
export function blank(wanted) {
  cover().hidden = !wanted;
}

/**
 * Browsers without wake locks, or on a weak battery, refuse: the screen then follows the machine's own settings.
 *
 * @param {boolean} plays
 */
export async function keep(plays) {
  playing = plays;
  const wanted = (playing || Boolean(document.fullscreenElement)) && !document.hidden;
  if (!wanted && lock) lock.release().catch(() => {});
  if (!wanted || lock || asking || !navigator.wakeLock) return;
  asking = true;
  try {
    lock = await navigator.wakeLock.request("screen");
    lock.addEventListener("release", () => {
      lock = null;
    });
  } catch {
    lock = null;
  }
  asking = false;
}
