// Owns the tie between a screen and the notes window that it opened: either drives the other, and neither needs the
// other. A screen has a pairing key of its own, which stands in its document, so that the window which it opened can
// read it; messages with another key are not for this window.

import * as words from "../../base/words.js";
import * as autoplay from "./autoplay.js";
import * as bar from "./bar.js";
import * as position from "./position.js";
import * as presenter from "./presenter.js";
import * as screen from "./screen.js";
import * as address from "./address.js";

/**
 * What one window tells the others.
 *
 * @typedef {{ type: "step"; step: number } | { type: "blank"; blank: boolean } | { type: "play" | "hello" }} Message
 */

/** @typedef {Message & { pair: string }} Sent */

/** @type {BroadcastChannel | null} */
let channel = null;
/** @type {Window | null} */
let notes = null;
/** @type {((step: number, how: { silent: boolean }) => void) | null} */
let go = null;

/**
 * `move` shows a step that another window asks for.
 *
 * @param {string} name
 * @param {(step: number, how: { silent: boolean }) => void} move
 */
export function begin(name, move) {
  go = move;
  if (!("BroadcastChannel" in window)) return;
  channel = new BroadcastChannel(`entente briefing ${name}`);
  channel.onmessage = ({ data }) => hear(data);
  if (inNotes()) send({ type: "hello" });
  else {
    const [high, low] = crypto.getRandomValues(new Uint32Array(2));
    document.documentElement.dataset.pair = `${high.toString(36)}${low.toString(36)}`;
    tell();
  }
}

const inNotes = () => position.now().mode.notes;

/**
 * The pairing key: a screen's own, or that of the screen which opened this window, as long as it is there.
 *
 * @returns {string | undefined}
 */
function pair() {
  try {
    const screenOf = inNotes() ? window.opener : window;
    return screenOf?.document.documentElement.dataset.pair;
  } catch {
    return undefined;
  }
}

/** @param {Sent} message */
function hear(message) {
  if (!message.pair || message.pair !== pair()) return;
  if (message.type === "step") go?.(message.step, { silent: true });
  if (message.type === "blank") screen.blank(message.blank);
  if (message.type === "play" && !inNotes()) autoplay.toggle();
  if (message.type === "hello" && !inNotes()) tell();
  if (inNotes()) presenter.draw(position.now());
}

function tell() {
  send({ type: "step", step: position.now().at });
  send({ type: "blank", blank: screen.isBlank() });
}

/** @param {Message} message */
export function send(message) {
  const key = pair();
  if (channel && key) channel.postMessage({ ...message, pair: key });
}

export function openNotes() {
  if (!position.hasBegun()) return;
  if (notes && !notes.closed) {
    notes.focus();
    return;
  }
  const query = address.query({
    ...position.now().mode,
    step: position.now().at + 1,
    autoplay: null,
    notes: true,
  });
  notes = window.open(`${location.pathname}?${query}`, "entente-notes", "popup,width=1100,height=760");
  if (!notes) bar.warn(words.say("briefing.blocked"));
}
