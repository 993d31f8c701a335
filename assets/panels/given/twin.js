// Owns what stands behind a panel of others: the same figures as a table to read, and as a CSV to take home.

import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as files from "../../base/files.js";
import * as words from "../../base/words.js";

/** @type {Set<string>} */
const open = new Set();

/** @type {(id: string) => boolean} */
const isOpen = (id) => open.has(id);

/** @type {(id: string) => void} */
export function toggle(id) {
  if (!open.delete(id)) open.add(id);
}

/**
 * Shows or hides the table of a panel.
 *
 * @type {(node: HTMLElement, panel: Entente.GivenPanel, contents: () => Entente.GivenContents) => void}
 */
export function draw(node, { id, title }, contents) {
  const button = dom.find('[data-given-tool="table"]', node);
  if (!button) return;
  const host = dom.one('[data-part="table"]', node);
  button.setAttribute("aria-pressed", String(isOpen(id)));
  host.hidden = !isOpen(id);
  dom.one('[data-part="body"]', node).hidden = isOpen(id);
  if (!isOpen(id)) host.replaceChildren();
  else host.replaceChildren(scrolling(title, tableOf(title, contents())));
}

/**
 * A table in a part of the page that scrolls by itself, by keys too.
 *
 * @type {(label: string, table: HTMLElement) => HTMLElement}
 */
export function scrolling(label, table) {
  return dom.element("div", { class: "given-scroll", tabindex: "0", role: "group", "aria-label": label }, table);
}

/** @type {(title: string, contents: Entente.GivenContents) => HTMLElement} */
function tableOf(title, { head, rows }) {
  const { element } = dom;
  /** @type {(cell: Entente.GivenCell, at: number) => HTMLElement} */
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

/** @type {(cell: Entente.GivenCell) => boolean} */
const isFigure = (cell) => typeof bare(cell) === "number";

/** @type {(cell: Entente.GivenCell) => string | number} */
function bare(cell) {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.value : cell;
}

/** @type {(cell: Entente.GivenCell) => string} */
function said(cell) {
  if (cell === null) return "";
  if (typeof cell === "number") return words.number(cell);
  return typeof cell === "string" ? cell : cell.text;
}

/** @type {(panel: Entente.GivenPanel, contents: Entente.GivenContents, state: Entente.State) => void} */
export function download({ id }, { head, rows }, { page, axis }) {
  const span = `${dates.iso(axis.first)}-to-${dates.iso(axis.end - 1)}`;
  files.file(
    `${page.info.name}-${id}-${span}.csv`,
    files.csv([head, ...rows.map((cells) => cells.map(bare))]),
    "text/csv",
  );
}
