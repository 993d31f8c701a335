// Owns pointer and wheel on the timeline: hover, click on the nearest mark, drag to pan, Shift-drag to pick a range,
// pinch and wheel to zoom.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as lostPointer from "../../base/lost-pointer.js";
import * as unit from "../../base/unit.js";
import * as timelineKeys from "./keys.js";
import * as momentReach from "./moment-reach.js";
import * as preview from "./preview.js";
import * as zoom from "../../state/zoom.js";

/** @typedef {(axis: Entente.Axis | null, from: number, to: number) => void} ShowRange */

const REACH = 14;
const MOVED = 4;
/** @type {Map<number, number>} */
const pointers = new Map();
/** @type {{x: number, first: number, end: number, moved: boolean, range: boolean, spread: number} | null} */
let drag = null;
let dragged = false;
/** @type {ShowRange | null} */
let showRange = null;
/** @type {HTMLElement} */
let lanes;

/**
 * `range(axis, from, to)` shows the days that Shift-drag picks, in pixels; without it dragging only pans.
 * @param {HTMLElement} host
 * @param {ShowRange | null} [range]
 */
export function listen(host, range = null) {
  lanes = host;
  showRange = range;
  lanes.addEventListener("pointerdown", onDown);
  lanes.addEventListener("pointermove", onMove);
  lanes.addEventListener("pointerup", onUp);
  lostPointer.listen(lanes, lose);
  lanes.addEventListener("pointerleave", () => preview.leave());
  lanes.addEventListener("click", onClick);
  lanes.addEventListener("dblclick", (event) => zoom.by(0.5, dayAt(event)));
  lanes.addEventListener("wheel", onWheel, { passive: false });
  lanes.addEventListener("keydown", (event) => timelineKeys.onKey(event));
  lanes.addEventListener("focusin", (event) => {
    const mark = dom.closest(event.target, ".mark");
    if (mark && mark.matches(":focus-visible")) peek(mark);
  });
  lanes.addEventListener("focusout", () => preview.leave());
  momentReach.listen(dom.one(':scope > [data-part="moments"]', lanes.parentElement ?? lanes));
}

/**
 * Shows what stands at a mark.
 * @param {HTMLElement} mark
 * @param {boolean} [pin]
 */
function peek(mark, pin) {
  if (mark.ententeMark) preview.show(mark, mark.ententeMark.ids, pin);
}

/** @param {MouseEvent} event */
const left = (event) => unit.of(event.clientX - lanes.getBoundingClientRect().left);
/** @param {MouseEvent} event */
const dayAt = (event) => context.store.state().axis.day(left(event));

/**
 * Marks are small, so a pointer need only come near one.
 * @param {MouseEvent} event
 */
function nearest(event) {
  const box = lanes.getBoundingClientRect();
  const x = unit.of(event.clientX - box.left);
  const y = unit.of(event.clientY - box.top);
  /** @type {HTMLElement | null} */
  let best = null;
  let reach = REACH;
  for (const node of dom.all(".mark", lanes)) {
    const mark = node.ententeMark;
    if (!mark) continue;
    const dx = mark.width ? Math.max(mark.x - x, x - mark.x - mark.width, 0) : Math.abs(x - mark.x);
    const distance = Math.hypot(dx, y - mark.y);
    if (distance < reach) [best, reach] = [node, distance];
  }
  return best;
}

/** @param {PointerEvent} event */
function onDown(event) {
  pointers.set(event.pointerId, event.clientX);
  if (event.button !== 0) return;
  dragged = false;
  const { axis } = context.store.state();
  drag = {
    x: event.clientX,
    first: axis.first,
    end: axis.end,
    moved: false,
    range: event.shiftKey && Boolean(showRange),
    spread: spread(),
  };
}

function spread() {
  const [one, two] = pointers.values();
  return two === undefined ? 0 : Math.abs(one - two);
}

/** @param {PointerEvent} event */
function onMove(event) {
  if (pointers.has(event.pointerId)) pointers.set(event.pointerId, event.clientX);
  if (!drag) {
    hover(event);
    return;
  }
  if (Math.abs(event.clientX - drag.x) < MOVED && !drag.moved) return;
  if (!drag.moved) lanes.setPointerCapture(event.pointerId);
  drag.moved = true;
  preview.hide();
  const { axis } = context.store.state();
  if (pointers.size === 2) {
    pinch(event);
  } else if (drag.range) {
    showRange?.(axis, left(event), left(event) - unit.of(event.clientX - drag.x));
  } else {
    const days = unit.of(drag.x - event.clientX) / axis.perDay;
    zoom.show(drag.first + days, drag.end + days, false);
  }
}

/** @param {PointerEvent} event */
function pinch(event) {
  if (!drag) return;
  const now = spread();
  if (!drag.spread || now < 10) {
    drag.spread = now;
    return;
  }
  zoom.by(drag.spread / now, dayAt(event), false);
  drag.spread = now;
}

/** @param {PointerEvent} event */
function hover(event) {
  const mark = event.pointerType === "touch" ? null : nearest(event);
  lanes.style.cursor = mark ? "pointer" : "";
  if (mark) peek(mark);
  else preview.leave();
}

/** @param {PointerEvent} event */
function onUp(event) {
  pointers.delete(event.pointerId);
  if (!drag || !drag.moved) return;
  if (drag.range) {
    const { axis } = context.store.state();
    const days = [axis.day(left(event)), axis.day(left(event) - unit.of(event.clientX - drag.x))].sort((a, b) => a - b);
    zoom.show(Math.floor(days[0]), Math.ceil(days[1]), true);
    showRange?.(null, 0, 0);
  } else context.store.settle();
  drag = null;
  // The click that follows a drag is not a choice.
  dragged = true;
}

// What a drag has shown stays, as one step; a range half picked is not chosen, nor what the button is let go over.
function lose() {
  pointers.clear();
  if (drag?.moved) dragged = true;
  if (drag?.moved && !drag.range) context.store.settle();
  if (drag?.range) showRange?.(null, 0, 0);
  drag = null;
}

/** @param {MouseEvent} event */
function onClick(event) {
  drag = null;
  // A key clicks too, without a press before it.
  if (dragged && event.detail) return;
  const mark = dom.closest(event.target, ".mark") || nearest(event);
  const ids = mark?.ententeMark?.ids;
  if (!mark || !ids) preview.hide();
  else if (ids.length > 1) peek(mark, true);
  else context.store.open(ids[0]);
}

/**
 * A plain wheel zooms only where it would not have scrolled the page, be it that round the frame; sideways pans.
 * @param {WheelEvent} event
 */
function onWheel(event) {
  const page = document.scrollingElement ?? document.documentElement;
  const scrolls = window.parent !== window || page.scrollHeight > page.clientHeight + 1;
  if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    event.preventDefault();
    zoom.pan(unit.of(event.deltaX) / context.store.state().axis.perDay, false);
  } else if (event.ctrlKey || !scrolls) {
    event.preventDefault();
    zoom.by(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 200), dayAt(event), false);
  } else return;
  context.store.settleSoon();
}
