// Owns how the charts are drawn from a state: lines and scales are worked out, then plot, grid, names, ticks, words and
// tables follow.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import * as chooser from "./choose.js";
import * as coming from "./coming.js";
import * as crosshair from "./crosshair.js";
import * as eventTicks from "./event-ticks.js";
import * as fills from "./fills.js";
import * as heads from "./heads.js";
import * as labels from "./labels.js";
import * as layers from "./layers.js";
import * as chartLines from "./lines.js";
import * as chartPanes from "./panes.js";
import { bounds, forgetPlaces, placesOf } from "./places.js";
import * as logSwitch from "./log-switch.js";
import * as notes from "./notes.js";
import * as picture from "./picture.js";
import * as plot from "./plot.js";
import * as tables from "./tables.js";
import { titleOf } from "./title.js";
import * as traces from "./traces.js";
import * as years from "./years.js";
import * as zoomTo from "./zoom-to.js";
import { placeOf, scaleOf } from "./value-scale.js";
import * as baseDay from "../prices/base-day.js";
import * as dataset from "../../state/dataset.js";

/** @typedef {import("./plot.js").Box} Box */

/** @type {HTMLElement | null} */
let built = null;
/** @type {() => void} */
let settle;
/** @type {Promise<void>} */
const begun = new Promise((resolve) => {
  settle = resolve;
});

/** @type {(state: Entente.State) => void} */
export function draw(state) {
  const host = dom.find('[data-part="charts"]');
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
  /** @type {Box[]} */
  const boxes = [];
  for (const [name] of regions) {
    const part = model[name];
    const pane = panes[name];
    if (!pane) continue;
    const scale = scaleOf(pane, part, state.axis, state.view);
    boxes.push({ name, top: pane.top, height: pane.height, range: scale.range, zero: scale.zero });
    drawPane(pane, part, scale, state);
  }
  drawPlot(model, boxes, state.axis);
  crosshair.draw(state, edges);
  if (context.eventStudy) context.eventStudy.shade(state);
}

/** @type {(pane: Entente.Pane, part: Entente.PaneLines, scale: Entente.ValueScale, state: Entente.State) => void} */
function drawPane(pane, part, scale, state) {
  chartPanes.draw(pane, part, scale, state);
  fills.draw(pane, part, scale, state);
  labels.draw(pane, part, scale, state);
  years.draw(pane, part, scale, state);
  eventTicks.draw(pane, state);
  coming.draw(chartPanes.layer(pane.node, "coming"), part, come);
  if ("base" in part) baseDay.draw(pane, part, state);
}

/**
 * The regions the View shows; a region whose table is open has no pane.
 * @type {(host: HTMLElement, state: Entente.State) => [Entente.PaneName, HTMLElement][]}
 */
function show(host, { view }) {
  /** @type {[Entente.PaneName, HTMLElement][]} */
  const found = [];
  for (const name of chartPanes.PANES) {
    const region = dom.find(`[data-panel="${name}"]`, host);
    if (!region) continue;
    region.hidden = !view.panels.includes(name);
    const open = tables.isOpen(name);
    region.classList.toggle("pane-region--table", open);
    dom.one(".pane", region).hidden = open;
    dom.one('[data-part="table"]', region).hidden = !open;
    dom.one("[data-table]", region).setAttribute("aria-pressed", String(open));
    if (!region.hidden) found.push([name, region]);
  }
  const plotted = found.filter(([name]) => !tables.isOpen(name));
  for (const [place, [, region]] of plotted.entries()) {
    region.classList.toggle("pane-region--last", place === plotted.length - 1);
  }
  return found;
}

/**
 * Words come before the panes are measured: a longer note leaves a pane less room.
 * @param {Entente.PaneName} name
 * @param {HTMLElement} region
 * @param {Entente.PaneLines} part
 * @param {Entente.State} state
 */
function drawWords(name, region, part, state) {
  const scale = scaleOf({ name, height: 1 }, part, state.axis, state.view);
  const { finding, measured } = titleOf(part, scale, state);
  const title = words.say(`charts.title.${name}`);
  const parts = {
    title: finding || title,
    measured,
    source: heads.source(part),
    note: notes.notes(part, scale, state),
  };
  dom.speak(dom.one('[data-part="title"]', region), Boolean(finding));
  for (const [place, text] of Object.entries(parts)) dom.setText(dom.one(`[data-part="${place}"]`, region), text);
  dom.setText(dom.find(".pane > .pane-absent:not(.still-absent) > span", region), notes.absent(part, scale, state));
  logSwitch.draw(name, region, part, scale, state);
  picture.draw(name, region, state);
  zoomTo.draw(region, state);
  const caption = words.say("charts.table.caption", {
    title,
    unit: heads.unit(part, scale, state),
    from: words.day(state.axis.first, "full"),
    to: words.day(state.axis.end - 1, "full"),
  });
  tables.draw(dom.one('[data-part="table"]', region), name, part, state, caption);
}

/**
 * The graph covers the panes from the top of the first to the foot of the last.
 * @type {(model: Entente.ChartModel, boxes: Box[], axis: Entente.Axis) => void}
 */
function drawPlot(model, boxes, axis) {
  const top = Math.min(...boxes.map((box) => box.top));
  const height = Math.max(...boxes.map((box) => box.top + box.height)) - top;
  const size = unit.size();
  if (boxes.length) dom.one("#charts-slot").style.transform = `translateY(${top * size}px)`;
  plot.draw({
    key: `${model.picture} ${boxes.map(({ name, zero }) => `${name} ${zero}`).join(" ")} ${size}`,
    traces: () => traces.of(model, boxes),
    axis,
    width: axis.width * size,
    height: height * size,
    left: axis.left * size,
    right: axis.right * size,
    panes: boxes.map((box) => ({
      ...box,
      top: (box.top - top) * size,
      height: box.height * size,
      range: [placeOf(box, box.range[0]), placeOf(box, box.range[1])],
    })),
  });
}

/** @type {(host: HTMLElement, page: Entente.Page) => void} */
function build(host, page) {
  built = host;
  for (const pane of dom.all(".pane", host)) layers.build(pane);
  chooser.build(host, page);
  const base = dom.find('[data-control="base"]', host);
  if (base) baseDay.build(base);
  host.addEventListener("click", onClick);
  crosshair.build(dom.one(".stack"), host);
  const resized = new ResizeObserver(() => {
    forgetPlaces();
    redraw();
  });
  for (const node of movers(host)) resized.observe(node);
  whenIdle(() => {
    settle();
    come().catch(() => {});
  });
}

/** What draws the lines, then the figures of the other series; where either fails its place says so. */
function come() {
  return plot
    .load()
    .then(() => dataset.series())
    .finally(redraw);
}

/**
 * What moves a pane or the lanes when its size changes: all that stands in the stack above them.
 * @type {(host: HTMLElement) => Element[]}
 */
function movers(host) {
  const stack = dom.one(".stack");
  return [host, ...stack.querySelectorAll(":scope > *, .timeline > *, .pane-region, .pane-region > *")];
}

/**
 * After the first paint, when the browser has nothing better to do.
 * @type {(work: () => void) => void}
 */
function whenIdle(work) {
  const idle = window.requestIdleCallback || (() => setTimeout(work, 120));
  requestAnimationFrame(() => idle(work, { timeout: 600 }));
}

function redraw() {
  const state = context.store.drawn();
  if (state) draw(state);
}

/** @type {(event: MouseEvent) => void} */
function onClick(event) {
  const button = dom.closest(event.target, "[data-table], [data-csv]");
  if (!button) return;
  const state = context.store.state();
  const named = button.dataset.csv ?? button.dataset.table;
  const name = chartPanes.PANES.find((pane) => pane === named);
  if (!name) return;
  if (button.dataset.csv) tables.download(name, chartLines.of(state)[name], state);
  else {
    tables.toggle(name);
    redraw();
  }
}

/** Resolves when the lines are drawn, or there are none; rejects where what draws them does not come. */
export const shown = () => begun.then(() => (built ? plot.load() : undefined));
