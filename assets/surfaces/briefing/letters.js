// Owns what a reader has set for all pages: a least size of letters, which the scale of the screen then begins at, and
// the space between letters, with which texts are measured anew.

import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";

// The smallest type of the scale, in lines of a screen (scale.css).
const SMALLEST = 24;
const RULE = 100;

/** @type {(redraw: () => void) => void} */
export function begin(redraw) {
  const [small, large, spaced] = [1, RULE, RULE].map(probe);
  const least = (RULE * widthOf(small)) / widthOf(large);
  document.documentElement.style.setProperty("--least-u", `${(least / SMALLEST).toFixed(3)}px`);
  small.remove();
  large.remove();
  let width = widthOf(spaced);
  new ResizeObserver(() => {
    if (widthOf(spaced) === width) return;
    width = widthOf(spaced);
    textWidth.forget();
    redraw();
  }).observe(spaced);
}

/** @type {(text: HTMLElement) => number} */
const widthOf = (text) => text.getBoundingClientRect().width;

/** @param {number} size */
function probe(size) {
  const text = dom.element("span", { class: "letters", "aria-hidden": "true", text: "Many more letters" });
  text.style.fontSize = `${size}px`;
  document.body.append(text);
  return text;
}
