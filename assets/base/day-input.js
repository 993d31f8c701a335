// Owns a native date input that says its day as the page does, in whatever order the reader's system would write it.
// The native fields show while the reader is in them.

import * as dates from "./days.js";
import * as dom from "./dom.js";
import * as words from "./words.js";

/**
 * Makes an input with these attributes, and the words over it.
 *
 * @type {(attributes: Parameters<typeof dom.element>[1]) => HTMLElement}
 */
export function make(attributes) {
  const input = dom.element("input", { type: "date", ...attributes });
  const said = dom.element("span", { class: "day-said", "aria-hidden": "true" });
  input.addEventListener("input", () => say(input));
  return dom.element("span", { class: "day-input" }, input, said);
}

/**
 * Shows a day, given as the link has it; never while the reader is writing one.
 *
 * @type {(input: HTMLInputElement, day: string) => void}
 */
export function show(input, day) {
  if (input === document.activeElement) return;
  input.value = day;
  say(input);
}

/** @type {(input: HTMLInputElement) => void} */
function say(input) {
  const day = dates.parse(input.value);
  const said = input.nextElementSibling;
  if (said) dom.setText(said, day === null ? "" : words.day(day, "full"));
}
