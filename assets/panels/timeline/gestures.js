// Owns pointer and wheel on the timeline: hover, click on the nearest mark, drag to pan, Shift-drag to pick a range,
// pinch and wheel to zoom.

import { context } from "../../base/context.js";
import * as timelineKeys from "./keys.js";
import * as preview from "./preview.js";
import * as zoom from "../../state/zoom.js";

const REACH = 14;
const MOVED = 4;
const pointers = new Map();
let drag = null;
let showRange = null;

// `range(axis, from, to)` shows the days that Shift-drag picks, in pixels; without it dragging only pans.
export function listen(lanes, range = null) {
  showRange = range;
  lanes.addEventListener("pointerdown", onDown);
  lanes.addEventListener("pointermove", onMove);
  lanes.addEventListener("pointerup", onUp);
  lanes.addEventListener("pointercancel", onCancel);
  lanes.addEventListener("pointerleave", () => preview.leave());
  lanes.addEventListener("click", onClick);
  lanes.addEventListener("dblclick", (event) => zoom.by(0.5, dayAt(event)));
  lanes.addEventListener("wheel", onWheel, { passive: false });
  lanes.addEventListener("keydown", (event) => timelineKeys.onKey(event));
  lanes.addEventListener("focusin", (event) => {
    const mark = event.target.closest(".mark");
    if (mark && mark.matches(":focus-visible")) preview.show(mark, mark.ententeMark.ids);
  });
  lanes.addEventListener("focusout", () => preview.leave());
}

const left = (event) => event.clientX - event.currentTarget.getBoundingClientRect().left;
const dayAt = (event) => context.store.state().axis.day(left(event));

// Marks are small, so a pointer need only come near one.
function nearest(event) {
  const box = event.currentTarget.getBoundingClientRect();
  const x = event.clientX - box.left;
  const y = event.clientY - box.top;
  let best = null;
  let reach = REACH;
  for (const node of event.currentTarget.querySelectorAll(".mark")) {
    const mark = node.ententeMark;
    const dx = mark.width ? Math.max(mark.x - x, x - mark.x - mark.width, 0) : Math.abs(x - mark.x);
    const distance = Math.hypot(dx, y - mark.y);
    if (distance < reach) [best, reach] = [node, distance];
  }
  return best;
}

function onDown(event) {
  pointers.set(event.pointerId, event.clientX);
  if (event.button !== 0) return;
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

function onMove(event) {
  if (pointers.has(event.pointerId)) pointers.set(event.pointerId, event.clientX);
  if (!drag) return hover(event);
  if (Math.abs(event.clientX - drag.x) < MOVED && !drag.moved) return undefined;
  if (!drag.moved) event.currentTarget.setPointerCapture(event.pointerId);
  drag.moved = true;
  preview.hide();
  if (pointers.size === 2) return pinch(event);
  if (drag.range) return showRange(context.store.state().axis, left(event), left(event) - (event.clientX - drag.x));
  const { axis } = context.store.state();
  const days = (drag.x - event.clientX) / axis.perDay;
  return zoom.show(drag.first + days, drag.end + days, false);
}

function pinch(event) {
  const now = spread();
  if (!drag.spread || now < 10) {
    drag.spread = now;
    return;
  }
  zoom.by(drag.spread / now, dayAt(event), false);
  drag.spread = now;
}

function hover(event) {
  const mark = event.pointerType === "touch" ? null : nearest(event);
  event.currentTarget.style.cursor = mark ? "pointer" : "";
  if (mark) preview.show(mark, mark.ententeMark.ids);
  else preview.leave();
}

function onUp(event) {
  pointers.delete(event.pointerId);
  if (!drag || !drag.moved) return;
  if (drag.range) {
    const { axis } = context.store.state();
    const days = [axis.day(left(event)), axis.day(left(event) - (event.clientX - drag.x))].sort((a, b) => a - b);
    zoom.show(Math.floor(days[0]), Math.ceil(days[1]), true);
    showRange(null);
  } else context.store.settle();
  // The click that follows a drag is not a choice.
  setTimeout(() => {
    drag = null;
  }, 0);
}

function onCancel(event) {
  pointers.delete(event.pointerId);
  drag = null;
}

function onClick(event) {
  const dragged = drag && drag.moved;
  drag = null;
  if (dragged) return;
  const moment = event.target.closest("[data-moment]");
  const mark = event.target.closest(".mark") || nearest(event);
  if (moment) context.store.open(moment.dataset.moment);
  else if (!mark) preview.hide();
  else if (mark.ententeMark.ids.length > 1) preview.show(mark, mark.ententeMark.ids, true);
  else context.store.open(mark.ententeMark.ids[0]);
}

// A plain wheel zooms only where it would not have scrolled the page, be it that round the frame; sideways pans.
function onWheel(event) {
  const page = document.scrollingElement;
  const scrolls = window.parent !== window || page.scrollHeight > page.clientHeight + 1;
  if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    event.preventDefault();
    zoom.pan(event.deltaX / context.store.state().axis.perDay, false);
  } else if (event.ctrlKey || !scrolls) {
    event.preventDefault();
    zoom.by(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 200), dayAt(event), false);
  } else return;
  context.store.settleSoon();
}
