// Owns the two dialogs: the list of keys, and the list of steps to jump to.

import * as dom from "../../base/dom.js";

const sheet = (name) => document.querySelector(`dialog[data-part="${name}"]`);
const opened = () => document.querySelector("dialog[open]");

export function toggle(name) {
  const wasOpen = sheet(name).open;
  close();
  if (wasOpen) return;
  sheet(name).showModal();
  const now = sheet(name).querySelector("[aria-current]");
  if (now) now.focus();
}

// Whether there was one to close.
export function close() {
  const open = opened();
  if (open) open.close();
  return Boolean(open);
}

export function draw({ steps, at }) {
  const host = document.querySelector('[data-part="jump-list"]');
  if (host.children.length !== steps.length) {
    host.replaceChildren(
      ...steps.map(({ headline }, place) =>
        dom.element("li", {}, dom.element("button", { type: "button", "data-go": place, text: headline })),
      ),
    );
  }
  [...host.children].forEach((node, place) => {
    if (place === at) node.firstChild.setAttribute("aria-current", "step");
    else node.firstChild.removeAttribute("aria-current");
  });
}

export const isOpen = () => Boolean(opened());
