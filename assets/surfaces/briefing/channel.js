// Owns the tie between the windows of one briefing: the screen and the notes. Either drives the other, and neither
// needs the other.

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
  if (position.now().mode.notes) send({ type: "hello" });
}

/** @param {Message} message */
function hear(message) {
  const { notes: inNotes } = position.now().mode;
  if (message.type === "step") go?.(message.step, { silent: true });
  if (message.type === "blank") screen.blank(message.blank);
  if (message.type === "play" && !inNotes) autoplay.toggle();
  if (message.type === "hello" && !inNotes) {
    send({ type: "step", step: position.now().at });
    send({ type: "blank", blank: screen.isBlank() });
  }
  if (inNotes) presenter.draw(position.now());
}

/** @param {Message} message */
export function send(message) {
  if (channel) channel.postMessage(message);
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
