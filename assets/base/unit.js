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
  pixel = measured(stack, "--k") || 1;
}

/**
 * A length of the style sheet in units. Browsers that know no `@property` give its text instead of pixels; there an
 * element is measured.
 *
 * @type {(host: Element, name: string) => number}
 */
export const length = (host, name) => measured(host, name) / pixel;

/** @type {(host: Element, name: string) => number} */
function measured(host, name) {
  const said = getComputedStyle(host).getPropertyValue(name);
  if (!said.includes("(")) return parseFloat(said) || 0;
  const probe = host.appendChild(document.createElement("i"));
  probe.style.cssText = `position:absolute;visibility:hidden;width:calc(64*${said})`;
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width / 64;
}

/** The pixels of a unit. */
export const size = () => pixel;
/**
 * Pixels in units.
 *
 * @type {(pixels: number) => number}
 */
export const of = (pixels) => pixels / pixel;
