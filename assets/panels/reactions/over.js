// Owns all paths over one another: each event a line, the unusual ones darker, their median over the mean of the bands.

import { drawing, element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import { beyondMark, part, ticks } from "./cells.js";
import { band, course } from "./drawn.js";
import { isUnusual } from "./reaction.js";
import { together } from "./reactions.js";
import { beyond, farthest, SIZE } from "./scale.js";
import * as told from "./told.js";

/** @typedef {import("./reactions.js").Cell} Cell */
/** @typedef {import("./scale.js").Pane} Pane */

const TOLD = [-5, 0, 5, 10, 20];

/** @type {(cells: Cell[], pane: Pane, titles: string[]) => HTMLElement} */
export function over(cells, pane, titles) {
  const joint = together(cells);
  const drawn = cells.filter(({ measured }) => measured.path().length);
  const leaving = drawn
    .map(({ row, measured }) => ({ title: titles[row], values: beyond(measured.path(), pane) }))
    .filter(({ values }) => values.length);
  const label = told.together(drawn.length, joint[joint.length - 1].move, leaving);
  const svg = drawing("svg", {
    class: "reaction-path",
    viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
    preserveAspectRatio: "none",
    role: "img",
    "aria-label": label,
  });
  svg.append(
    part("band", band(joint, pane)),
    part("zero", `M0 ${pane.y(0).toFixed(1)}H${SIZE.width}`),
    part("day", `M${pane.x(0)} 0V${SIZE.height}`),
    ...drawn.filter(({ measured }) => !isUnusual(measured.ranked)).map((cell) => line(cell, "line", pane)),
    ...drawn.filter(({ measured }) => isUnusual(measured.ranked)).map((cell) => line(cell, "line reaction-far", pane)),
    part("halo", course(joint, pane)),
    part("median", course(joint, pane)),
  );
  return make(
    "figure",
    { class: "reactions-over" },
    make(
      "div",
      { class: "reaction-plot" },
      svg,
      ...ticks(pane),
      ...farthest(leaving.flatMap(({ values }) => values)).map(beyondMark),
    ),
    make("div", { class: "reactions-sessions", "aria-hidden": "true" }, ...TOLD.map((session) => foot(session, pane))),
    make("figcaption", { text: label }),
  );
}

/** @type {(cell: Cell, name: string, pane: Pane) => SVGElement} */
const line = ({ measured }, name, pane) =>
  part(
    name,
    course(
      measured.path().map((point) => ({ ...point, low: null, high: null })),
      pane,
    ),
  );

/** @type {(session: number, pane: Pane) => HTMLElement} */
function foot(session, pane) {
  const text = session ? words.number(session, { sign: true }) : say("study.path.zero");
  const node = make("span", { text });
  node.style.setProperty("--at", (pane.x(session) / SIZE.width).toFixed(3));
  return node;
}
