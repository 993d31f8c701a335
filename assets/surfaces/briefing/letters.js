// Owns what a reader has set for all pages: a least size of letters, which the scale of the screen then begins at, and
// the space between letters, with which texts are measured anew.

import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";

// The smallest type of the scale, in lines of a screen (scale.css).
const SMALLEST = 24;

/** @type {(redraw: () => void) => void} */
export function begin(redraw) {
  const least = unit.leastOf(document.body);
  document.documentElement.style.setProperty("--least-u", `${(least / SMALLEST).toFixed(3)}px`);
  const spaced = dom.element("span", { class: "letters", "aria-hidden": "true", text: "Many more letters" });
  document.body.append(spaced);
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
