// Owns the picture of a step: the panels in its view. From one step to the next the same picture moves, its axis from
// span to span; where motion is unwanted, or nothing can be seen, it is there at once.

import * as axes from "../../base/axis.js";
import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as unit from "../../base/unit.js";
import * as chartLines from "../../panels/charts/lines.js";
import * as prices from "../../panels/prices/prices.js";
import * as views from "../../state/view.js";
import * as caption from "./caption.js";
import * as highlighted from "./highlighted.js";

const LASTS = 600;
const FRAME = 30;
const SMALLEST = 12;
const quiet = matchMedia("(prefers-reduced-motion: reduce)");
let moving = 0;
let goal = null;

const host = () => document.querySelector('[data-part="picture"]');

export function begin() {
  measure();
  let size = "";
  new ResizeObserver(([{ contentRect }]) => {
    const now = `${contentRect.width} ${contentRect.height} ${innerWidth} ${innerHeight}`;
    if (size && size !== now) requestAnimationFrame(resize);
    size = now;
  }).observe(host());
}

// The smallest text of the panels is twelve units high, and as large as the style sheet makes it here.
function measure() {
  unit.set(parseFloat(getComputedStyle(document.querySelector(".stack")).fontSize) / SMALLEST);
}

function resize() {
  measure();
  context.store.redraw();
  caption.fit();
}

export function viewOf(step, theme) {
  const { view } = views.parse(step.view, context.page.vocabulary);
  return {
    ...view,
    panels: step.chart ? ["timeline", step.chart] : ["timeline"],
    theme,
    step: null,
    autoplay: null,
    loop: false,
    v: "",
  };
}

export function show(step, theme) {
  const view = viewOf(step, theme);
  const before = context.store.drawn();
  stop();
  goal = view;
  highlighted.set(step.highlighted);
  const chart = step.chart || "none";
  host().classList.toggle("picture--charting", host().dataset.chart !== chart && !quiet.matches);
  host().dataset.chart = chart;
  const [from, to] = [before && before.axis, axes.span(view, context.page.vocabulary.extent)];
  if (!before || quiet.matches || document.hidden || (from.first === to.first && from.end === to.end)) return settle();
  return move(from, to);
}

function move(from, to) {
  const start = performance.now();
  const view = { ...goal, ...based(goal, to) };
  let last = -Infinity;
  host().classList.add("picture--moving");
  moving = requestAnimationFrame(frame);

  function frame(time) {
    const part = (performance.now() - start) / LASTS;
    if (part >= 1) return settle();
    moving = requestAnimationFrame(frame);
    if (time - last < FRAME) return undefined;
    last = time;
    const done = part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2;
    const between = (one, other) => Math.round(one + (other - one) * done);
    return paint({
      ...view,
      from: dates.iso(between(from.first, to.first)),
      to: dates.iso(between(from.end, to.end) - 1),
    });
  }
}

// The day that prices are compared from must not wander with the axis.
function based(view, span) {
  if (view.base || view.scale === "price") return {};
  const { page, columns } = context.store.state();
  const chosen = chartLines.chosen({ page, view });
  const { day } = prices.baseDay(
    { view, page, columns, axis: span },
    prices.series(page).filter(({ id }) => chosen.includes(id)),
  );
  return day === null ? {} : { base: dates.iso(day) };
}

function settle() {
  stop();
  paint(goal);
  host().classList.remove("picture--moving");
  requestAnimationFrame(() => requestAnimationFrame(() => host().classList.remove("picture--charting")));
}

function stop() {
  cancelAnimationFrame(moving);
}

// What is highlighted may differ where the View does not.
function paint(view) {
  const query = views.format(view, context.page.vocabulary);
  const state = context.store.drawn();
  if (state && state.query === query) context.store.redraw();
  else context.store.draw(query);
}
