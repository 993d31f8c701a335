// Owns how large a unit of the panels is: a pixel, but more on a screen that is read from across the room. Timeline and
// charts reckon in units throughout; only what is read from the page or written to it passes through here.

let pixel = 1;

export const px = (units, digits = 1) => `${(units * pixel).toFixed(digits)}px`;
export const move = (x, y) => `translate(${px(x)}, ${px(y)})`;

export function set(pixels) {
  pixel = pixels;
}

// The size of the panels' small print: from across the room nothing is smaller than the rest.
export const small = () => (pixel > 1 ? "12px" : "11px");

export const size = () => pixel;
export const of = (pixels) => pixels / pixel;
