// Owns the picture of a QR code: dark modules as one path on white, in any theme.

import { drawing } from "./dom.js";
import { modules } from "./qr.js";

const QUIET = 4;

/**
 * The QR code of an address; nothing for one too long to be read from paper.
 *
 * @type {(address: string) => SVGElement | null}
 */
export function picture(address) {
  const rows = modules(address);
  if (!rows) return null;
  const size = rows.length + 2 * QUIET;
  const dark = rows.flatMap((row, y) => runs(row).map(([x, length]) => bar(x, y, length)));
  return drawing(
    "svg",
    { class: "qr", viewBox: `0 0 ${size} ${size}`, "aria-hidden": "true" },
    drawing("path", { d: dark.join("") }),
  );
}

/** @type {(x: number, y: number, length: number) => string} */
const bar = (x, y, length) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`;

/**
 * Where dark modules stand side by side: their first, and how many they are.
 *
 * @type {(row: boolean[]) => [number, number][]}
 */
function runs(row) {
  /** @type {[number, number][]} */
  const found = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    if (x && row[x - 1]) found[found.length - 1][1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
