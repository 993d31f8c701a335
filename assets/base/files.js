// Owns what a reader takes home: rows as a CSV that is safe in a spreadsheet, and a text as a file.
// Twin of data/export/table.py.

import * as dom from "./dom.js";

const RISKY = /^(?:[\t\r\n]|[\s\u0085]*[=+\-@＝＋－＠])/;
const PLAIN_NUMBER = /^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;

/**
 * Rows of texts and numbers as CSV; the mark at its head tells a spreadsheet that it is UTF-8.
 *
 * @type {(rows: (string | number)[][]) => string}
 */
export function csv(rows) {
  return `\ufeff${rows.map((cells) => cells.map(quote).join(",")).join("\r\n")}\r\n`;
}

// A text a spreadsheet would run as a formula gets an apostrophe; numbers, also negative ones and those written as
// texts, stay numbers.
/** @type {(cell: string | number) => string} */
function plain(cell) {
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  return RISKY.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** @type {(cell: string | number) => string} */
function quote(cell) {
  const safe = plain(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * Rows of texts and numbers with a tab between the cells, which a spreadsheet takes from the clipboard.
 *
 * @type {(rows: (string | number)[][]) => string}
 */
export function tsv(rows) {
  return rows.map((cells) => cells.map((cell) => plain(cell).replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}

/**
 * Gives the reader a text as a file.
 *
 * @type {(name: string, text: string, type: string) => void}
 */
export function file(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  dom.element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
