// Owns the one path by which anything changes: a change makes a new View, written as its link, and every panel draws
// from it.

import * as axes from "../base/axis.js";
import { context } from "../base/context.js";
import * as dates from "../base/days.js";
import * as draws from "../base/draws.js";
import * as unit from "../base/unit.js";
import * as searchIndex from "./index.js";
import { select } from "./selection.js";
import * as threads from "./threads.js";
import * as views from "./view.js";

const HIDDEN = 500;
let current = null;
let ahead = null;
let waiting = null;
let underWay = false;
let acted = null;
let settling = null;
let ended = false;
let unnoted = null;
let announced = null;

// Everything the panels draw from, worked out once for a View; `query` is the View as its link has it.
function stateOf(query) {
  if (current && current.query === query) return current;
  const page = context.page;
  const { view } = views.parse(query, page.vocabulary);
  const columns = searchIndex.of(page);
  const selection = select(columns, view, page.vocabulary);
  const steps = threads.walk(view.thread, page.vocabulary);
  current = { page, columns, query, view, selection, steps, axis: axisOf(view) };
  return current;
}

function axisOf(view) {
  const stack = document.querySelector(".stack");
  const styles = getComputedStyle(stack);
  const units = (name) => unit.of(parseFloat(styles.getPropertyValue(name)) || 0);
  const days = axes.span(view, context.page.vocabulary.extent);
  return axes.make(days, {
    width: unit.of(stack.clientWidth),
    left: units("--gutter-left"),
    right: units("--gutter-right"),
  });
}

// Writes the View. `push` makes a step for the Back button; without it the change joins the gesture under way.
export function change(changes, options) {
  const view = { ...latest(), ...changes };
  if (!views.same(view, latest())) go(view, options && options.push === false ? "gesture" : "push");
}

// The View as the reader last wanted it, drawn or not.
function latest() {
  return ahead || current.view;
}

// The days of that View, from which a zoom goes on.
export function days() {
  return axes.span(latest(), context.page.vocabulary.extent);
}

// Input that comes faster than frames waits for the frame under way and joins the next.
export function go(view, step) {
  ahead = view;
  waiting = waiting === "push" ? "push" : step;
  acted = acted === null ? startOfInput() : acted;
  if (!underWay) send();
}

function send() {
  const step = waiting;
  waiting = null;
  if (views.same(ahead, current.view)) {
    acted = null;
    rest();
    return;
  }
  underWay = true;
  note();
  context.address.next(step);
  draw(views.format(ahead, context.page.vocabulary));
}

// The moment the reader acted, so that the measure holds the whole wait.
function startOfInput() {
  return window.event && window.event.timeStamp ? window.event.timeStamp : performance.now();
}

// Ends a gesture; what of it waits for its frame still belongs to it.
export function settle() {
  clearTimeout(settling);
  ended = waiting !== null;
  if (ended) return;
  note();
  context.address.settle();
}

// Nothing is left to draw.
function rest() {
  ahead = null;
  if (ended) settle();
}

export function settleSoon() {
  clearTimeout(settling);
  settling = setTimeout(settle, 400);
}

// Puts an event in focus, and brings its day into view where it lies outside.
export function open(id) {
  const { columns, view } = current;
  const row = columns.rowOf.get(id);
  if (row === undefined) return;
  const days = axes.span(view, context.page.vocabulary.extent);
  const inside = columns.end[row] >= days.first && columns.start[row] < days.end;
  const around = inside ? {} : { from: dates.iso(columns.start[row] - 183), to: dates.iso(columns.start[row] + 183) };
  change({ event: id, ...around });
}

// Draws what Dash holds; what was announced from here is drawn already, and more may have been drawn since.
export function follow(query) {
  if (query === announced) return;
  announced = query;
  draw(query);
}

// Tells the address bar and Dash of the View that is seen: both take their time, so the frame that shows it comes
// first.
function note() {
  if (!unnoted) return;
  const state = unnoted;
  unnoted = null;
  draws.one("address", context.address.draw, state);
  if (waiting || state.query === announced) return;
  announced = state.query;
  context.address.hold(announced);
}

// Draws every panel from a View, once.
export function draw(query) {
  if (current && current.query === query) return;
  note();
  const state = stateOf(query);
  unnoted = state;
  draws.every(state);
  painted();
}

// The frame that shows the View ends the measure and lets what waited go on. Hidden pages have no frames, so a clock
// stands in.
function painted() {
  const start = acted;
  acted = null;
  document.documentElement.dataset.ready = "true";
  const clock = setTimeout(shown, HIDDEN);
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    // An open port is never let go of, and a screen that plays draws for days.
    channel.port1.onmessage = () => {
      channel.port1.close();
      shown();
    };
    channel.port2.postMessage(null);
  });
  let done = false;
  function shown() {
    if (done) return;
    done = true;
    clearTimeout(clock);
    if (start !== null) performance.measure("entente:apply", { start, end: performance.now() });
    underWay = false;
    note();
    if (waiting) send();
    else rest();
  }
}

// Draws all again for the same View: the window changed its size, or more is known of the events.
export function redraw() {
  if (!current) return;
  const { query } = current;
  current = null;
  draw(query);
}

/** What was drawn last, or null before anything was. */
export const drawn = () => current;

/** What was drawn last; throws before anything was. */
export function state() {
  if (!current) throw new Error("nothing is drawn yet");
  return current;
}
