// Owns the keyboard path through the timeline: one tab stop, arrows along and across lanes and up to the labels of key
// moments, Enter opens, Escape leaves.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as preview from "./preview.js";
import * as zoom from "../../state/zoom.js";

/** @typedef {Entente.Mark & {node: HTMLElement}} Placed */

/** @param {HTMLElement} lanes */
function marks(lanes) {
  return dom.all(".mark", lanes).flatMap((node) => (node.ententeMark ? [{ node, ...node.ententeMark }] : []));
}

/**
 * One mark is in the tab order: the focused event's, else the one last reached, else the first.
 * @param {HTMLElement} lanes
 * @param {Entente.EventId | null} event
 */
export function keepFocus(lanes, event) {
  const all = marks(lanes);
  const wanted =
    all.find((mark) => mark.node === document.activeElement) ||
    all.find((mark) => event && mark.ids.includes(event)) ||
    all.find((mark) => mark.node.tabIndex === 0) ||
    all.reduce((first, mark) => (mark.x < first.x ? mark : first), all[0]);
  for (const mark of all) mark.node.tabIndex = mark === wanted ? 0 : -1;
}

/**
 * @param {Placed[]} all
 * @param {number} lane
 */
function inLane(all, lane) {
  return all.filter((mark) => mark.lane === lane).sort((a, b) => a.x - b.x || a.row - b.row);
}

/**
 * @param {Placed[]} all
 * @param {Placed} current
 * @param {number} steps
 */
function along(all, current, steps) {
  const lane = inLane(all, current.lane);
  const at = lane.findIndex((mark) => mark.node === current.node);
  return lane[Math.min(Math.max(at + steps, 0), lane.length - 1)];
}

/**
 * @param {Placed[]} all
 * @param {Placed} current
 * @param {number} direction
 */
function across(all, current, direction) {
  for (let lane = current.lane + direction; lane >= 0 && lane <= 99; lane += direction) {
    const near = inLane(all, lane).sort((a, b) => Math.abs(a.x - current.x) - Math.abs(b.x - current.x))[0];
    if (near) return near;
    if (!all.some((mark) => Math.sign(mark.lane - lane) === direction)) return null;
  }
  return null;
}

/**
 * @param {Placed[]} all
 * @param {Placed} current
 * @param {number} direction
 */
function byMonth(all, current, direction) {
  const far = current.x + direction * 30 * context.store.state().axis.perDay;
  const lane = inLane(all, current.lane);
  const beyond = direction > 0 ? lane.find((mark) => mark.x >= far) : [...lane].reverse().find((mark) => mark.x <= far);
  return beyond || (direction > 0 ? lane[lane.length - 1] : lane[0]);
}

/** @type {Record<string, (all: Placed[], mark: Placed) => Placed | null | undefined>} */
const MOVES = {
  ArrowRight: (all, mark) => along(all, mark, 1),
  ArrowLeft: (all, mark) => along(all, mark, -1),
  ArrowDown: (all, mark) => across(all, mark, 1),
  ArrowUp: (all, mark) => across(all, mark, -1),
  PageDown: (all, mark) => byMonth(all, mark, 1),
  PageUp: (all, mark) => byMonth(all, mark, -1),
  Home: (all, mark) => inLane(all, mark.lane)[0],
  End: (all, mark) => inLane(all, mark.lane).pop(),
};

/** @param {KeyboardEvent} event */
export function onKey(event) {
  const node = dom.closest(event.target, ".mark");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "+" || event.key === "=" || event.key === "-") {
    zoom.by(event.key === "-" ? 1.5 : 1 / 1.5);
    event.preventDefault();
    return;
  }
  if (event.key === "Escape") preview.hide();
  const move = node && MOVES[event.key];
  if (!move) return;
  event.preventDefault();
  /** @type {HTMLElement | null} */
  const lanes = node.closest('[data-part="lanes"]');
  if (!lanes || !node.ententeMark) return;
  const next = move(marks(lanes), { node, ...node.ententeMark });
  if (!next && event.key === "ArrowUp") reach(moments(lanes), centre(node));
  if (!next) return;
  next.node.focus();
  keepFocus(lanes, null);
}

/** @param {Element} node */
function centre(node) {
  const { left, right } = node.getBoundingClientRect();
  return (left + right) / 2;
}

/**
 * The labels of key moments above these lanes, in order of time.
 * @param {HTMLElement} lanes
 */
function moments(lanes) {
  const nodes = dom.all(":scope > .part-moments > .moment", lanes.parentElement ?? lanes);
  return nodes.sort((one, other) => one.getBoundingClientRect().left - other.getBoundingClientRect().left);
}

/**
 * Focuses the label whose event stands nearest to a place.
 * @param {HTMLElement[]} all
 * @param {number} x
 */
function reach(all, x) {
  const far = (/** @type {HTMLElement} */ node) => Math.abs(node.getBoundingClientRect().left - x);
  const [nearest] = [...all].sort((one, other) => far(one) - far(other));
  if (nearest) dom.one(".moment-text", nearest).focus();
}

/**
 * From label to label, and down to the mark of its event.
 * @param {KeyboardEvent} event
 */
export function onMomentKey(event) {
  const moment = dom.closest(event.target, ".moment");
  const field = dom.closest(event.target, ".field");
  if (!moment || !field || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") preview.hide();
  const lanes = dom.one('[data-part="lanes"]', field);
  const all = moments(lanes);
  const at = all.indexOf(moment);
  const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (steps === undefined && event.key !== "ArrowDown") return;
  event.preventDefault();
  if (steps !== undefined) {
    dom.one(".moment-text", all[Math.min(Math.max(steps, 0), all.length - 1)]).focus();
    return;
  }
  const mark = marks(lanes).find(({ ids }) => ids.includes(moment.dataset.moment ?? ""));
  mark?.node.focus();
  keepFocus(lanes, null);
}
