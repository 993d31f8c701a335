// Owns the lines between related events on the timeline, from cause to effect: those of the event in focus, where none
// are highlighted, or the path of a thread. For the eye only; the card and the list say the same in words. Twin of
// layouts/panels/timeline/thread.py (`join`).

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";

/** @typedef {{x: number, y: number, lane: number}} End */

const NEAR = 24;
const GAP = 8;
const STUB = 16;
let drawn = false;

/**
 * `marks` are where the timeline has put its marks, `size` the room they stand in.
 * @param {Entente.TimelineState} state
 * @param {Entente.Mark[]} marks
 * @param {{wide: number, tall: number}} size
 */
export function draw(state, marks, size) {
  const ties = context.highlighted && !state.view.thread.length ? [] : tiesOf(state);
  if (!drawn && !ties.length) return;
  drawn = ties.length > 0;
  const at = new Map(drawn ? marks.flatMap((mark) => mark.ids.map((id) => [id, mark])) : []);
  /** @type {Record<string, string>} */
  const lines = { arc: "", tip: "", beyond: "" };
  const stubs = new Set();
  for (const [earlier, later] of ties) {
    const [from, to] = [earlier, later].map((row) => at.get(state.columns.id[row]));
    if (from && to && from !== to) {
      join(lines, from, to);
    } else if (from && !to && state.columns.start[later] >= state.axis.end) {
      stubs.add(`M${from.x + GAP} ${from.y}h${STUB}`);
    } else if (to && !from && state.columns.end[earlier] < state.axis.first) {
      stubs.add(`M${to.x - GAP} ${to.y}h${-STUB}`);
    }
  }
  lines.beyond = [...stubs].join("");
  const svg = host();
  svg.setAttribute("viewBox", `0 0 ${size.wide} ${size.tall}`);
  for (const path of svg.querySelectorAll("path")) path.setAttribute("d", lines[path.dataset.line ?? ""]);
}

/**
 * [cause, effect] by row. A state without steps is what the HTML of an embed carries: the ties to draw and no others.
 * @param {Entente.TimelineState} state
 */
function tiesOf({ page, view, columns, steps }) {
  const { relations = [] } = page.vocabulary;
  const all = !steps;
  if (steps && view.thread.length) {
    return steps.flatMap(({ place, kind }, at) => (kind ? [[steps[at - 1].place, place]] : []));
  }
  const row = columns.rowOf.get(view.event);
  if (!all && row === undefined) return [];
  return relations
    .flatMap((ties, later) => ties.map((tie) => [later - (tie >> 2), later]))
    .filter(([earlier, later]) => all || earlier === row || later === row);
}

/**
 * Side by side in a lane an arch, close together a line down or up, else a curve that leaves and arrives level.
 * @param {Record<string, string>} lines
 * @param {End} from
 * @param {End} to
 */
export function join(lines, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [x, y] = [from.x, from.y];
  if (from.lane === to.lane) {
    const top = Math.min(y, to.y) - GAP - Math.min(24, 4 + dx / 8);
    if (dx < GAP) return;
    lines.arc += `M${x} ${y - GAP + 1}C${x} ${top} ${to.x} ${top} ${to.x} ${to.y - GAP}`;
    lines.tip += `M${to.x} ${to.y - GAP + 1}l-3 -6h6z`;
  } else if (dx < NEAR) {
    const sign = Math.sign(dy);
    const end = to.y - sign * GAP;
    lines.arc += `M${x} ${y + sign * (GAP - 1)}C${x} ${(y + to.y) / 2} ${to.x} ${(y + to.y) / 2} ${to.x} ${end}`;
    lines.tip += `M${to.x} ${end + sign}l-3 ${-6 * sign}h6z`;
  } else {
    const end = to.x - GAP;
    lines.arc += `M${x + GAP - 1} ${y}C${x + dx / 2} ${y} ${x + dx / 2} ${to.y} ${end} ${to.y}`;
    lines.tip += `M${end + 1} ${to.y}l-6 -3v6z`;
  }
}

function host() {
  const marks = dom.one('.timeline [data-part="marks"]');
  const before = marks.previousElementSibling;
  if (before instanceof SVGElement && before.classList.contains("arcs")) return before;
  const lines = ["arc", "tip", "beyond"].map((line) => dom.drawing("path", { "data-line": line }));
  const svg = dom.drawing("svg", { class: "arcs", "aria-hidden": "true", preserveAspectRatio: "none" }, ...lines);
  marks.before(svg);
  return svg;
}
