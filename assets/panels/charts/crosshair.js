// Owns the crosshair through timeline and charts, its date, the line of the focused event, and reading the charts by
// pointer or keys. Both lines are elements moved by transform: nothing is drawn anew while a reader points.

import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import * as eventTicks from "./event-ticks.js";
import * as labels from "./labels.js";
import * as chartLines from "./lines.js";

let parts = null;
let day = null;
let frame = 0;
let wanted = null;

export function build(stack, charts) {
  const { element } = dom;
  parts = {
    stack,
    charts,
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
  parts.line.append(parts.pill);
  stack.append(parts.focus, parts.line);
  charts.prepend(parts.cursor);
  stack.addEventListener("pointermove", onMove);
  stack.addEventListener("pointerleave", () => ask(null));
  stack.addEventListener("pointercancel", () => ask(null));
  stack.addEventListener("pointerup", (event) => {
    if (event.pointerType === "touch") ask(null);
  });
}

// Called with every state: the lines stand where their days now are.
export function draw(state, bounds) {
  if (!parts) return;
  const { stack, focus, line } = parts;
  for (const node of [focus, line]) {
    node.style.top = unit.px(bounds.top, 0);
    node.style.height = unit.px(bounds.bottom - bounds.top, 0);
  }
  stack.classList.toggle("stack--uncharted", bounds.uncharted);
  drawFocus(state);
  drawCursor(state);
  if (day !== null) move(state.axis);
}

function drawFocus({ view, columns, axis }) {
  const row = view.event ? columns.rowOf.get(view.event) : undefined;
  const x = row === undefined ? null : axis.x(eventTicks.middle(columns, row));
  parts.focus.hidden = x === null || !isInside(x, axis);
  if (!parts.focus.hidden) parts.focus.style.transform = unit.move(x, 0);
}

function drawCursor({ axis }) {
  const { cursor } = parts;
  cursor.setAttribute("aria-valuemin", axis.first);
  cursor.setAttribute("aria-valuemax", axis.end - 1);
  cursor.setAttribute("aria-valuenow", day === null ? axis.first : day);
  if (day === null) cursor.setAttribute("aria-valuetext", words.say("charts.cursor.off"));
}

const isInside = (x, axis) => x >= axis.left - 0.5 && x <= axis.width - axis.right + 0.5;

function move(axis) {
  const x = axis.x(day + 0.5);
  const { line, pill } = parts;
  line.hidden = !isInside(x, axis);
  line.style.transform = unit.move(x, 0);
  const half = 74;
  const shift = Math.max(half - x, 0) - Math.max(x + half - axis.width, 0);
  pill.style.transform = `translateX(calc(-50% + ${shift.toFixed(1)}px))`;
}

// Shows a day on timeline and charts, or takes the crosshair away.
export function show(next) {
  if (!parts || next === day) return;
  day = next;
  if (day === null) {
    parts.line.hidden = true;
    labels.show(null);
    return;
  }
  dom.setText(parts.pill, words.day(day, "long"));
  move(context.store.state().axis);
  labels.show(day);
}

// However often a pointer moves, one frame moves the crosshair once.
function ask(next) {
  wanted = next;
  frame =
    frame ||
    requestAnimationFrame(() => {
      frame = 0;
      if (wanted !== null || document.activeElement !== parts.cursor) show(wanted);
    });
}

function onMove(event) {
  const state = context.store.drawn();
  if (!state) return;
  const { axis } = state;
  const inside = event.target.closest('.field, .pane, [data-part="overview"]');
  const x = event.clientX - parts.stack.getBoundingClientRect().left;
  const there =
    inside && !event.target.closest('[data-part="overview"]') && x >= axis.left && x <= axis.width - axis.right;
  ask(there ? Math.min(Math.floor(axis.day(x)), axis.end - 1) : null);
}

// Days with a close where prices are drawn, else every day.
function step(from, direction) {
  const { axis } = context.store.state();
  const { lines } = chartLines.of(context.store.state()).prices;
  const near = lines
    .map(({ points }) => neighbour(points.start, from, direction))
    .filter((found) => found !== undefined && found >= axis.first && found < axis.end);
  if (near.length) return direction > 0 ? Math.min(...near) : Math.max(...near);
  return from + direction;
}

function neighbour(days, from, direction) {
  return direction > 0 ? days.find((one) => one > from) : days.findLast((one) => one < from);
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const state = context.store.state();
  const { axis } = state;
  const now = day === null ? begin(state) : day;
  if (event.key === "Escape") show(null);
  if (event.key === "Enter" && day !== null) openNearest(state);
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
  if (!(event.key in moves)) return;
  event.preventDefault();
  show(Math.min(Math.max(moves[event.key](), axis.first), axis.end - 1));
  parts.cursor.setAttribute("aria-valuenow", day);
  parts.cursor.setAttribute("aria-valuetext", labels.said(day));
}

// Reading begins at the focused event, else in the middle.
function begin({ view, columns, axis }) {
  const row = view.event ? columns.rowOf.get(view.event) : undefined;
  const day = row === undefined ? -1 : columns.start[row];
  return day >= axis.first && day < axis.end ? day : Math.floor((axis.first + axis.end) / 2);
}

function openNearest({ columns, selection }) {
  let best = null;
  for (const row of selection.indices) {
    const distance = Math.abs(eventTicks.middle(columns, row) - day - 0.5);
    if (!best || distance < best.distance) best = { row, distance };
  }
  if (best) context.store.open(columns.id[best.row]);
}
