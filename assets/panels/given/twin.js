// Owns what stands behind a panel of others: the same figures as a table to read, and as a CSV to take home.

import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as files from "../../base/files.js";
import * as words from "../../base/words.js";

const open = new Set();

export const isOpen = (id) => open.has(id);

export function toggle(id) {
  if (!open.delete(id)) open.add(id);
}

/** Shows or hides the table of a panel; `contents` gives {head, rows}, a cell a text, a number or {text, value}. */
export function draw(node, { id, title }, contents) {
  const button = node.querySelector('[data-given-tool="table"]');
  const host = node.querySelector('[data-part="table"]');
  if (!button) return;
  button.setAttribute("aria-pressed", String(isOpen(id)));
  host.hidden = !isOpen(id);
  node.querySelector('[data-part="body"]').hidden = isOpen(id);
  if (!isOpen(id)) host.replaceChildren();
  else host.replaceChildren(scrolling(title, tableOf(title, contents())));
}

/** A table in a part of the page that scrolls by itself, by keys too. */
export function scrolling(label, table) {
  return dom.element("div", { class: "given-scroll", tabindex: "0", role: "region", "aria-label": label }, table);
}

function tableOf(title, { head, rows }) {
  const { element } = dom;
  const cellOf = (cell, at) =>
    element(at ? "td" : "th", {
      scope: at ? null : "row",
      class: isFigure(cell) ? "given-figure" : null,
      text: said(cell),
    });
  return element(
    "table",
    {},
    element("caption", { class: "visually-hidden", text: title }),
    element("thead", {}, element("tr", {}, ...head.map((text) => element("th", { scope: "col", text })))),
    element("tbody", {}, ...rows.map((cells) => element("tr", {}, ...cells.map(cellOf)))),
  );
}

const isFigure = (cell) => typeof cell === "number" || (cell !== null && typeof cell.value === "number");

function said(cell) {
  if (cell === null) return "";
  if (typeof cell === "number") return words.number(cell);
  return typeof cell === "string" ? cell : cell.text;
}

export function download({ id }, { head, rows }, { page, axis }) {
  const value = (cell) => (cell === null ? "" : typeof cell === "object" ? cell.value : cell);
  const span = `${dates.iso(axis.first)}-to-${dates.iso(axis.end - 1)}`;
  files.file(
    `${page.info.name}-${id}-${span}.csv`,
    files.csv([head, ...rows.map((cells) => cells.map(value))]),
    "text/csv",
  );
}
