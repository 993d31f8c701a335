// Owns the controls: a bar that comes with the pointer, a touch or the focus and goes again, the pointer with it; the
// clock that stands while the briefing plays; the way back to explore.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { say } from "../../base/words.js";
import * as views from "../../state/view.js";
import * as caption from "./caption.js";

const QUIET = 3000;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let resting;

/** @param {string} name */
const part = (name) => dom.one(`[data-part="${name}"]`);

export function begin() {
  document.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch" && (event.movementX || event.movementY)) wake();
  });
  document.addEventListener("fullscreenchange", drawFull);
  part("full").hidden = !document.fullscreenEnabled;
  drawFull();
  rest();
}

export function wake() {
  part("screen").classList.add("screen--active");
  document.documentElement.classList.remove("still");
  rest();
}

function rest() {
  clearTimeout(resting);
  resting = setTimeout(() => {
    part("screen").classList.remove("screen--active");
    document.documentElement.classList.add("still");
  }, QUIET);
}

function drawFull() {
  dom.setText(part("full"), say(document.fullscreenElement ? "briefing.full.leave" : "briefing.full"));
}

/**
 * Leaving goes on with the step's view.
 *
 * @param {Entente.BriefingPosition} position
 */
export function draw({ step, mode }) {
  const { view } = views.parse(step.view, context.page.vocabulary);
  const query = views.format({ ...view, theme: mode.theme }, context.page.vocabulary);
  part("leave").setAttribute("href", `${context.page.urls.root}${query ? `?${query}` : ""}`);
}

/**
 * `rest` are the seconds that the step has left, `wait` those until a held clock goes on by itself, null where it does
 * not.
 *
 * @param {{ playing: boolean; held: boolean; rest: number; wait: number | null; part: number }} clock
 */
export function clock({ playing, held, rest: seconds, wait, part: done }) {
  const button = part("clock");
  const gone = !playing && !held;
  const changed = button.hidden !== gone;
  button.hidden = gone;
  if (playing) dom.setText(button, say("briefing.pause.left", { seconds }));
  else if (held && wait !== null) dom.setText(button, say("briefing.resume.self", { seconds: wait }));
  else if (held) dom.setText(button, say("briefing.resume.left", { seconds }));
  if (changed) caption.fit();
  dom.setText(part("play"), say(playing ? "briefing.pause" : "briefing.play"));
  const now = dom.find('.progress [data-step="now"] > b');
  if (now) now.style.transform = playing || held ? `scaleX(${done.toFixed(4)})` : "";
}

/**
 * Something a reader must know now, in the place of the sources.
 *
 * @param {string} text
 */
export function warn(text) {
  part("credits").textContent = text;
}
