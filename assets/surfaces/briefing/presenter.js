// Owns the notes window: notes, the present and the next step, clock and timer, and the same steps to jump to.

import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import * as preview from "./preview.js";
import * as screen from "./screen.js";

const started = { at: 0 };
/** @type {Record<string, HTMLElement>} */
const nodes = {};

/** @param {Entente.BriefingMode} mode */
export function begin(mode) {
  const { element } = dom;
  const host = dom.one('[data-part="presenter"]');
  /** @type {(name: string, tag: "p" | "h1" | "div", attributes?: Entente.Attributes) => HTMLElement} */
  const text = (name, tag, attributes) => (nodes[name] = element(tag, attributes || {}));
  /** @type {(name: string, label: string) => HTMLElement} */
  const button = (name, label) => element("button", { type: "button", "data-do": name, text: say(label) });
  host.hidden = false;
  dom.one('[data-part="screen"]').hidden = true;
  host.append(
    element(
      "header",
      { class: "presenter-head" },
      element(
        "div",
        {},
        element("p", { class: "presenter-label", text: say("briefing.notes.now") }),
        text("place", "p", { class: "presenter-place" }),
        text("headline", "h1"),
        text("lines", "div", { class: "presenter-lines" }),
      ),
      element(
        "div",
        { class: "presenter-times" },
        time("clock", "briefing.notes.clock"),
        time("timer", "briefing.notes.timer"),
        element("button", {
          type: "button",
          text: say("briefing.notes.reset"),
          on: {
            click: () => {
              started.at = Date.now();
              tick();
            },
          },
        }),
      ),
    ),
    element(
      "main",
      { class: "presenter-notes", "aria-label": say("briefing.notes") },
      text("blank", "p", { class: "presenter-blank", hidden: true, text: say("briefing.notes.blanked") }),
      text("notes", "div"),
    ),
    element(
      "aside",
      { class: "presenter-next", "aria-label": say("briefing.notes.next") },
      element("p", { class: "presenter-label", text: say("briefing.notes.next") }),
      text("next", "p", { class: "presenter-headline" }),
      preview.element(mode),
      text("after", "div", { class: "presenter-lines" }),
    ),
    element(
      "div",
      { class: "presenter-bar", role: "region", "aria-label": say("briefing.bar") },
      button("previous", "briefing.previous"),
      button("next", "briefing.next"),
      button("play", "briefing.notes.play"),
      button("blank", "briefing.notes.blank"),
      button("jump", "briefing.jump"),
      button("help", "briefing.help"),
    ),
  );
  started.at = Date.now();
  setInterval(tick, 1000);
  tick();
}

/**
 * @param {string} name
 * @param {string} label
 */
function time(name, label) {
  nodes[name] = dom.element("b", { class: "presenter-time" });
  return dom.element("p", {}, dom.element("span", { class: "presenter-label", text: say(label) }), nodes[name]);
}

function tick() {
  const now = new Date();
  const passed = Math.floor((now.getTime() - started.at) / 1000);
  dom.setText(nodes.clock, now.toLocaleTimeString(words.language(), { hour: "2-digit", minute: "2-digit" }));
  dom.setText(nodes.timer, `${Math.floor(passed / 60)}:${String(passed % 60).padStart(2, "0")}`);
}

/** @param {Entente.BriefingPosition} position */
export function draw({ steps, at, step }) {
  const next = steps[at + 1];
  /** @param {string[]} texts */
  const paragraphs = (texts) => texts.map((text) => dom.element("p", { told: text }));
  dom.setText(nodes.place, say("briefing.of", { step: at + 1, total: steps.length }));
  dom.tell(nodes.headline, step.headline);
  nodes.lines.replaceChildren(...paragraphs(step.text));
  nodes.notes.replaceChildren(...paragraphs(step.notes ? step.notes.split(/\n+/) : [say("briefing.notes.none")]));
  if (next) dom.tell(nodes.next, next.headline);
  else dom.setText(nodes.next, say("briefing.notes.end"));
  preview.draw(next ? at + 1 : null);
  nodes.after.replaceChildren(...paragraphs(next ? next.text : []));
  nodes.blank.hidden = !screen.isBlank();
  dom.one('[role="status"]').textContent = say("briefing.of", { step: at + 1, total: steps.length });
  document.documentElement.dataset.ready = "true";
}
