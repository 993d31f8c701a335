// Owns the links of an embed in a frame that may open nothing, as content systems frame sites that they do not know:
// the host is asked to follow the link, and the reader has its address to copy.

import * as dom from "../../base/dom.js";
import { say } from "../../base/words.js";
import * as frame from "./frame.js";
import * as notice from "./notice.js";

const MOMENT = 250;
const FOLLOWED = 1000;
const IN_SANDBOX = window.origin === "null";
/** @type {boolean | null} Whether links open; null before one was tried. */
let opens = null;

/** Follows each link with an eye on whether it opens, which no browser says beforehand. */
export function listen() {
  if (window.parent === window) return;
  document.addEventListener("click", onClick);
  document.addEventListener("auxclick", onClick);
}

/** @type {(event: MouseEvent) => void} */
function onClick(event) {
  /** @type {HTMLAnchorElement | null} */
  const link = dom.closest(event.target, 'a[target="_blank"]');
  if (!link || event.defaultPrevented || event.button > 1) return;
  const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (opens || (opens === null && !isPlain && !IN_SANDBOX)) return;
  event.preventDefault();
  const opened = window.open(link.href, "_blank");
  opens = opened !== null;
  if (opened) {
    forget(opened);
    return;
  }
  const asked = frame.follow(link.href);
  // A window may have opened all the same, without a word to its opener.
  setTimeout(() => document.hidden || offer(link), asked ? FOLLOWED : MOMENT);
}

// As with rel="noopener"; a sandbox has no say in what it opened.
/** @type {(opened: Window) => void} */
function forget(opened) {
  try {
    opened.opener = null;
  } catch {
    // Nothing is to be done.
  }
}

/** @type {(link: HTMLAnchorElement) => void} */
function offer(link) {
  const field = dom.element("input", { readOnly: true, value: link.href, "aria-label": say("embed.address") });
  const copy = notice.button("embed.copy", () => {
    field.select();
    if (document.execCommand("copy")) copy.textContent = say("embed.copied");
    else copy.replaceWith();
    field.focus({ preventScroll: true });
  });
  notice.show(link, say("embed.blocked"), field, copy);
  field.focus({ preventScroll: true });
  field.select();
}
