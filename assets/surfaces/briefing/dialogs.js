// Owns the dialogs: the list of keys, the list of steps to jump to, and the events of the step.

import * as dom from "../../base/dom.js";

/**
 * @param {string} name
 * @returns {HTMLDialogElement}
 */
const sheet = (name) => dom.one(`dialog[data-part="${name}"]`);
/** @returns {HTMLDialogElement | null} */
const opened = () => dom.find("dialog[open]");

/** @param {string} name */
export function toggle(name) {
  const wasOpen = sheet(name).open;
  close();
  if (wasOpen) return;
  sheet(name).showModal();
  const now = dom.find("[aria-current]", sheet(name));
  if (now) now.focus();
}

// Whether there was one to close.
export function close() {
  const open = opened();
  if (open) open.close();
  return Boolean(open);
}

/** @param {Entente.BriefingPosition} position */
export function draw({ step, steps, at }) {
  const host = dom.one('[data-part="jump-list"]');
  if (host.children.length !== steps.length) {
    host.replaceChildren(
      ...steps.map(({ headline }, place) =>
        dom.element("li", {}, dom.element("button", { type: "button", "data-go": place, told: headline })),
      ),
    );
  }
  dom.one('[data-part="about-list"]').replaceChildren(...eventsOf(step));
  dom.all("button", host).forEach((button, place) => {
    if (place === at) button.setAttribute("aria-current", "step");
    else button.removeAttribute("aria-current");
  });
}

/**
 * The events that a step is about, with their days.
 *
 * @param {Entente.Step} step
 */
export function eventsOf({ events }) {
  return events.map(({ id, title, date }) =>
    dom.element(
      "li",
      { "data-event": id },
      dom.element("span", { class: "highlighted-date", text: date }),
      " ",
      dom.element("span", { told: title }),
    ),
  );
}

export const isOpen = () => Boolean(opened());
