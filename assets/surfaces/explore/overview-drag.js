// Owns how a reader moves the visible span on the overview strip: drags of its window and handles, a click beside them,
// keys.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as lostPointer from "../../base/lost-pointer.js";
import * as unit from "../../base/unit.js";
import * as zoom from "../../state/zoom.js";
import { host, stripAxis } from "./overview.js";

/** @type {Record<string, number>} */
const STEP = { ArrowLeft: -7, ArrowRight: 7, ArrowDown: -7, ArrowUp: 7, PageDown: -31, PageUp: 31 };
/** @type {{ grip: string; day: number; first: number; end: number; moved: boolean } | null} */
let drag = null;

export function listen() {
  const strip = host();
  if (!strip) return;
  strip.addEventListener("pointerdown", onDown);
  strip.addEventListener("pointermove", onMove);
  strip.addEventListener("pointerup", onUp);
  lostPointer.listen(strip, lose);
  strip.addEventListener("keydown", onKey);
}

/** @param {PointerEvent} event */
function dayAt(event) {
  return stripAxis().day(unit.of(event.clientX - (host()?.getBoundingClientRect().left ?? 0)));
}

/** @param {Entente.Ordinal} day */
function onStrip(day) {
  const { first, end } = stripAxis();
  return Math.min(Math.max(day, first), end);
}

/** @param {PointerEvent} event */
function onDown(event) {
  if (event.button !== 0) return;
  const { axis } = context.store.state();
  const grip = dom.closest(event.target, '[data-part="from"], [data-part="to"], [data-part="window"]');
  const day = dayAt(event);
  const inside = grip?.dataset.part;
  drag = { grip: inside || "new", day, first: axis.first, end: axis.end, moved: false };
  host()?.setPointerCapture(event.pointerId);
}

/**
 * An end moves as far as the pointer, wherever on its handle that took it.
 *
 * @param {PointerEvent} event
 */
function onMove(event) {
  if (!drag) return;
  const day = dayAt(event);
  const by = day - drag.day;
  if (Math.abs(by) < 3 && !drag.moved) return;
  drag.moved = true;
  const { grip, first, end } = drag;
  if (grip === "from") zoom.show(Math.min(onStrip(first + by), end - 7), end, false);
  else if (grip === "to") zoom.show(first, Math.max(onStrip(end + by), first + 7), false);
  else if (grip === "window") zoom.show(first + by, end + by, false);
  else zoom.show(onStrip(Math.min(day, drag.day)), onStrip(Math.max(day, drag.day)), false);
}

/**
 * A click outside the window moves the window there.
 *
 * @param {PointerEvent} event
 */
function onUp(event) {
  if (drag && !drag.moved && drag.grip === "new") {
    const half = (drag.end - drag.first) / 2;
    const day = onStrip(dayAt(event));
    zoom.show(day - half, day + half, true);
  }
  lose();
}

function lose() {
  if (drag?.moved) context.store.settle();
  drag = null;
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const grip = dom.closest(event.target, "[data-part]")?.dataset.part;
  if (grip !== "from" && grip !== "to") return;
  const { axis } = context.store.state();
  /** @type {Record<string, number>} */
  const edges = { Home: stripAxis().first, End: stripAxis().end };
  const now = grip === "from" ? axis.first : axis.end;
  const day = event.key in edges ? edges[event.key] : event.key in STEP ? now + STEP[event.key] : null;
  if (day === null) return;
  event.preventDefault();
  if (grip === "from") zoom.show(Math.min(day, axis.end - 7), axis.end, false);
  else zoom.show(axis.first, Math.max(day, axis.first + 7), false);
  context.store.settleSoon();
}
