// Owns what the frame says to the page round it, and hears from it: its height in four forms, its view, the event
// opened, and to WordPress the links that it should follow.

import * as dom from "../../base/dom.js";

/** @typedef {{sentinel?: unknown, source?: unknown, type?: unknown, view?: unknown, message?: unknown,
 *   secret?: unknown, said?: unknown}} Heard What other pages send. */
/** @typedef {{show(query: string): void, point(query: string, said: boolean): void}} Answers What this page does
 *   when it is asked. */

const PYM = "xPYMx";
const LONGEST = 4000;
const ANSWERED = 800;
const asked = new URLSearchParams(location.search);
// WordPress knows its frames by a secret of ten letters or digits, which it may add late, and follows their height.
const SECRET = /^#\?secret=([a-z\d]{10})$/i;
const secret = () => SECRET.exec(location.hash)?.[1];
const fits = () => asked.get("fit") === "1" && !secret();
const root = document.documentElement;
/** @type {number | null} */
let announced = null;
/** @type {number | undefined} */
let waiting;

const sheet = () => dom.one(".embed-sheet");

/**
 * Tells the page round the frame its height from now on, and answers what this page asks for.
 *
 * @type {(answers: Answers) => void}
 */
export function begin(answers) {
  const framed = window.parent !== window;
  const keep = () => root.classList.toggle("fit", fits());
  root.classList.toggle("framed", framed || fits());
  keep();
  window.addEventListener("message", (message) => onMessage(message, answers));
  if (!framed) return;
  new ResizeObserver(() => tell()).observe(sheet());
  window.addEventListener("resize", scroll);
  window.addEventListener("hashchange", () => {
    keep();
    tell(true);
  });
  window.addEventListener("load", () => tell());
  document.fonts.ready.then(() => tell());
}

/**
 * Says the height where it has changed, or anyway. It is measured on the sheet, never on the frame, so that no answer
 * of the host can make it grow.
 *
 * @type {(anyway?: boolean) => void}
 */
export function tell(anyway) {
  const height = heightOf();
  if (fits() || (height === announced && !anyway)) return;
  announced = height;
  scroll();
  post(["pym", asked.get("childId") || asked.get("id") || "", "height", height].join(PYM));
  post({ sentinel: "amp", type: "embed-size", height });
  send("height", { height });
  toWordPress("height", height);
}

/**
 * Asks a host to follow a link; whether it is one that may.
 *
 * @type {(address: string) => boolean}
 */
export function follow(address) {
  return toWordPress("link", address) && new URL(address).host === location.host;
}

/** @type {(message: string, value: string | number) => boolean} */
function toWordPress(message, value) {
  const known = secret();
  if (known) post({ message, value, secret: known });
  return known !== undefined;
}

const heightOf = () => Math.ceil(sheet().getBoundingClientRect().height);

// A sheet that is as high as its frame does not scroll; one that has grown waits a moment for the host's answer.
function scroll() {
  clearTimeout(waiting);
  if (heightOf() <= window.innerHeight + 1) root.classList.add("whole");
  else waiting = setTimeout(() => root.classList.remove("whole"), ANSWERED);
}

/**
 * Says something of a type in our own form.
 *
 * @type {(type: string, content: Record<string, string | number | boolean>) => void}
 */
export function send(type, content) {
  post({ source: "entente", v: 1, type, ...content });
}

/** Says that the embed accepts input, and what its link asks for. */
export function ready() {
  send("ready", { view: location.search.slice(1) });
}

/** @type {(message: string | object) => void} */
function post(message) {
  if (window.parent !== window) window.parent.postMessage(message, "*");
}

/** @type {(message: MessageEvent<Heard | null>, answers: Answers) => void} */
function onMessage({ source, data }, { show, point }) {
  if (source !== window.parent || source === window || !data || typeof data !== "object") return;
  if (data.sentinel === "amp" && data.type === "frames-init") tell(true);
  if (data.message === "ready" && data.secret === secret()) tell(true);
  if (data.source !== "entente") return;
  if (data.type === "hello") {
    tell(true);
    ready();
  }
  if (typeof data.view !== "string" || data.view.length > LONGEST) return;
  if (data.type === "view") show(data.view);
  if (data.type === "point") point(data.view, data.said === true);
}
