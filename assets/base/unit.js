// Owns how large a unit of the panels is in pixels: a twelfth of a label, as the style sheet has it for this window and
// this reader. Timeline and charts reckon in units throughout; only what is read from the page or written to it passes
// through here.

// Letters of this size are set by nobody: browsers have a least size of their own.
export const NONE = 12;
let pixel = 1;
/** @type {number | undefined} */
let smallest;

/** The least size of letters that the reader has set, in pixels: no style sheet gets below it, or is told of it. */
export const least = () => smallest ?? 0;
/**
 * How many times as large as usual a text of so many units is, as no letter is smaller than the reader wants it.
 *
 * @type {(units: number) => number}
 */
export const swollen = (units) => Math.max(1, of(least()) / units);

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
  if (smallest === undefined) {
    smallest = leastOf(stack);
    if (smallest > NONE) document.documentElement.style.setProperty("--least", `${smallest}px`);
  }
  pixel = measured(stack, "--k") || 1;
}

/**
 * A length of the style sheet in units. Browsers that know no `@property` give its text instead of pixels; there an
 * element is measured.
 *
 * @type {(host: Element, name: string) => number}
 */
export const length = (host, name) => measured(host, name) / pixel;

/**
 * The least size of letters of a reader in pixels: letters of a pixel are as large as the reader lets them be.
 *
 * @type {(host: Element) => number}
 */
export function leastOf(host) {
  const probe = host.appendChild(document.createElement("span"));
  probe.textContent = "0".repeat(50);
  /** @type {(size: string) => number} */
  const wide = (size) => {
    probe.style.cssText = `position:absolute;visibility:hidden;white-space:pre;font-size:${size};letter-spacing:0`;
    return probe.getBoundingClientRect().width;
  };
  const found = (100 * wide("1px")) / wide("100px");
  probe.remove();
  return Math.round(found) || 0;
}

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
