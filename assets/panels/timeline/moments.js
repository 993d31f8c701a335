// Owns the labels of key moments above the lanes: which stand, where, how their titles are shortened, and the control
// that counts the others and opens them.
// Twin of layouts/panels/timeline/moments.py (`momentName`).

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import { place } from "./mark-place.js";
import * as preview from "./preview.js";
import * as staggered from "./stagger.js";

/** @typedef {staggered.Label & {text: string, category: Entente.Category}} Label */
/** @typedef {{placed: (Label & staggered.Spot)[], gone: Label[]}} Rows */

// What a label may take of the margin beside the panel, and of that of a screen.
const OVERHANG = 4;
const MARGIN = 12;
const LABEL_PITCH = 14;
const REST = 240;
/** @type {Rows & {key: string}} */
let stood = { key: "", placed: [], gone: [] };
let last = { first: 0, end: 0, width: 0, at: -Infinity };
let resting = 0;
/** @type {HTMLElement | null} */
let more = null;

/**
 * The event in focus first, then pivotal ones; when few are left in view, the others are named too. Where some are
 * highlighted, they alone are, and the surface says how many of them have no label.
 * @param {Entente.TimelineState} state
 * @param {{above: number, head: number}} room Their height, and that of the names of lanes, which are else beside them.
 */
export function drawMoments(state, { above, head }) {
  const rows = Math.floor(above / LABEL_PITCH);
  const { highlighted: lit } = context;
  const { columns, selection, axis, page } = state;
  const rankOf = ranked(state);
  /** @type {Label[]} */
  const labels = [];
  for (const row of selection.indices) {
    const pivotal = columns.label[row] !== null || lit !== null;
    const focused = columns.id[row] === state.view.event;
    const text = lit
      ? highlighted(columns, row)
      : momentName(nameOf(columns, row), columns.title[row], { pivotal, few: rankOf(row) >= 0, focused });
    if (!text) continue;
    const spot = place(columns, row, axis);
    labels.push({
      key: columns.id[row],
      x: spot.x,
      text,
      width: textWidth.of(text, "label", "strong") + 13,
      priority: staggered.priority(columns.weight[row], { pivotal, focused }) + Math.max(rankOf(row), 0),
      category: page.categories[columns.category[row]],
    });
  }
  const { placed, gone } = stand(labels, axis, { rows, beside: !head });
  const host = dom.one('.timeline [data-part="moments"]');
  if (lit) lit.stood(gone.length);
  else drawMore(host, gone);
  dom.reconcile(host, placed, makeMoment, (node, label) => {
    node.style.transform = unit.move(label.x, label.row * LABEL_PITCH);
    node.style.zIndex = String(label.row);
    node.style.setProperty("--drop", unit.px((rows - label.row) * LABEL_PITCH - 10));
    node.dataset.side = label.side;
    node.classList.toggle("moment--focus", label.key === state.view.event);
  });
}

/**
 * The ranks of events named without being key moments: of all of a few, and of some of many where there is no key
 * moment. The others have -1.
 * @type {(state: Entente.TimelineState) => (row: number) => number}
 */
function ranked({ columns, selection: { indices }, axis }) {
  if (indices.length <= staggered.ALL_NAMED) return () => 0;
  if (indices.some((row) => columns.label[row] !== null)) return () => -1;
  const days = indices.map((row) => Math.max(columns.start[row], axis.first));
  const weights = indices.map((row) => columns.weight[row]);
  const places = staggered.standIns(days, weights, axis.end - axis.first);
  const ranks = new Map([...places].map(([at, rank]) => [indices[at], rank]));
  return (row) => ranks.get(row) ?? -1;
}

/**
 * @param {HTMLElement} host
 * @param {Label[]} gone
 */
function drawMore(host, gone) {
  if (!more && !gone.length) return;
  const button = more ?? makeMore(host);
  button.hidden = !gone.length;
  if (!gone.length) return;
  button.ententeIds = gone.map(({ key }) => key);
  dom.setText(button, words.say("timeline.more", { n: gone.length }));
}

/** @param {HTMLElement} host */
function makeMore(host) {
  more = dom.element("button", { type: "button", class: "more-moments", "aria-haspopup": "true", on: { click: peek } });
  host.after(more);
  return more;
}

function peek() {
  if (more?.ententeIds) preview.show(more, more.ententeIds, true, more.textContent);
}

/**
 * Finding room is the dearest part of a draw, so the same labels in the same places stand as they stood. While the axis
 * moves, labels keep their sides and rows if they can; when it rests, they stand as in a page opened with this View.
 * @param {Label[]} labels
 * @param {Entente.Axis} axis
 * @param {{rows: number, beside: boolean}} of
 * @returns {Rows}
 */
function stand(labels, axis, { rows, beside }) {
  const places = labels.map(({ key: id, priority, x, width }) => [id, priority, x.toFixed(1), width]);
  const key = `${places.join()} ${axis.width} ${rows} ${beside}`;
  if (key === stood.key) return stood;
  const moved = isMoving(axis) && !context.highlighted;
  const right = axis.width + (context.highlighted ? MARGIN : OVERHANG);
  const bounds = { left: axis.left - staggered.CLEARANCE, right };
  const room = { beside, before: moved ? stood.placed : [] };
  stood = { key, ...staggered.inRows(labels, rows, bounds, room) };
  clearTimeout(resting);
  if (moved) resting = window.setTimeout(rest, REST);
  return stood;
}

/**
 * Other days within a moment of others are a movement.
 * @param {Entente.Axis} axis
 */
function isMoving({ first, end, width }) {
  const [now, before] = [performance.now(), last];
  last = { first, end, width, at: now };
  return now - before.at < REST && width === before.width && (first !== before.first || end !== before.end);
}

function rest() {
  stood = { key: "", placed: [], gone: [] };
  context.store.redraw();
}

/** @type {(columns: Entente.Columns, row: number) => string} */
function highlighted(columns, row) {
  return context.highlighted?.has(columns.id[row]) ? shortName(columns, row) : "";
}

/** @param {Label} label */
function makeMoment(label) {
  return dom.element(
    "div",
    {
      class: "moment",
      "data-moment": label.key,
      "data-shape": label.category.shape,
      "data-category": label.category.id,
    },
    dom.element("span", { class: "mark-shape" }),
    dom.element("span", { class: "moment-text", role: "button", tabindex: "-1", told: label.text }),
  );
}

/**
 * What an event is called above the lanes, if it is a key moment, in focus or one of a few: its label, else its title.
 * @param {string | null} label
 * @param {string} title
 * @param {{pivotal: boolean, few: boolean, focused: boolean}} wanted
 */
export function momentName(label, title, { pivotal, few, focused }) {
  return pivotal || few || focused ? label || shorten(title) : "";
}

/**
 * What an event is called wherever a label names it.
 *
 * @type {(columns: Entente.Columns, row: number) => string}
 */
export const shortName = (columns, row) => nameOf(columns, row) || shorten(columns.title[row]);

/** @type {(columns: Entente.Columns, row: number) => string | null} */
const nameOf = ({ label, short }, row) => label[row] ?? short[row];

/** @param {string} title */
function shorten(title) {
  const letters = [...title];
  return letters.length <= 34
    ? title
    : `${letters
        .slice(0, 32)
        .join("")
        .replace(/(.) [^ ]*$/s, "$1")}…`;
}
