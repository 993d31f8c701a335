// Owns the labels of the time axis beside the crosshair's date: those it would cut stand back while it is there.

import * as dom from "../../base/dom.js";
import * as unit from "../../base/unit.js";

/** @typedef {{node: HTMLElement, from: number, to: number}} Label */

// Under the last pane, or where none is drawn under the lanes.
const LABELS = ".pane-region--last .grid-day span, .stack--uncharted .tick span";
/** @type {Label[] | null} */
let labels = null;

/** Called when the axis has been drawn: where its labels stand is measured when next needed. */
export function forget() {
  show();
  labels = null;
}

/**
 * Hides what stands between two places of the stack, in units.
 * @type {(stack: HTMLElement, from: number, to: number) => void}
 */
export function hide(stack, from, to) {
  labels = labels ?? measured(stack);
  for (const label of labels) label.node.style.visibility = label.from < to && label.to > from ? "hidden" : "";
}

/** Shows all again. */
export function show() {
  for (const { node } of labels ?? []) node.style.visibility = "";
}

/** @type {(stack: HTMLElement) => Label[]} */
function measured(stack) {
  const { left } = stack.getBoundingClientRect();
  return dom.all(LABELS, stack).map((node) => {
    const box = node.getBoundingClientRect();
    return { node, from: unit.of(box.left - left), to: unit.of(box.right - left) };
  });
}
