// Owns a line at a day through lanes and panes: pieces that stop at controls, titles and the labels between them.

import * as dom from "../../base/dom.js";
import * as unit from "../../base/unit.js";

/** @typedef {{top: number, bottom: number}} Piece */

/** @typedef {{charts: HTMLElement, lanes: HTMLElement}} Line Two, of which that in the lanes is behind the marks. */

/** @type {(name: string) => Line} */
export function make(name) {
  const [charts, lanes] = [name, `${name}--lanes`].map((own) =>
    dom.element("div", { class: `day-line ${own}`, "aria-hidden": "true", hidden: true }),
  );
  lanes.append(dom.element("i", {}));
  return { charts, lanes };
}

/**
 * Gives the line in the charts its pieces; it moves with all of them.
 * @type {(line: Line, pieces: Piece[]) => void}
 */
export function cut(line, pieces) {
  const keyed = pieces.map((piece, at) => ({ key: String(at), ...piece }));
  dom.reconcile(
    line.charts,
    keyed,
    () => dom.element("i", {}),
    (node, { top, bottom }) => {
      node.style.top = unit.px(top, 0);
      node.style.height = unit.px(bottom - top, 0);
    },
  );
}

/**
 * Stands at a place, or nowhere.
 * @type {(line: Line, x: number | null) => void}
 */
export function place(line, x) {
  for (const node of [line.charts, line.lanes]) {
    node.hidden = x === null;
    if (x !== null) node.style.transform = unit.move(x, 0);
  }
}
