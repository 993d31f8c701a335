// Owns the tie between the windows of one briefing: the screen and the notes. Either drives the other, and neither
// needs the other.

import * as words from "../../base/words.js";
import * as autoplay from "./autoplay.js";
import * as bar from "./bar.js";
import * as position from "./position.js";
import * as presenter from "./presenter.js";
import * as screen from "./screen.js";
import * as address from "./address.js";

let channel = null;
let notes = null;
let go = null;

// `move` shows a step that another window asks for.
export function begin(name, move) {
  go = move;
  if (!("BroadcastChannel" in window)) return;
  channel = new BroadcastChannel(`entente briefing ${name}`);
  channel.onmessage = ({ data }) => hear(data);
  if (position.mode().notes) send({ type: "hello" });
}

function hear(message) {
  const { notes: inNotes } = position.mode();
  if (message.type === "step") go(message.step, { silent: true });
  if (message.type === "blank") screen.blank(message.blank);
  if (message.type === "play" && !inNotes) autoplay.toggle();
  if (message.type === "hello" && !inNotes) {
    send({ type: "step", step: position.now().at });
    send({ type: "blank", blank: screen.isBlank() });
  }
  if (inNotes) presenter.draw(position.now());
}

export function send(message) {
  if (channel) channel.postMessage(message);
}

export function openNotes() {
  if (notes && !notes.closed) return notes.focus();
  const query = address.query({
    ...position.mode(),
    step: position.now().at + 1,
    autoplay: null,
    loop: position.mode().loop,
    notes: true,
  });
  notes = window.open(`${location.pathname}?${query}`, "entente-notes", "popup,width=1100,height=760");
  if (!notes) bar.warn(words.say("briefing.blocked"));
  return undefined;
}
