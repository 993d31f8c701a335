// Owns how the charts are drawn from a state: lines and scales are worked out, then plot, grid, names, ticks, words and
// tables follow.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import * as chooser from "./choose.js";
import * as crosshair from "./crosshair.js";
import * as eventTicks from "./event-ticks.js";
import * as heads from "./heads.js";
import * as labels from "./labels.js";
import * as chartLines from "./lines.js";
import * as chartPanes from "./panes.js";
import * as plot from "./plot.js";
import * as tables from "./tables.js";
import * as traces from "./traces.js";
import * as baseDay from "../prices/base-day.js";
import * as dataset from "../../state/dataset.js";

const SVG = "http://www.w3.org/2000/svg";
let built = null;
let settle = null;
const first = new Promise((resolve) => {
  settle = resolve;
});
let places = null;

export function draw(state) {
  const host = document.querySelector('[data-part="charts"]');
  if (!host) {
    settle();
    crosshair.draw(state, bounds({}));
    return;
  }
  if (built !== host) build(host, state.page);
  const model = chartLines.of(state);
  const regions = show(host, state);
  chooser.draw(host, state);
  for (const [name, region] of regions) drawWords(name, region, model[name], state);
  const { panes, edges } = placesOf(
    host,
    state,
    regions.map(([name]) => name),
  );
  const plotted = {};
  for (const [name] of regions) {
    const part = model[name];
    const pane = panes[name];
    if (!pane) continue;
    const scale = chartPanes.scaleOf(pane, part, state.axis, state.view);
    plotted[name] = { name, top: pane.top, height: pane.height, range: scale.range };
    drawPane(pane, part, scale, state);
  }
  drawPlot(model, plotted, state.axis);
  crosshair.draw(state, edges);
  if (context.eventStudy) context.eventStudy.shade(state);
}

// Measuring makes the browser lay out, so the places are kept until something has been resized.
function placesOf(host, { axis }, names) {
  const key = JSON.stringify([names, axis.width, axis.left, axis.right, chartPanes.PANES.map(tables.isOpen)]);
  if (!places || places.key !== key) {
    const panes = chartPanes.measure(host, axis);
    places = { key, panes, edges: bounds(panes) };
  }
  return places;
}

function drawPane(pane, part, scale, state) {
  chartPanes.draw(pane, part, scale, state);
  labels.draw(pane, part, scale, state);
  eventTicks.draw(pane, state);
  if (pane.name === "prices") baseDay.draw(pane, part, scale, state);
}

// The regions the View shows; a region whose table is open has no pane.
function show(host, { view }) {
  const found = [];
  for (const name of chartPanes.PANES) {
    const region = host.querySelector(`[data-panel="${name}"]`);
    if (!region) continue;
    region.hidden = !view.panels.includes(name);
    const open = tables.isOpen(name);
    region.classList.toggle("pane-region--table", open);
    region.querySelector(".pane").hidden = open;
    region.querySelector('[data-part="table"]').hidden = !open;
    region.querySelector("[data-table]").setAttribute("aria-pressed", String(open));
    if (!region.hidden) found.push([name, region]);
  }
  const plotted = found.filter(([name]) => !tables.isOpen(name));
  for (const [place, [, region]] of plotted.entries()) {
    region.classList.toggle("pane-region--last", place === plotted.length - 1);
  }
  return found;
}

// Words come before the panes are measured: a longer note leaves a pane less room.
function drawWords(name, region, part, state) {
  const scale = chartPanes.scaleOf({ name, height: 1 }, part, state.axis, state.view);
  const unit = heads.unit(name, part, scale, state);
  dom.setText(region.querySelector('[data-part="unit"]'), unit);
  dom.setText(region.querySelector('[data-part="note"]'), heads.notes(name, part, state));
  const caption = words.say("charts.table.caption", {
    title: region.querySelector("h2").textContent,
    unit,
    from: words.day(state.axis.first, "full"),
    to: words.day(state.axis.end - 1, "full"),
  });
  tables.draw(region.querySelector('[data-part="table"]'), name, part, state, caption);
}

// The graph covers the panes from the top of the first to the foot of the last.
function drawPlot(model, plotted, axis) {
  const boxes = Object.values(plotted);
  const top = Math.min(...boxes.map((box) => box.top));
  const height = Math.max(...boxes.map((box) => box.top + box.height)) - top;
  const names = Object.keys(plotted);
  const size = unit.size();
  if (boxes.length) document.getElementById("charts-slot").style.transform = `translateY(${top * size}px)`;
  plot.draw({
    key: `${model.picture} ${names.join(" ")} ${size}`,
    traces: () => traces.of(model, names),
    axis,
    width: axis.width * size,
    height: height * size,
    left: axis.left * size,
    right: axis.right * size,
    panes: Object.fromEntries(
      boxes.map((box) => [box.name, { ...box, top: (box.top - top) * size, height: box.height * size }]),
    ),
  });
}

// From the lanes of the timeline to the foot of the last pane, within the stack.
function bounds(panes) {
  const stack = document.querySelector(".stack");
  const origin = stack.getBoundingClientRect().top;
  const field = stack.querySelector(".field");
  const nodes = [field && field.offsetHeight ? field : null, ...Object.values(panes).map(({ node }) => node)].filter(
    Boolean,
  );
  const boxes = nodes.map((node) => node.getBoundingClientRect());
  const from = (y) => unit.of(y - origin);
  return {
    top: boxes.length ? from(boxes[0].top) : 0,
    bottom: boxes.length ? from(boxes[boxes.length - 1].bottom) : 0,
    uncharted: !Object.keys(panes).length,
  };
}

function build(host, page) {
  built = host;
  for (const pane of host.querySelectorAll(".pane")) buildPane(pane);
  chooser.build(host, page);
  const base = host.querySelector('[data-control="base"]');
  if (base) baseDay.build(base);
  host.addEventListener("click", onClick);
  crosshair.build(host.closest(".stack"), host);
  const resized = new ResizeObserver(() => {
    places = null;
    redraw();
  });
  for (const node of [host, ...host.querySelectorAll(".pane"), ...host.parentNode.querySelectorAll(".field")]) {
    resized.observe(node);
  }
  whenIdle(() => {
    const loaded = plot
      .load()
      .catch(() => dom.setText(host.querySelector('[data-part="note"]'), words.say("charts.failed")));
    settle(loaded);
    loaded.then(() => dataset.series()).then(redraw, () => {});
  });
}

function buildPane(pane) {
  const { element } = dom;
  const leaders = document.createElementNS(SVG, "svg");
  leaders.setAttribute("class", "pane-leaders");
  leaders.setAttribute("aria-hidden", "true");
  const ticks = element("div", {
    class: "pane-ticks",
    role: "group",
    "aria-label": words.say(`charts.ticks.${pane.dataset.pane}`),
  });
  eventTicks.listen(ticks);
  pane.append(
    element("div", { class: "pane-grid", "aria-hidden": "true" }),
    element("div", { class: "pane-notes" }),
    leaders,
    element("div", { class: "pane-labels" }),
    ticks,
    pane.dataset.pane === "prices" ? baseDay.makeFlag() : "",
  );
}

// After the first paint, when the browser has nothing better to do.
function whenIdle(work) {
  const idle = window.requestIdleCallback || ((later) => setTimeout(later, 120));
  requestAnimationFrame(() => idle(work, { timeout: 600 }));
}

function redraw() {
  const state = context.store.drawn();
  if (state) draw(state);
}

function onClick(event) {
  const button = event.target.closest("[data-table], [data-csv]");
  if (!button) return;
  const state = context.store.state();
  if (button.dataset.csv) tables.download(button.dataset.csv, chartLines.of(state)[button.dataset.csv], state);
  else {
    tables.toggle(button.dataset.table);
    redraw();
  }
}

export const shown = () => first;
