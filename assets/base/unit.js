// Owns how large a unit of the panels is: a pixel, but more on a screen that is read from across the room. Timeline and
// charts reckon in units throughout; only what is read from the page or written to it passes through here.

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
 * Says how many pixels a unit has from now on.
 *
 * @type {(pixels: number) => void}
 */
export function set(pixels) {
  pixel = pixels;
}

/** The size of the panels' small print: from across the room nothing is smaller than the rest. */
export const small = () => (pixel > 1 ? "12px" : "11px");

/** The pixels of a unit. */
export const size = () => pixel;
/**
 * Pixels in units.
 *
 * @type {(pixels: number) => number}
 */
export const of = (pixels) => pixels / pixel;
