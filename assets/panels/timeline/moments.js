// Owns the labels of key moments above the lanes: which stand, where, and how their titles are shortened.
// Twin of layouts/panels/timeline/moments.py (`momentName`).

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import * as timelineLayout from "./layout.js";
import { place } from "./mark-place.js";

/** @typedef {import("./layout.js").Label & {text: string, category: Entente.Category}} Label */

const LABEL_ROWS = 5;
const LIT_ROWS = 3;
const LABEL_PITCH = 14;
const FULL_LABELS = 24;
const REST = 240;
/** @type {{key: string, placed: (Label & import("./layout.js").Spot)[]}} */
let stood = { key: "", placed: [] };
let last = { first: 0, end: 0, width: 0, at: -Infinity };
let resting = 0;

/**
 * The event in focus first, then pivotal ones; when few are left in view, the others are named too. Where some are
 * highlighted, they alone are.
 * @param {Entente.TimelineState} state
 */
export function drawMoments(state) {
  const { columns, selection, axis, page } = state;
  const all = selection.indices.length <= FULL_LABELS;
  /** @type {Label[]} */
  const labels = [];
  for (const row of selection.indices) {
    const pivotal = columns.label[row];
    const focused = columns.id[row] === state.view.event;
    const text = context.highlighted
      ? highlightedName(columns, row)
      : momentName(pivotal, columns.title[row], { few: all, focused });
    if (!text) continue;
    const spot = place(columns, row, axis);
    labels.push({
      key: columns.id[row],
      x: spot.x,
      text,
      width: textWidth.of(text, "label", "strong") + 13,
      priority: focused ? 2 : pivotal ? 1 : 0,
      category: page.categories[columns.category[row]],
    });
  }
  const placed = stand(labels, axis);
  dom.reconcile(dom.one('.timeline [data-part="moments"]'), placed, makeMoment, (node, label) => {
    node.style.transform = unit.move(label.x, label.row * LABEL_PITCH);
    node.style.setProperty("--drop", unit.px((labelRows() - label.row) * LABEL_PITCH - 10));
    node.dataset.side = label.side;
  });
}

// What is highlighted is little.
function labelRows() {
  return context.highlighted ? LIT_ROWS : LABEL_ROWS;
}

/**
 * Finding room is the dearest part of a draw, so the same labels in the same places stand as they stood. While the axis
 * moves, labels keep their sides and rows if they can; when it rests, they stand as in a page opened with this View.
 * @param {Label[]} labels
 * @param {Entente.Axis} axis
 */
function stand(labels, axis) {
  const key = labels.map(({ key: id, priority, x, width }) => [id, priority, x.toFixed(1), width]).join() + axis.width;
  if (key === stood.key) return stood.placed;
  const moved = isMoving(axis) && !context.highlighted;
  const bounds = { left: axis.left - 4, right: axis.width - 4 };
  stood = { key, placed: timelineLayout.stagger(labels, labelRows(), bounds, moved ? stood.placed : []) };
  clearTimeout(resting);
  if (moved) resting = window.setTimeout(rest, REST);
  return stood.placed;
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
  stood = { key: "", placed: [] };
  context.store.redraw();
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
    dom.element("span", { class: "moment-text", role: "button", tabindex: "-1", text: label.text }),
  );
}

/**
 * What an event is called above the lanes: its label, else its title, if there are few or it is in focus.
 * @param {string | null} label
 * @param {string} title
 * @param {{few: boolean, focused: boolean}} wanted
 */
export function momentName(label, title, { few, focused }) {
  return label || (few || focused ? shorten(title) : "");
}

/**
 * A cut title says nothing from across the room; its day does.
 * @param {Entente.Columns} columns
 * @param {number} row
 */
function highlightedName({ id, label, title, day, precision }, row) {
  if (!context.highlighted?.has(id[row])) return "";
  const whole = title[row] === shorten(title[row]);
  return label[row] || (whole ? title[row] : words.date(day[row], precision[row], "medium"));
}

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
