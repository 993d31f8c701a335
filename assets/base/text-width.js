// Owns how wide a text is in the face of the page: measured on a canvas, and kept until another face has come.

const kept = new Map();
let ruler = null;

/** The width of a text in pixels; `font` is its weight and size as CSS has them. */
export function of(text, font = "12px") {
  const key = `${font} ${text}`;
  if (!kept.has(key)) {
    ruler = ruler || begin();
    ruler.font = `${font} ${getComputedStyle(document.body).fontFamily}`;
    kept.set(key, ruler.measureText(text).width);
  }
  return kept.get(key);
}

function begin() {
  document.fonts.addEventListener("loadingdone", () => kept.clear());
  return document.createElement("canvas").getContext("2d");
}
