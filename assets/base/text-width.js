// Owns how wide a text of the panels is: measured on a canvas in the font that the style sheet gives it, and kept until
// another font has come, the unit has changed or a surface forgets them.

import * as unit from "./unit.js";

/** @type {Map<string, number>} */
const widths = new Map();
/** @typedef {Pick<CanvasRenderingContext2D, "font" | "letterSpacing" | "wordSpacing">} Font */

/** @type {Map<string, Font>} */
const fonts = new Map();
/** @type {CanvasRenderingContext2D | null} */
let ruler = null;
let loads = 0;
let spacing = "";

/** What a measure holds for: until this changes, a text is as wide as it was. */
export const version = () => `${loads} ${unit.size()}`;

/**
 * The width of a text in units; `size` and `weight` are names of tokens of the style sheet.
 *
 * @type {(text: string, size?: string, weight?: string) => number}
 */
export function of(text, size = "axis", weight = "regular") {
  const key = `${version()} ${size} ${weight} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  ruler = ruler || begin();
  Object.assign(ruler, fontOf(size, weight));
  const width = unit.of(ruler.measureText(text).width);
  widths.set(key, width);
  return width;
}

function begin() {
  const drawing = document.createElement("canvas").getContext("2d");
  if (!drawing) throw new Error("no canvas to measure texts on");
  drawing.textRendering = "geometricPrecision";
  return drawing;
}

/** @type {(size: string, weight: string) => Font} */
function fontOf(size, weight) {
  const key = `${version()} ${size} ${weight}`;
  const known = fonts.get(key);
  if (known !== undefined) return known;
  const probe = document.createElement("span");
  probe.style.font = `var(--weight-${weight}) var(--type-${size})/1 var(--font-${weight === "headline" ? "title" : "text"})`;
  probe.hidden = true;
  (document.querySelector(".stack") || document.body).append(probe);
  const { fontWeight, fontSize, fontFamily, letterSpacing, wordSpacing } = getComputedStyle(probe);
  probe.remove();
  const shown = Math.max(parseFloat(fontSize), unit.least());
  const font = { font: `${fontWeight} ${shown}px ${fontFamily}`, letterSpacing, wordSpacing };
  fonts.set(key, font);
  return font;
}

/**
 * Draws again when a font has come: texts are measured anew.
 *
 * @type {(redraw: () => void) => void}
 */
export function watch(redraw) {
  document.fonts.addEventListener("loadingdone", () => {
    forget();
    redraw();
  });
}

/**
 * Whether the reader has set a space between letters; where it is another than before, texts are measured anew.
 */
export function spaced() {
  const { letterSpacing, wordSpacing } = getComputedStyle(document.body);
  const now = letterSpacing + wordSpacing;
  if (spacing !== now) forget();
  spacing = now;
  return parseFloat(letterSpacing) > 0;
}

/** Whether the reader has letters of their own: spaced, or none below a size. Only a script knows. */
export const own = () => spaced() || unit.least() > unit.NONE;

/** Has all texts measured anew. */
export function forget() {
  widths.clear();
  loads += 1;
}
