// Owns the picture of the next step in a notes window: a briefing in a frame of its own, without controls, which shows
// the step that the notes window names. Loaded once, it needs no server afterwards.

import * as address from "./address.js";
import * as dom from "../../base/dom.js";
import { say } from "../../base/words.js";

const SIZE = [1280, 720];

/** @typedef {{ source: "entente-preview"; step?: number }} Message */

// In the frame: no controls.
export function begin() {
  document.documentElement.classList.add("preview");
}

/**
 * In the frame: shows each step that the window around it names.
 *
 * @param {(step: number, how: { silent: boolean }) => void} go
 */
export function follow(go) {
  addEventListener("message", ({ source, data }) => {
    if (source === parent && isOurs(data) && data.step !== undefined) go(data.step, { silent: true });
  });
  parent.postMessage({ source: "entente-preview" }, target());
}

/** @type {HTMLIFrameElement | null} */
let frame = null;
/** @type {HTMLElement | null} */
let host = null;
let wanted = 0;

/**
 * In the notes window: the picture, in the shape of the screen that opened it.
 *
 * @param {Entente.BriefingMode} mode
 * @returns {HTMLElement}
 */
export function element(mode) {
  const [wide, high] = shape();
  const query = address.query({ ...mode, autoplay: null, resume: null, notes: false, preview: true });
  frame = dom.element("iframe", { src: `${location.pathname}?${query}`, title: say("briefing.notes.picture") });
  Object.assign(frame.style, { width: `${wide}px`, height: `${high}px` });
  const box = dom.element("div", { class: "presenter-picture", inert: true }, frame);
  host = box;
  box.style.aspectRatio = `${wide} / ${high}`;
  new ResizeObserver(() => {
    if (frame) frame.style.transform = `scale(${box.clientWidth / wide})`;
  }).observe(box);
  addEventListener("message", ({ source, data }) => {
    if (source === frame?.contentWindow && isOurs(data)) tell();
  });
  return box;
}

/**
 * In the notes window: shows a step; none where there is no next one.
 *
 * @param {number | null} step
 */
export function draw(step) {
  if (!host) return;
  host.hidden = step === null;
  wanted = step ?? wanted;
  tell();
}

function tell() {
  frame?.contentWindow?.postMessage({ source: "entente-preview", step: wanted }, target());
}

// A document in a sandbox or from a disk has no origin that a message could name.
const target = () => (self.origin === "null" ? "*" : self.origin);

/** @returns {number[]} */
function shape() {
  try {
    const { innerWidth: wide, innerHeight: high } = window.opener;
    return wide && high ? [wide, high] : SIZE;
  } catch {
    return SIZE;
  }
}

/** @type {(data: unknown) => data is Message} */
function isOurs(data) {
  return typeof data === "object" && data !== null && "source" in data && data.source === "entente-preview";
}
