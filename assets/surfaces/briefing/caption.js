// Owns the words of a step: kicker, headline, lines, key figure, sources and place, as large as there is room for.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { say } from "../../base/words.js";
import * as describe from "../../state/describe.js";
import * as dialogs from "./dialogs.js";

const SIZES = 6;
// The first of them on a screen that scrolls, and how much of its window what must be seen at once may take.
const SCROLLING = 1;
const SEEN = 0.75;
const FADE = 320;
const PAUSE = 400;
const quiet = matchMedia("(prefers-reduced-motion: reduce)");
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
/** @type {string[]} */
let sources = [];

/** @param {string} name */
const part = (name) => dom.one(`[data-part="${name}"]`);

/** @param {Entente.BriefingPosition} position */
export function draw({ step, at, steps }) {
  const { element, setText } = dom;
  setText(part("kicker"), step.kicker);
  dom.tell(part("headline"), step.headline);
  part("lines").replaceChildren(...step.text.map((text) => element("p", { told: text })));
  part("figure").hidden = !step.figure;
  setText(part("value"), step.figure ? step.figure.value : "");
  setText(part("label"), step.figure ? step.figure.label : "");
  setText(part("place"), say("briefing.of", { step: at + 1, total: steps.length }));
  part("events").replaceChildren(...dialogs.eventsOf(step));
  sources = named(step.sources);
  drawProgress(at, steps);
  fit();
  if (!quiet.matches) {
    for (const name of ["caption", "credits"]) {
      part(name).animate([{ opacity: 0 }, { opacity: 1 }], { duration: FADE, easing: "ease-out" });
    }
  }
  clearTimeout(waiting);
  waiting = setTimeout(tell, PAUSE, step, at, steps);
}

/**
 * For the ears: where the briefing is, and what the picture shows.
 *
 * @param {Entente.Step} step
 * @param {number} at
 * @param {Entente.Step[]} steps
 */
function tell(step, at, steps) {
  const state = context.store.drawn();
  const shown = state ? describe.status(state) : "";
  dom.setText(
    dom.find('[role="status"]'),
    say("briefing.status", { step: at + 1, total: steps.length, headline: step.headline, shown }),
  );
}

/**
 * On the screen a source is its publisher and day; titles and addresses are on paper.
 *
 * @param {Entente.StepSource[]} all
 */
function named(all) {
  return [
    ...new Set(all.map(({ publisher, date }) => (date ? say("briefing.source", { publisher, date }) : publisher))),
  ];
}

/**
 * The largest type in which the screen is no higher than its window. Where there is none, it scrolls, and the key
 * figure stands in the window all the same.
 */
export function fit() {
  const screen = part("screen");
  const bottoms = () => ["headline", "figure"].map((name) => part(name).getBoundingClientRect().bottom);
  if (!screen.offsetHeight) return;
  fitCredits();
  const fits =
    sized(0, () => screen.offsetHeight <= innerHeight) ||
    sized(SCROLLING, () => Math.max(...bottoms()) + scrollY <= innerHeight * SEEN);
  screen.classList.toggle("screen--long", screen.offsetHeight > innerHeight);
  if (!fits) sized(SIZES - 1, () => true);
}

/**
 * Whether there is a size of type, of those from one on, with which all is well; it is left with the caption.
 *
 * @param {number} first
 * @param {() => boolean} isWell
 */
function sized(first, isWell) {
  const caption = part("caption");
  for (let size = first; size < SIZES; size += 1) {
    caption.dataset.fit = String(size);
    fitValue(caption, part("value"));
    if (isWell()) return true;
  }
  return false;
}

/**
 * The key figure keeps to one line.
 *
 * @param {HTMLElement} caption
 * @param {HTMLElement} value
 */
function fitValue(caption, value) {
  caption.style.setProperty("--fitting", "1");
  const fitting = Math.min(1, value.clientWidth / value.scrollWidth);
  if (fitting < 1) caption.style.setProperty("--fitting", (fitting * 0.99).toFixed(3));
}

// As many sources as two lines hold; how many there are besides is said.
function fitCredits() {
  const credits = part("credits");
  for (let count = sources.length; count >= 1; count -= 1) {
    const more = sources.length - count;
    const names = more
      ? say("briefing.sources.more", { sources: sources.slice(0, count).join("; "), n: more })
      : sources.join("; ");
    credits.textContent = say("briefing.sources", { sources: names });
    if (credits.scrollHeight <= credits.clientHeight + 1) return;
  }
  if (!sources.length) credits.textContent = "";
}

/**
 * @param {number} at
 * @param {Entente.Step[]} steps
 */
function drawProgress(at, steps) {
  const host = part("progress");
  if (host.children.length !== steps.length) {
    host.replaceChildren(...steps.map(() => dom.element("i", {}, dom.element("b"))));
  }
  dom.all(":scope > i", host).forEach((node, place) => {
    node.dataset.step = place < at ? "done" : place === at ? "now" : "ahead";
    dom.one("b", node).style.transform = "";
  });
}

/**
 * Something to say instead of steps.
 *
 * @param {string} headline
 * @param {string} [text]
 */
export function instead(headline, text) {
  dom.setText(part("kicker"), "");
  dom.setText(part("headline"), say(headline));
  part("lines").replaceChildren(...(text ? [dom.element("p", { text: say(text) })] : []));
  fit();
}
