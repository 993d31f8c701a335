// Owns the screen itself: full screen, blank, and kept from falling asleep while it plays or fills the screen.

let lock = null;
let asking = false;
let playing = false;

const cover = () => document.querySelector('[data-part="blank"]');
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

export function blank(wanted) {
  cover().hidden = !wanted;
}

// Browsers without wake locks, or on a weak battery, refuse: the screen then follows the machine's own settings.
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
