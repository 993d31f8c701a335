// Owns how the stills of the charts give way to the charts, in the same room, when a reader points at them, touches,
// focuses or scrolls to them.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { load } from "../../base/load.js";
import * as notice from "./notice.js";

const SETTLED = 1500;
/** @type {() => Promise<unknown>} */
let hydrate;
/** @type {Promise<void> | null} */
let charting = null;

const find = () => dom.find(".charts--still");

/** The drawn charts take the place of the stills; rejects where something of them does not come. */
export function give() {
  const host = find();
  charting =
    charting ||
    (host
      ? hydrate()
          .then(() => Promise.all([load(context.page.urls.charts), context.hydrated?.series()]))
          .then(() => {
            context.store.redraw();
            return context.charts?.shown();
          })
          .then(() => {
            host.classList.remove("charts--still");
            for (const still of dom.all(".pane-still, .still-absent", host)) still.remove();
          })
          .catch((problem) => {
            charting = null;
            throw problem;
          })
      : Promise.resolve());
  return charting;
}

/** Whoever only passes by is told nothing. */
export function quietly() {
  give().catch(() => {});
}

/** @type {(hydrating: () => Promise<unknown>) => void} */
export function watch(hydrating) {
  hydrate = hydrating;
  const host = find();
  if (!host) return;
  for (const type of ["pointerenter", "touchstart", "focusin", "pointerdown"]) {
    host.addEventListener(type, quietly, { passive: true });
  }
  host.addEventListener("click", press);
  whenScrolledTo(host, quietly);
}

// A button pressed while the charts were still a picture does its work when they have come, and not before as well: a
// table opened twice is shut.
/** @type {(event: MouseEvent) => void} */
function press(event) {
  const button = dom.closest(event.target, "button");
  if (!find()) return;
  if (button) event.stopImmediatePropagation();
  notice.attempt(give, () => button?.click());
}

// A frame cannot hear its host scroll, but sees what comes into view. What a new size of the frame brings there was not
// scrolled to.
/** @type {(node: Element, act: () => void) => void} */
function whenScrolledTo(node, act) {
  /** @type {boolean | null} */
  let before = null;
  let still = performance.now() + SETTLED;
  const watched = new IntersectionObserver(([{ isIntersecting, time }]) => {
    if (before === false && isIntersecting && time > still) {
      watched.disconnect();
      act();
    }
    before = isIntersecting;
  });
  window.addEventListener("resize", () => {
    still = performance.now() + SETTLED;
  });
  watched.observe(node);
}
