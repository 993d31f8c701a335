// Owns the date under the line of a day: on the axis at the foot, in place of the labels that it would cut.

import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as covered from "./covered.js";

const ASIDE = 8;

export const make = () => dom.element("span", { class: "crosshair-day", "aria-hidden": "true", hidden: true });

/** @type {(pill: HTMLElement, bottom: number) => void} */
export function lower(pill, bottom) {
  pill.style.top = unit.px(bottom, 0);
}

/**
 * Says a date at a place of the stack, within its edges; without a place it is gone.
 * @param {HTMLElement} pill
 * @param {HTMLElement} stack
 * @param {number | null} x
 * @param {string} text
 * @param {Entente.Axis} axis
 */
export function place(pill, stack, x, text, axis) {
  pill.hidden = x === null;
  if (x === null) {
    covered.show();
    return;
  }
  dom.setText(pill, text);
  const half = textWidth.of(text) / 2 + ASIDE;
  const middle = x + Math.max(half - x, 0) - Math.max(x + half - axis.width, 0);
  covered.hide(stack, middle - half, middle + half);
  pill.style.transform = `translateX(${unit.px(middle)}) translateX(-50%)`;
}
