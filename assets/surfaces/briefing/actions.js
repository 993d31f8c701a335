// Owns what keys, buttons, touch and the notes window can ask for, by name.

import * as autoplay from "./autoplay.js";
import * as channel from "./channel.js";
import * as deck from "./deck.js";
import * as dialogs from "./dialogs.js";
import * as position from "./position.js";
import * as screen from "./screen.js";
import * as story from "./story.js";

const inNotes = () => position.mode()?.notes === true;

/** @type {Record<string, () => unknown>} */
const ACTIONS = {
  next: () => deck.next(),
  previous: () => deck.previous(),
  first: () => deck.go(0),
  last: () => deck.go(position.last()),
  jump: () => dialogs.toggle("jump"),
  events: () => dialogs.toggle("about"),
  help: () => dialogs.toggle("help"),
  play: () => (inNotes() ? channel.send({ type: "play" }) : autoplay.toggle()),
  embed: () => {
    story.draw(position.now().steps);
    dialogs.toggle("story");
  },
  print: () => window.print(),
  full: () => screen.toggleFull(),
  blank: () => blank(!screen.isBlank()),
  notes: () => (inNotes() ? window.opener?.focus() : channel.openNotes()),
  close,
};
const LIFTS_BLANK = ["next", "previous", "first", "last", "close"];

/** @param {string} name */
export function run(name) {
  const wasBlank = screen.isBlank();
  if (wasBlank && LIFTS_BLANK.includes(name)) blank(false);
  if (!(wasBlank && name === "close")) ACTIONS[name]();
}

/** @param {boolean} wanted */
export function blank(wanted) {
  screen.blank(wanted);
  channel.send({ type: "blank", blank: wanted });
}

function close() {
  if (!dialogs.close()) autoplay.stop();
}
