// Owns the overview strip: events a month under the filters, the visible span as a window with two handles to drag or
// move by keys.

import * as axes from "../../base/axis.js";
import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import { select } from "../../state/selection.js";
import * as views from "../../state/view.js";
import * as zoom from "../../state/zoom.js";

const STEP = { ArrowLeft: -7, ArrowRight: 7, ArrowDown: -7, ArrowUp: 7, PageDown: -31, PageUp: 31 };
let days = null;
let drag = null;

const part = (name) => document.querySelector(`[data-part="overview"] [data-part="${name}"]`);
const host = () => document.querySelector('[data-part="overview"]');

export function draw(state) {
  if (!host()) return;
  const { page, axis } = state;
  days = { first: dates.parse(page.info.span[0]), end: dates.parse(page.info.span[1]) + 1 };
  const strip = axes.make(days, { width: axis.width, left: axis.left, right: axis.right });
  drawBars(state, strip);
  drawWindow(axis, strip);
}

// The bars count what the filters leave, whatever the dates, so that a reader sees where else to look.
function drawBars({ page, columns, view }, strip) {
  const months = monthsOf(strip);
  const counts = countsOf(page, columns, view, strip, months);
  const most = Math.max(4, ...counts);
  dom.reconcile(
    part("bars"),
    months.map((month, at) => ({ ...month, key: month.day, count: counts[at] })),
    () => dom.element("i", {}),
    (node, month) => {
      node.style.transform = `translateX(${strip.x(month.day).toFixed(1)}px) scaleY(${(month.count / most).toFixed(3)})`;
      node.style.width = `${Math.max(1, (month.end - month.day) * strip.perDay - 1).toFixed(1)}px`;
    },
  );
  dom.reconcile(
    part("years"),
    months.filter((month) => month.january).map((month) => ({ ...month, key: month.day })),
    (month) => dom.element("span", { text: words.day(month.day, "year") }),
    (node, month) => {
      node.style.transform = `translateX(${strip.x(month.day).toFixed(1)}px)`;
    },
  );
}

let counted = {};

// Kept while only the dates change, which is what a zoom does many times a second.
function countsOf(page, columns, view, strip, months) {
  const key = views.format({ ...view, from: "", to: "", event: "", theme: "auto" }, page.vocabulary);
  if (counted.columns === columns && counted.key === key) return counted.counts;
  const counts = months.map(() => 0);
  const places = placesOf(columns, months);
  for (const row of select(columns, { ...view, from: "", to: "" }, page.vocabulary).indices) {
    if (places[row] >= 0) counts[places[row]] += 1;
  }
  counted = { columns, key, counts };
  return counts;
}

const placed = new WeakMap();

// The month of each event as its place among the months of the strip, -1 outside; neither changes while a reader
// explores.
function placesOf(columns, months) {
  if (!placed.has(columns)) {
    const monthOf = new Map(
      months.flatMap((month, at) => Array.from({ length: month.end - month.day }, (_, day) => [month.day + day, at])),
    );
    placed.set(
      columns,
      Int16Array.from(columns.day, (day) => (monthOf.has(day) ? monthOf.get(day) : -1)),
    );
  }
  return placed.get(columns);
}

function monthsOf(strip) {
  const found = [];
  const start = new Date(strip.first * 86400000);
  for (let at = 0; ; at += 1) {
    const day = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + at, 1) / 86400000;
    if (day >= strip.end) return found;
    const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + at + 1, 1) / 86400000;
    found.push({ day, end, january: new Date(day * 86400000).getUTCMonth() === 0 });
  }
}

function drawWindow(axis, strip) {
  const clamp = (day) => Math.min(Math.max(day, strip.first), strip.end);
  const from = strip.x(clamp(axis.first));
  const to = Math.max(from + 2, strip.x(clamp(axis.end)));
  const window = part("window");
  window.style.transform = `translateX(${from.toFixed(1)}px)`;
  window.style.width = `${(to - from).toFixed(1)}px`;
  handle("from", axis.first, strip);
  handle("to", axis.end - 1, strip);
}

function handle(name, day, strip) {
  const node = part(name);
  node.setAttribute("aria-valuemin", strip.first);
  node.setAttribute("aria-valuemax", strip.end - 1);
  node.setAttribute("aria-valuenow", Math.round(day));
  node.setAttribute("aria-valuetext", words.day(Math.round(day), "full"));
}

// Marks a range being picked by Shift-drag on the lanes; null takes the mark away.
export function mark(axis, one, two) {
  const node = document.querySelector('[data-part="picked"]');
  node.hidden = axis === null;
  if (axis === null) return;
  node.style.transform = `translateX(${Math.min(one, two).toFixed(1)}px)`;
  node.style.width = `${Math.abs(one - two).toFixed(1)}px`;
}

export function listen() {
  const strip = host();
  if (!strip) return;
  strip.addEventListener("pointerdown", onDown);
  strip.addEventListener("pointermove", onMove);
  strip.addEventListener("pointerup", onUp);
  strip.addEventListener("pointercancel", () => {
    drag = null;
  });
  strip.addEventListener("keydown", onKey);
}

function stripAxis() {
  const { axis } = context.store.state();
  return axes.make(days, { width: axis.width, left: axis.left, right: axis.right });
}

function dayAt(event) {
  const strip = stripAxis();
  const day = strip.day(event.clientX - host().getBoundingClientRect().left);
  return Math.min(Math.max(day, strip.first), strip.end);
}

function onDown(event) {
  if (event.button !== 0) return;
  const { axis } = context.store.state();
  const grip = event.target.closest('[data-part="from"], [data-part="to"], [data-part="window"]');
  const day = dayAt(event);
  const inside = grip && grip.dataset.part;
  drag = { grip: inside || "new", day, first: axis.first, end: axis.end, moved: false };
  host().setPointerCapture(event.pointerId);
}

function onMove(event) {
  if (!drag) return;
  const day = dayAt(event);
  if (Math.abs(day - drag.day) < 3 && !drag.moved) return;
  drag.moved = true;
  if (drag.grip === "from") zoom.show(Math.min(day, drag.end - 7), drag.end, false);
  else if (drag.grip === "to") zoom.show(drag.first, Math.max(day, drag.first + 7), false);
  else if (drag.grip === "window") zoom.show(drag.first + day - drag.day, drag.end + day - drag.day, false);
  else zoom.show(Math.min(day, drag.day), Math.max(day, drag.day), false);
}

// A click outside the window moves the window there.
function onUp(event) {
  if (drag && !drag.moved && drag.grip === "new") {
    const half = (drag.end - drag.first) / 2;
    zoom.show(dayAt(event) - half, dayAt(event) + half, true);
  } else if (drag && drag.moved) context.store.settle();
  drag = null;
}

function onKey(event) {
  const grip = event.target.dataset.part;
  if (grip !== "from" && grip !== "to") return;
  const { axis } = context.store.state();
  const edges = { Home: stripAxis().first, End: stripAxis().end };
  const now = grip === "from" ? axis.first : axis.end;
  const day = event.key in edges ? edges[event.key] : event.key in STEP ? now + STEP[event.key] : null;
  if (day === null) return;
  event.preventDefault();
  if (grip === "from") zoom.show(Math.min(day, axis.end - 7), axis.end, false);
  else zoom.show(axis.first, Math.max(day, axis.first + 7), false);
  context.store.settleSoon();
}
