// Owns keys, clicker, touch and clicks: what of them means which action. Only this surface listens to bare letters.

import * as dom from "../../base/dom.js";
import * as actions from "./actions.js";
import * as autoplay from "./autoplay.js";
import * as bar from "./bar.js";
import * as deck from "./deck.js";
import * as dialogs from "./dialogs.js";
import { nameOf } from "./key-names.js";
import * as screen from "./screen.js";

/** @type {Record<string, string | undefined>} */
const KEYS = {
  ArrowRight: "next",
  ArrowDown: "next",
  " ": "next",
  Enter: "next",
  n: "next",
  PageDown: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  p: "previous",
  PageUp: "previous",
  Home: "first",
  End: "last",
  f: "full",
  F5: "full",
  b: "blank",
  ".": "blank",
  s: "notes",
  a: "play",
  Escape: "close",
  "?": "help",
  j: "jump",
  e: "events",
};
// Not a change of mind about playing: the sort of key that sets a screen up.
const LEAVES_PLAYING = ["play", "full", "notes", "close"];
const ONCE = ["full", "blank", "notes", "play", "help", "jump", "events"];
/** What tells that somebody stands at the screen. */
const TOUCHES = ["keydown", "pointerdown", "pointermove", "wheel"];
// Of a window, by one press.
const SCROLL = 0.6;
const SWIPE = 60;
const TAP = 12;
/** @type {{ x: number; y: number; target: EventTarget | null } | null} */
let down = null;

export function begin() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("pointerdown", onDown);
  document.addEventListener("pointerup", onUp);
  document.addEventListener("pointercancel", () => {
    down = null;
  });
  document.addEventListener("click", onClick);
  for (const sign of TOUCHES) document.addEventListener(sign, autoplay.touched, { passive: true });
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const key = nameOf(event);
  const name = KEYS[key];
  const pressed = dom.closest(event.target, "button, a, summary");
  const isPress = pressed !== null && (key === " " || key === "Enter");
  if (
    !(isPress && pressed.dataset.do === "play") &&
    !(name && LEAVES_PLAYING.includes(name)) &&
    !["Shift", "Tab"].includes(event.key)
  ) {
    autoplay.pause();
  }
  if (!name || isPress || dialogs.isOpen()) return;
  event.preventDefault();
  if (scrolled(key)) return;
  if (!event.repeat || !ONCE.includes(name)) actions.run(name);
}

/**
 * On a step longer than its window the keys for up and down go through it first; whether there was a way to go.
 *
 * @param {string} key
 */
function scrolled(key) {
  const way = { ArrowDown: 1, ArrowUp: -1 }[key];
  const { scrollHeight } = document.documentElement;
  if (!way || screen.isBlank() || (way < 0 ? scrollY <= 0 : scrollY + innerHeight >= scrollHeight - 1)) return false;
  scrollBy(0, way * SCROLL * innerHeight);
  return true;
}

/** @param {PointerEvent} event */
function onDown(event) {
  if (!dom.closest(event.target, '[data-do="play"], [data-do="full"], [data-do="notes"]')) autoplay.pause();
  down = event.isPrimary && event.button === 0 ? { x: event.clientX, y: event.clientY, target: event.target } : null;
}

/** @param {PointerEvent} event */
function onUp(event) {
  if (!down || !event.isPrimary) return;
  const [x, y] = [event.clientX - down.x, event.clientY - down.y];
  const free = !dom.closest(down.target, "button, a, dialog, .presenter");
  down = null;
  if (!free || dialogs.isOpen() || getSelection()?.isCollapsed === false) return;
  if (event.pointerType === "touch" && Math.abs(x) > SWIPE && Math.abs(x) > 1.5 * Math.abs(y)) {
    actions.run(x < 0 ? "next" : "previous");
  } else if (Math.hypot(x, y) < TAP) tap(event);
}

/**
 * A tap on the outer thirds moves; one in the middle shows the controls. On a blank screen any brings it back.
 *
 * @param {PointerEvent} event
 */
function tap({ clientX }) {
  const third = Math.floor((3 * clientX) / innerWidth);
  if (screen.isBlank()) actions.run("close");
  else if (third === 1) bar.wake();
  else actions.run(third === 2 ? "next" : "previous");
}

/**
 * A control that a mouse or a finger pressed keeps no focus, so that the clicker's next Enter is not for it.
 *
 * @param {MouseEvent} event
 */
function onClick(event) {
  const control = dom.closest(event.target, "[data-do], [data-go]");
  if (!control) return;
  if (event.detail) control.blur();
  if (control.dataset.go) {
    dialogs.close();
    deck.go(Number(control.dataset.go));
  } else if (control.dataset.do) actions.run(control.dataset.do);
}
