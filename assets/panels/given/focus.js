// Owns the line at the day of the event in focus in the columns and lines of a newsroom's panels.

import * as dom from "../../base/dom.js";
import * as units from "../../base/unit.js";

/** @type {() => HTMLElement} */
export const begin = () => dom.element("i", { class: "given-focus", hidden: true, "aria-hidden": "true" });

/** @type {(plot: HTMLElement, state: Entente.State, axis: Entente.Axis) => void} */
export function draw(plot, { columns, view }, axis) {
  const row = view.event ? columns.rowOf.get(view.event) : undefined;
  const mark = dom.one(".given-focus", plot);
  const x = row === undefined ? null : axis.x((columns.start[row] + columns.end[row] + 1) / 2);
  mark.hidden = x === null || x < axis.left || x > axis.width - axis.right;
  if (x !== null) mark.style.transform = `translateX(${units.px(x)})`;
}
