// Owns the picture of a step: the panels in its view. From one step to the next the same picture moves, its axis from
// span to span; where motion is unwanted, or nothing can be seen, it is there at once.

import * as axes from "../../base/axis.js";
import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as prices from "../../panels/prices/prices.js";
import * as flows from "../../state/flows.js";
import * as views from "../../state/view.js";
import * as caption from "./caption.js";
import * as highlighted from "./highlighted.js";
import * as letters from "./letters.js";

const LASTS = 600;
const FRAME = 30;
const quiet = matchMedia("(prefers-reduced-motion: reduce)");
let moving = 0;
/** @type {Entente.View | null} */
let goal = null;

const host = () => dom.one('[data-part="picture"]');

export function begin() {
  letters.begin(resize);
  measure();
  textWidth.watch(resize);
  let size = "";
  // Higher or lower alone, as words above it leave it room, the panels stand as they did; the charts see to themselves.
  new ResizeObserver(([{ contentRect }]) => {
    const now = `${contentRect.width} ${innerWidth} ${innerHeight}`;
    if (size) requestAnimationFrame(size === now ? caption.fit : resize);
    size = now;
  }).observe(host());
}

function measure() {
  unit.measure(dom.one(".stack"));
}

function resize() {
  measure();
  context.store.redraw();
  caption.fit();
}

/**
 * @param {Entente.Step} step
 * @param {Entente.View["theme"]} theme
 * @returns {Entente.View}
 */
function viewOf(step, theme) {
  const { view } = views.parse(step.view, context.page.vocabulary);
  return {
    ...view,
    panels: step.chart ? ["timeline", step.chart] : ["timeline"],
    theme,
    step: null,
    autoplay: null,
    loop: false,
    resume: null,
    v: "",
  };
}

/**
 * @param {Entente.Step} step
 * @param {Entente.View["theme"]} theme
 */
export function show(step, theme) {
  const view = viewOf(step, theme);
  const before = context.store.drawn();
  stop();
  goal = view;
  highlighted.set(step.highlighted);
  const chart = step.chart || "none";
  host().classList.toggle("picture--charting", host().dataset.chart !== chart && !quiet.matches);
  host().dataset.chart = chart;
  const to = axes.span(view, context.page.vocabulary.extent);
  const from = before?.axis;
  if (!from || quiet.matches || document.hidden || (from.first === to.first && from.end === to.end)) settle();
  else move(view, from, to);
}

/**
 * @param {Entente.View} wanted
 * @param {Entente.DaySpan} from
 * @param {Entente.DaySpan} to
 */
function move(wanted, from, to) {
  const start = performance.now();
  const view = { ...wanted, ...based(wanted, to) };
  let last = -Infinity;
  host().classList.add("picture--moving");
  frame(start);

  /** @param {number} time */
  function frame(time) {
    const part = (performance.now() - start) / LASTS;
    if (part >= 1) {
      settle();
      return;
    }
    moving = requestAnimationFrame(frame);
    if (time - last < FRAME) return;
    last = time;
    const done = part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2;
    /** @type {(one: number, other: number) => number} */
    const between = (one, other) => Math.round(one + (other - one) * done);
    paint({
      ...view,
      from: dates.iso(between(from.first, to.first)),
      to: dates.iso(between(from.end, to.end) - 1),
    });
  }
}

/**
 * The day that prices are compared from must not wander with the axis.
 *
 * @param {Entente.View} view
 * @param {Entente.DaySpan} span
 * @returns {Partial<Entente.View>}
 */
function based(view, span) {
  if (view.base || view.scale === "price") return {};
  const { page, columns } = context.store.state();
  const chosen = flows.chosen({ page, view });
  const { day } = prices.baseDay(
    { view, page, columns, axis: span },
    prices.series(page).filter(({ id }) => chosen.includes(id)),
  );
  return day === null ? {} : { base: dates.iso(day) };
}

function settle() {
  stop();
  if (goal) paint(goal);
  caption.fit();
  host().classList.remove("picture--moving");
  requestAnimationFrame(() => requestAnimationFrame(() => host().classList.remove("picture--charting")));
}

function stop() {
  cancelAnimationFrame(moving);
}

/**
 * What is highlighted may differ where the View does not.
 *
 * @param {Entente.View} view
 */
function paint(view) {
  const query = views.format(view, context.page.vocabulary);
  const state = context.store.drawn();
  if (state && state.query === query) context.store.redraw();
  else context.store.draw(query);
}
