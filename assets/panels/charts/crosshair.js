// Owns the crosshair through timeline and charts, its date, the line of the focused event, and reading the charts by
// pointer or keys. Both lines are elements moved by transform: nothing is drawn anew while a reader points.

import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import * as covered from "./covered.js";
import * as eventTicks from "./event-ticks.js";
import * as labels from "./labels.js";
import * as chartLines from "./lines.js";

/** @typedef {Record<"stack" | "focus" | "line" | "pill" | "cursor", HTMLElement>} Parts */

const PILL_ASIDE = 8;
/** @type {Parts | null} */
let parts = null;
/** @type {Entente.Ordinal | null} */
let day = null;
let frame = 0;
/** @type {Entente.Ordinal | null} */
let wanted = null;

/** @type {(stack: HTMLElement, charts: HTMLElement) => void} */
export function build(stack, charts) {
  const { element } = dom;
  const made = {
    stack,
    focus: element("div", { class: "focus-line", "aria-hidden": "true", hidden: true }),
    line: element("div", { class: "crosshair", "aria-hidden": "true", hidden: true }),
    pill: element("span", { class: "crosshair-day" }),
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
  made.line.append(made.pill);
  stack.append(made.focus, made.line);
  charts.prepend(made.cursor);
  stack.addEventListener("pointermove", onMove);
  stack.addEventListener("pointerleave", () => ask(null));
  stack.addEventListener("pointercancel", () => ask(null));
  stack.addEventListener("pointerup", (event) => {
    if (event.pointerType === "touch") ask(null);
  });
}

/**
 * Called with every state: the lines stand where their days now are.
 * @type {(state: Entente.State, bounds: {top: number, bottom: number, uncharted: boolean}) => void}
 */
export function draw(state, bounds) {
  if (!parts) return;
  const { stack, focus, line } = parts;
  for (const node of [focus, line]) {
    node.style.top = unit.px(bounds.top, 0);
    node.style.height = unit.px(bounds.bottom - bounds.top, 0);
  }
  stack.classList.toggle("stack--uncharted", bounds.uncharted);
  covered.forget();
  drawFocus(parts, state);
  drawCursor(parts, state);
  if (day === null) return;
  move(parts, day, state.axis);
  labels.show(day);
}

/** @type {(parts: Parts, state: Entente.State) => void} */
function drawFocus({ focus }, { view, columns, axis }) {
  const row = view.event ? columns.rowOf.get(view.event) : undefined;
  const x = row === undefined ? null : axis.x(eventTicks.middle(columns, row));
  focus.hidden = x === null || !isInside(x, axis);
  if (x !== null && !focus.hidden) focus.style.transform = unit.move(x, 0);
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

/** @type {(parts: Parts, at: Entente.Ordinal, axis: Entente.Axis) => void} */
function move({ stack, line, pill }, at, axis) {
  const x = axis.x(at + 0.5);
  const half = textWidth.of(pill.textContent ?? "") / 2 + PILL_ASIDE;
  const shift = Math.max(half - x, 0) - Math.max(x + half - axis.width, 0);
  if (isInside(x, axis)) covered.hide(stack, x + shift - half, x + shift + half);
  else covered.show();
  line.hidden = !isInside(x, axis);
  line.style.transform = unit.move(x, 0);
  pill.style.transform = `translateX(calc(-50% + ${unit.px(shift)}))`;
}

/**
 * Shows a day on timeline and charts, or takes the crosshair away.
 * @type {(next: Entente.Ordinal | null) => void}
 */
export function show(next) {
  if (!parts || next === day) return;
  day = next;
  if (day === null) {
    parts.line.hidden = true;
    covered.show();
    labels.show(null);
    return;
  }
  dom.setText(parts.pill, words.day(day, "long"));
  move(parts, day, context.store.state().axis);
  labels.show(day);
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
  parts.cursor.setAttribute("aria-valuetext", labels.said(next));
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
    const distance = Math.abs(eventTicks.middle(columns, row) - at - 0.5);
    if (!best || distance < best.distance) best = { row, distance };
  }
  if (best) context.store.open(columns.id[best.row]);
}
