// Owns how large a unit of the panels is in pixels: a twelfth of a label, as the style sheet has it for this window and
// this reader. Timeline and charts reckon in units throughout; only what is read from the page or written to it passes
// through here.

let pixel = 1;

/**
 * Units as a length in CSS.
 *
 * @type {(units: number, digits?: number) => string}
 */
export const px = (units, digits = 1) => `${(units * pixel).toFixed(digits)}px`;
/**
 * A shift by units as a transform in CSS.
 *
 * @type {(x: number, y: number) => string}
 */
export const move = (x, y) => `translate(${px(x)}, ${px(y)})`;

/**
 * Reads the unit from the style sheet; `stack` holds the panels.
 *
 * @type {(stack: Element) => void}
 */
export function measure(stack) {
  pixel = parseFloat(getComputedStyle(stack).getPropertyValue("--k")) || 1;
}

/** The pixels of a unit. */
export const size = () => pixel;
/**
 * Pixels in units.
 *
 * @type {(pixels: number) => number}
 */
export const of = (pixels) => pixels / pixel;
