// Owns which day the charts are read on: that of the pointer or of the keys, else that of the event in focus. Its line
// runs through timeline and charts, its date stands under them; the line of the event stays while a reader points.
// All are elements moved by transform: nothing is drawn anew while a reader points.

import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import { middleDay } from "../timeline/mark-place.js";
import * as covered from "./covered.js";
import * as dayLine from "./day-line.js";
import * as dayPill from "./day-pill.js";
import * as chartLines from "./lines.js";
import * as readings from "./readings.js";

/** @typedef {import("./day-line.js").Line} Line */
/** @typedef {Record<"stack" | "pill" | "cursor", HTMLElement> & {focus: Line, line: Line}} Parts */
/** @typedef {{at: number, text: string}} Place A place on the time axis, and the date that is said there. */

/** @type {Parts | null} */
let parts = null;
/** @type {Entente.Ordinal | null} */
let day = null;
/** @type {Place | null} */
let focused = null;
let frame = 0;
/** @type {Entente.Ordinal | null} */
let wanted = null;

/** @type {(stack: HTMLElement, charts: HTMLElement) => void} */
export function build(stack, charts) {
  const { element } = dom;
  const made = {
    stack,
    focus: dayLine.make("focus-line"),
    line: dayLine.make("crosshair"),
    pill: dayPill.make(),
    cursor: element("div", {
      class: "charts-cursor",
      role: "slider",
      tabindex: "0",
      "aria-label": words.say("charts.cursor"),
      "aria-description": words.say("charts.cursor.help"),
      on: { keydown: onKey, blur: () => show(null) },
    }),
  };
  parts = made;
  charts.prepend(made.cursor);
  charts.append(made.focus.charts, made.line.charts, made.pill);
  dom.find(".lanes", stack)?.prepend(made.focus.lanes, made.line.lanes);
  stack.addEventListener("pointermove", onMove);
  stack.addEventListener("pointerleave", () => ask(null));
  stack.addEventListener("pointercancel", () => ask(null));
  stack.addEventListener("pointerup", (event) => {
    if (event.pointerType === "touch") ask(null);
  });
}

/**
 * Called with every state: the lines stand where their days now are.
 * @type {(state: Entente.State, edges: import("./places.js").Edges) => void}
 */
export function draw(state, { pieces, bottom, uncharted }) {
  if (!parts) return;
  const { stack, focus, line, pill } = parts;
  for (const node of [focus, line]) dayLine.cut(node, pieces);
  dayPill.lower(pill, bottom);
  stack.classList.toggle("stack--uncharted", uncharted);
  covered.forget();
  focused = placeOf(state);
  dayLine.place(focus, focused && state.axis.x(focused.at));
  drawCursor(parts, state);
  read(parts, state.axis);
}

/**
 * Where the event in focus stands, if it does in this view.
 * @type {(state: Entente.State) => Place | null}
 */
function placeOf({ view, columns, axis }) {
  const row = view.event ? columns.rowOf.get(view.event) : undefined;
  if (row === undefined) return null;
  const at = middleDay(columns, row);
  const text = words.date(columns.day[row], columns.precision[row], "medium");
  return isInside(axis.x(at), axis) ? { at, text } : null;
}

/** @type {(parts: Parts, state: Entente.State) => void} */
function drawCursor({ cursor }, { axis }) {
  cursor.setAttribute("aria-valuemin", String(axis.first));
  cursor.setAttribute("aria-valuemax", String(axis.end - 1));
  cursor.setAttribute("aria-valuenow", String(day ?? axis.first));
  if (day === null) cursor.setAttribute("aria-valuetext", words.say("charts.cursor.off"));
}

/** @type {(x: number, axis: Entente.Axis) => boolean} */
const isInside = (x, axis) => x >= axis.left - 0.5 && x <= axis.width - axis.right + 0.5;

/**
 * Reads the charts on the day that is pointed at, else on that of the event in focus.
 * @type {(parts: Parts, axis: Entente.Axis) => void}
 */
function read({ stack, line, pill }, axis) {
  const pointed = day === null ? null : { at: day + 0.5, text: words.day(day, "medium") };
  const x = pointed && axis.x(pointed.at);
  dayLine.place(line, x !== null && isInside(x, axis) ? x : null);
  const place = pointed ?? focused;
  const middle = place && axis.x(place.at);
  dayPill.place(pill, stack, middle !== null && isInside(middle, axis) ? middle : null, place?.text ?? "", axis);
  readings.show(place && place.at);
}

/**
 * Shows a day on timeline and charts, or takes the crosshair away.
 * @type {(next: Entente.Ordinal | null) => void}
 */
export function show(next) {
  if (!parts || next === day) return;
  day = next;
  read(parts, context.store.state().axis);
}

/**
 * However often a pointer moves, one frame moves the crosshair once.
 * @type {(next: Entente.Ordinal | null) => void}
 */
function ask(next) {
  wanted = next;
  frame =
    frame ||
    requestAnimationFrame(() => {
      frame = 0;
      if (wanted !== null || document.activeElement !== parts?.cursor) show(wanted);
    });
}

/** @type {(event: PointerEvent) => void} */
function onMove(event) {
  const state = context.store.drawn();
  if (!state || !parts) return;
  const { axis } = state;
  const inside = dom.closest(event.target, ".field, .pane") && !dom.closest(event.target, '[data-part="overview"]');
  const x = unit.of(event.clientX - parts.stack.getBoundingClientRect().left);
  const there = inside && x >= axis.left && x <= axis.width - axis.right;
  ask(there ? Math.min(Math.floor(axis.day(x)), axis.end - 1) : null);
}

/**
 * Days with a close where prices are drawn, else every day.
 * @type {(from: Entente.Ordinal, direction: number) => Entente.Ordinal}
 */
function step(from, direction) {
  const { axis } = context.store.state();
  const { lines } = chartLines.of(context.store.state()).prices;
  const near = lines
    .map(({ points }) => neighbour(points.start, from, direction))
    .filter((found) => found !== undefined)
    .filter((found) => found >= axis.first && found < axis.end);
  if (near.length) return direction > 0 ? Math.min(...near) : Math.max(...near);
  return from + direction;
}

/** @type {(days: Entente.Ordinal[], from: Entente.Ordinal, direction: number) => Entente.Ordinal | undefined} */
function neighbour(days, from, direction) {
  return direction > 0 ? days.find((one) => one > from) : days.findLast((one) => one < from);
}

/** @type {(event: KeyboardEvent) => void} */
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const state = context.store.state();
  const { axis } = state;
  const now = day === null ? begin(state) : day;
  if (event.key === "Escape") show(null);
  if (event.key === "Enter" && day !== null) openNearest(day, state);
  /** @type {Record<string, (() => Entente.Ordinal) | undefined>} */
  const moves = {
    ArrowRight: () => step(now, 1),
    ArrowUp: () => step(now, 1),
    ArrowLeft: () => step(now, -1),
    ArrowDown: () => step(now, -1),
    PageUp: () => dates.shiftMonths(now, 1),
    PageDown: () => dates.shiftMonths(now, -1),
    Home: () => axis.first,
    End: () => axis.end - 1,
  };
  const to = moves[event.key]?.();
  if (to === undefined || !parts) return;
  event.preventDefault();
  const next = Math.min(Math.max(to, axis.first), axis.end - 1);
  show(next);
  parts.cursor.setAttribute("aria-valuenow", String(next));
  parts.cursor.setAttribute("aria-valuetext", readings.said(next));
}

/**
 * Reading begins at the focused event, else in the middle.
 * @type {(state: Entente.State) => Entente.Ordinal}
 */
function begin({ view, columns, axis }) {
  const row = view.event ? columns.rowOf.get(view.event) : undefined;
  const start = row === undefined ? -1 : columns.start[row];
  return start >= axis.first && start < axis.end ? start : Math.floor((axis.first + axis.end) / 2);
}

/** @type {(at: Entente.Ordinal, state: Entente.State) => void} */
function openNearest(at, { columns, selection }) {
  /** @type {{row: number, distance: number} | null} */
  let best = null;
  for (const row of selection.indices) {
    const distance = Math.abs(middleDay(columns, row) - at - 0.5);
    if (!best || distance < best.distance) best = { row, distance };
  }
  if (best) context.store.open(columns.id[best.row]);
}
