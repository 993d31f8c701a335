// Owns how wide a text is in the face of the page: measured on a canvas, and kept until another face has come.

/** @type {Map<string, number>} */
const kept = new Map();
/** @type {CanvasRenderingContext2D | null} */
let ruler = null;

/**
 * The width of a text in pixels; `font` is its weight and size as CSS has them.
 *
 * @type {(text: string, font?: string) => number}
 */
export function of(text, font = "12px") {
  const key = `${font} ${text}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  ruler = ruler || begin();
  ruler.font = `${font} ${getComputedStyle(document.body).fontFamily}`;
  const { width } = ruler.measureText(text);
  kept.set(key, width);
  return width;
}

function begin() {
  document.fonts.addEventListener("loadingdone", () => kept.clear());
  const drawing = document.createElement("canvas").getContext("2d");
  if (!drawing) throw new Error("no canvas to measure texts on");
  return drawing;
}
