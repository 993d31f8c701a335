// Owns the words of a step: kicker, headline, lines, key figure, sources and place, as large as there is room for.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { say } from "../../base/words.js";
import * as describe from "../../state/describe.js";

const SIZES = 6;
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
  setText(part("headline"), step.headline);
  part("lines").replaceChildren(...step.text.map((text) => element("p", { text })));
  part("figure").hidden = !step.figure;
  setText(part("value"), step.figure ? step.figure.value : "");
  setText(part("label"), step.figure ? step.figure.label : "");
  setText(part("place"), say("briefing.of", { step: at + 1, total: steps.length }));
  part("events").replaceChildren(
    ...step.events.map(({ id, title, date }) =>
      element(
        "li",
        { "data-event": id },
        element("span", { class: "highlighted-date", text: date }),
        " ",
        element("span", { text: title }),
      ),
    ),
  );
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

// The largest type in which the caption fits its place.
export function fit() {
  const caption = part("caption");
  const value = part("value");
  for (let size = 0; size < SIZES; size += 1) {
    caption.dataset.fit = String(size);
    fitValue(caption, value);
    if (caption.scrollHeight <= caption.clientHeight) break;
  }
  fitEvents();
  fitCredits();
}

/** Fits the events anew whenever their place has changed: the picture above them may move for a while. */
export function begin() {
  new ResizeObserver(fitEvents).observe(part("events"));
}

// Where there is no chart, its place holds as many of the events as there is room for.
function fitEvents() {
  const host = part("events");
  const all = dom.all(":scope > *", host);
  for (const node of all) node.hidden = false;
  for (const node of all.reverse()) {
    if (host.scrollHeight <= host.clientHeight + 1 || !host.clientHeight) return;
    node.hidden = true;
  }
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
    if (credits.scrollHeight <= credits.clientHeight) return;
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
