// Owns the one path by which anything changes: a change makes a new View, written as its link, and every panel draws
// from it.

import * as axes from "../base/axis.js";
import { context } from "../base/context.js";
import * as dates from "../base/days.js";
import * as dom from "../base/dom.js";
import * as draws from "../base/draws.js";
import * as unit from "../base/unit.js";
import * as searchIndex from "./index.js";
import { select } from "./selection.js";
import * as threads from "./threads.js";
import * as views from "./view.js";

const HIDDEN = 500;
/** @type {(keyof Entente.View)[]} */
const SELECTING = ["from", "to", "q", "thread", ...views.FACETS];
/** @type {Entente.State | null} */
let current = null;
/** @type {Entente.View | null} */
let ahead = null;
/** @type {"push" | "gesture" | null} */
let waiting = null;
let underWay = false;
/** @type {number | null} */
let acted = null;
/** @type {number | undefined} */
let settling;
let ended = false;
/** @type {Entente.State | null} */
let unnoted = null;
/** @type {string | null} */
let announced = null;

// Everything the panels draw from, worked out once for a View; `query` is the View as its link has it.
/** @type {(query: string) => Entente.State} */
function stateOf(query) {
  if (current && current.query === query) return current;
  current = of(views.parse(query, context.page.vocabulary).view, query);
  return current;
}

/**
 * What would be drawn for a View.
 *
 * @type {(view: Entente.View, query?: string) => Entente.State}
 */
export function of(view, query = views.format(view, context.page.vocabulary)) {
  const page = context.page;
  const columns = searchIndex.of(page);
  const selection = select(columns, view, page.vocabulary);
  const steps = threads.walk(view.thread, page.vocabulary);
  return { page, columns, query, view, selection, steps, axis: axisOf(view) };
}

/** @type {(view: Entente.View) => Entente.Axis} */
function axisOf(view) {
  const stack = dom.one(".stack");
  unit.measure(stack);
  const span = axes.span(view, context.page.vocabulary.extent);
  return axes.make(span, {
    width: unit.of(stack.clientWidth),
    left: unit.length(stack, "--gutter-left"),
    right: unit.length(stack, "--gutter-right"),
  });
}

/**
 * Writes the View. `push` makes a step for the Back button; without it the change joins the gesture under way.
 *
 * @type {(changes: Partial<Entente.View>, options?: {push?: boolean}) => void}
 */
export function change(changes, options) {
  const view = { ...latest(), ...changes };
  if (views.same(view, latest())) return;
  go({ ...view, ...untitled(changes) }, options && options.push === false ? "gesture" : "push");
}

// A headline that an editor wrote for a view does not hold for what a reader makes of it; in an embed it is the host's.
/** @type {(changes: Partial<Entente.View>) => Partial<Entente.View>} */
function untitled(changes) {
  const selects = SELECTING.some((key) => key in changes);
  return selects && !context.hydrated ? { title: "" } : {};
}

// The View as the reader last wanted it, drawn or not.
function latest() {
  return ahead || state().view;
}

/** The days of the View as the reader last wanted it, from which a zoom goes on. */
export function days() {
  return axes.span(latest(), context.page.vocabulary.extent);
}

/**
 * Goes to a View. Input that comes faster than frames waits for the frame under way and joins the next.
 *
 * @type {(view: Entente.View, step: "push" | "gesture") => void}
 */
export function go(view, step) {
  ahead = view;
  waiting = waiting === "push" ? "push" : step;
  acted = acted === null ? startOfInput() : acted;
  if (!underWay) send();
}

function send() {
  const step = waiting;
  waiting = null;
  const wanted = latest();
  if (views.same(wanted, state().view)) {
    acted = null;
    rest();
    return;
  }
  underWay = true;
  note();
  context.address.next(step);
  draw(views.format(wanted, context.page.vocabulary));
}

// The moment the reader acted, so that the measure holds the whole wait.
function startOfInput() {
  return window.event && window.event.timeStamp ? window.event.timeStamp : performance.now();
}

/** Ends a gesture; what of it waits for its frame still belongs to it. */
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

/** Ends a gesture once nothing more has come for a while. */
export function settleSoon() {
  clearTimeout(settling);
  settling = setTimeout(settle, 400);
}

/**
 * Puts an event in focus, and brings its day into view where it lies outside.
 *
 * @type {(id: Entente.EventId) => void}
 */
export function open(id) {
  const { columns, view } = state();
  const row = columns.rowOf.get(id);
  if (row === undefined) return;
  const span = axes.span(view, context.page.vocabulary.extent);
  const inside = columns.end[row] >= span.first && columns.start[row] < span.end;
  const [from, to] = [-views.HALF_YEAR, views.HALF_YEAR].map((shift) => dates.iso(columns.start[row] + shift));
  change({ event: id, ...(inside ? {} : { from, to }) });
}

/**
 * Draws what Dash holds; what was announced from here is drawn already, and more may have been drawn since.
 *
 * @type {(query: string) => void}
 */
export function follow(query) {
  if (query === announced) return;
  announced = query;
  draw(query);
}

// Tells the address bar and Dash of the View that is seen: both take their time, so the frame that shows it comes
// first.
function note() {
  if (!unnoted) return;
  const seen = unnoted;
  unnoted = null;
  draws.one("address", context.address.draw, seen);
  if (waiting || seen.query === announced) return;
  announced = seen.query;
  context.address.hold(announced);
}

/**
 * Draws every panel from a View, once.
 *
 * @type {(query: string) => void}
 */
export function draw(query) {
  if (current && current.query === query) return;
  note();
  unnoted = stateOf(query);
  draws.every(unnoted);
  painted();
}

// The frame that shows the View ends the measure and lets what waited go on. Hidden pages have no frames, so a clock
// stands in.
function painted() {
  const start = acted;
  acted = null;
  // An embed says so itself.
  if (!context.hydrated) document.documentElement.dataset.ready = "true";
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

/** Draws all again for the same View: the window changed its size, or more is known of the events. */
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
