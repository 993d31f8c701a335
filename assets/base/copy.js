// Owns copying: a button's `data-copy` holds the text ("link" for the address of the present view); the button and the
// page then say so.

import * as again from "./again.js";
import { context } from "./context.js";
import * as dom from "./dom.js";
import * as words from "./words.js";

const SAID = 1600;

/** @type {(event: MouseEvent) => Promise<void>} */
async function onClick(event) {
  const button = dom.closest(event.target, "[data-copy]");
  if (!button) return;
  const { copy = "" } = button.dataset;
  const done = await write(copy === "link" ? context.address.link() : copy);
  const label = button.dataset.label || button.textContent;
  button.dataset.label = label;
  button.textContent = words.say(done ? "copy.done" : "copy.failed");
  announce(again.status(button.closest("dialog") || document), button.textContent);
  setTimeout(() => {
    button.textContent = label;
  }, SAID);
}

// The same word twice is heard twice only if the line was empty in between.
/** @type {(line: Element | null, text: string) => void} */
function announce(line, text) {
  if (!line) return;
  line.textContent = "";
  requestAnimationFrame(() => {
    line.textContent = text;
  });
}

/** @type {(text: string) => Promise<boolean>} */
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeBySelection(text);
  }
}

// Where the clipboard is closed to scripts (an insecure origin), the old way still works. Outside an open dialog
// nothing can be selected.
/** @type {(text: string) => boolean} */
function writeBySelection(text) {
  const held = document.activeElement;
  const field = dom.element("textarea", { class: "visually-hidden", "aria-hidden": "true" });
  field.value = text;
  (document.querySelector("dialog[open]") || document.body).append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (held instanceof HTMLElement) held.focus({ preventScroll: true });
  return done;
}

export function listen() {
  document.addEventListener("click", onClick);
}
