// Owns the picture of a step: the panels in its view. From one step to the next the same picture moves, its axis from
// span to span; where motion is unwanted, or nothing can be seen, it is there at once.

import * as axes from "../../base/axis.js";
import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as textWidth from "../../base/text-width.js";
import * as unit from "../../base/unit.js";
import * as travel from "../../panels/charts/travel.js";
import * as store from "../../state/store.js";
import * as views from "../../state/view.js";
import * as caption from "./caption.js";
import * as highlighted from "./highlighted.js";
import * as letters from "./letters.js";

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
  travel.stop();
  goal = view;
  highlighted.set(step.highlighted, store.of(view));
  const chart = step.chart || "none";
  host().classList.toggle("picture--charting", host().dataset.chart !== chart && !travel.isStill());
  host().dataset.chart = chart;
  const to = axes.span(view, context.page.vocabulary.extent);
  const from = before?.axis ?? to;
  host().classList.add("picture--moving");
  travel.begin(view, { from, to }, { paint, arrive: settle });
}

function settle() {
  travel.stop();
  if (goal) paint(goal);
  caption.fit();
  host().classList.remove("picture--moving");
  requestAnimationFrame(() => requestAnimationFrame(() => host().classList.remove("picture--charting")));
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
