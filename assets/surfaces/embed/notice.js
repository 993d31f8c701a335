// Owns the line over an embed that says, near what was pressed, why the press brought nothing and what can be done.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";

const LATE = 8000;
/** @type {HTMLElement | null} */
let shown = null;
/** @type {Element | null} */
let near = null;

/**
 * Shows a sentence and what can be done below a part of the page, or at its head. It covers what is there, so that
 * nothing moves; it goes at a press elsewhere.
 *
 * @type {(place: Element | null, text: string, ...tools: HTMLElement[]) => void}
 */
export function show(place, text, ...tools) {
  const held = shown?.contains(document.activeElement);
  shown?.remove();
  near = place?.isConnected ? place : null;
  const said = dom.element("span", { role: "status", text });
  const line = dom.element("div", { class: "notice" }, said, ...tools);
  const sheet = dom.one(".embed-sheet");
  sheet.append(line);
  shown = line;
  const box = (near || dom.one("main")).getBoundingClientRect();
  const top = box[near ? "bottom" : "top"] - sheet.getBoundingClientRect().top;
  line.style.top = `${Math.max(0, Math.min(top, sheet.clientHeight - line.offsetHeight))}px`;
  line.scrollIntoView({ block: "nearest" });
  if (held) tools[0].focus({ preventScroll: true });
  // A line that came with its text is not read out; one whose text changes is.
  requestAnimationFrame(() => said.replaceChildren(text));
}

/** Takes the line away; who stood in it goes on where it was called for. */
export function hide() {
  if (shown?.contains(document.activeElement) && near instanceof HTMLElement) near.focus({ preventScroll: true });
  shown?.remove();
  shown = null;
}

/**
 * Does what a press asks for once it can be done. Where what it needs does not come, or not for long, the line says so,
 * and tries again.
 *
 * @type {(fetched: () => Promise<unknown>, act?: () => void, place?: Element | null) => void}
 */
export function attempt(fetched, act = () => {}, place = pressed()) {
  let dropped = false;
  const again = () => {
    dropped = true;
    attempt(fetched, act, place);
  };
  const tell = () => {
    clearTimeout(late);
    if (!dropped) show(place, words.say("again.why"), button("again", again));
  };
  const late = setTimeout(tell, LATE);
  fetched().then(() => {
    clearTimeout(late);
    if (dropped) return;
    hide();
    act();
  }, tell);
}

/** What was pressed last, with a hand or with keys. */
function pressed() {
  const { clicked } = context;
  return clicked instanceof Element ? clicked : document.activeElement;
}

/**
 * A button of the line.
 *
 * @type {(key: string, act: () => void) => HTMLElement}
 */
export function button(key, act) {
  return dom.element("button", { type: "button", text: words.say(key), on: { click: act } });
}

/** Takes the line away at a press elsewhere and at Escape. */
export function listen() {
  document.addEventListener("pointerdown", ({ target }) => {
    if (!dom.closest(target, ".notice")) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
}
