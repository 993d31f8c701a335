// Owns what a reader chooses of the charts: series, measure and scale, as native inputs that follow the View.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as chartLines from "./lines.js";
import * as chartPanes from "./panes.js";
import * as logSwitch from "./log-switch.js";
import * as shipments from "../shipments/shipments.js";
import * as flows from "../../state/flows.js";
import * as views from "../../state/view.js";

/** @typedef {"measure" | "scale"} Choice */

/** @type {Choice[]} */
const NAMES = ["measure", "scale"];
/** @type {{[Name in Choice]: Entente.View[Name][]}} */
const RADIOS = { measure: ["index", "value", "quantity", "share"], scale: ["index", "price", "change"] };

let drawn = "";
/** @type {HTMLElement | null} */
let within = null;

/** @type {(host: HTMLElement, page: Entente.Page) => void} */
export function build(host, page) {
  const measures = RADIOS.measure.filter((value) => shipments.known(page, value));
  dom.find('[data-control="measure"]', host)?.append(...measures.map((value) => radio("measure", value)));
  dom.find('[data-control="scale"]', host)?.append(...RADIOS.scale.map((value) => radio("scale", value)));
  for (const box of host.querySelectorAll('[data-control="log"]')) logSwitch.build(box);
  const all = chartLines.choices(page);
  for (const pane of chartPanes.PANES) {
    const panel = dom.find(`[data-panel="${pane}"] [data-control="series"]`, host);
    if (panel) panel.append(dom.element("p", { class: "chooser-limit note" }), ...groups(pane, all[pane]));
  }
  host.addEventListener("change", onChange);
  host.addEventListener("toggle", onToggle, true);
}

/** @type {(name: Choice, value: string) => HTMLElement} */
function radio(name, value) {
  return dom.element(
    "label",
    { class: "radio" },
    dom.element("input", { type: "radio", name: `charts-${name}`, value }),
    dom.element("span", { text: words.say(`charts.${name}.${value}`) }),
  );
}

/** @type {(pane: Entente.PaneName, all: Entente.Series[]) => HTMLElement[]} */
function groups(pane, all) {
  /** @type {Map<string, Entente.Series[]>} */
  const found = new Map();
  for (const series of all) {
    const name = groupOf(pane, series);
    const group = found.get(name) ?? [];
    found.set(name, group);
    group.push(series);
  }
  return [...found].map(([name, series]) =>
    dom.element("fieldset", { class: "chooser-group" }, dom.element("legend", { text: name }), ...series.map(option)),
  );
}

/** @type {(pane: Entente.PaneName, series: Entente.Series) => string} */
function groupOf(pane, { kind, market, material }) {
  const named = pane === "shipments" && material && context.page.materials.find(({ id }) => id === material);
  if (named) return named.label;
  return words.say(`charts.kind.${kind}`, { market: market || "" });
}

/** @type {(series: Entente.Series) => HTMLElement} */
function option({ id, label }) {
  return dom.element(
    "label",
    { class: "option" },
    dom.element("input", { type: "checkbox", name: "series", value: id }),
    dom.element("span", { class: "option-label", told: label }),
  );
}

/** @type {(host: HTMLElement, state: Entente.State) => void} */
export function draw(host, state) {
  const chosen = flows.chosen(state);
  const now = JSON.stringify([chosen, state.view.measure, state.view.scale]);
  if (within === host && drawn === now) return;
  [within, drawn] = [host, now];
  for (const name of NAMES) {
    /** @type {HTMLInputElement | null} */
    const input = dom.find(`[data-control="${name}"] input[value="${state.view[name]}"]`, host);
    if (input) input.checked = true;
  }
  const full = chosen.length >= chartLines.MOST;
  for (const panel of host.querySelectorAll('[data-control="series"]')) {
    for (const input of panel.querySelectorAll("input")) {
      input.checked = chosen.includes(input.value);
      input.disabled = full && !input.checked;
    }
    const limit = { n: chartLines.MOST, left: chartLines.MOST - chosen.length };
    dom.setText(
      panel.querySelector(".chooser-limit"),
      words.say(full ? "charts.choose.full" : "charts.choose.most", limit),
    );
    dom.setText(
      panel.closest("details")?.querySelector('[data-part="chosen-series"]') ?? null,
      words.number(panel.querySelectorAll("input:checked").length),
    );
  }
}

/**
 * The panel opens to the side with more room and no taller than that.
 * @type {(event: Event) => void}
 */
function onToggle({ target }) {
  if (!(target instanceof HTMLDetailsElement) || !target.open) return;
  const panel = dom.find(".chooser-panel", target);
  if (!panel) return;
  const { top, bottom } = target.getBoundingClientRect();
  const below = innerHeight - bottom - 16;
  const up = below < 320 && top - 16 > below;
  panel.classList.toggle("chooser-panel--up", up);
  panel.style.maxHeight = `${Math.min(480, Math.max(160, up ? top - 16 : below)).toFixed(0)}px`;
}

/** @type {(event: Event) => void} */
function onChange({ target }) {
  if (!(target instanceof HTMLInputElement)) return;
  const name = dom.closest(target, "[data-control]")?.dataset.control;
  if (name === "measure" || name === "scale") context.store.change({ [name]: target.value });
  if (name === "log") logSwitch.toggle(target.value, target.checked);
  if (name === "series") toggle(target.value, target.checked);
}

/**
 * A series switched on joins at the end, so that a link keeps the order of the reader's choices; the usual ones are the
 * default again.
 * @type {(id: Entente.SeriesId, on: boolean) => void}
 */
function toggle(id, on) {
  const state = context.store.state();
  const others = flows.chosen(state).filter((one) => one !== id);
  const series = on ? [...others, id] : others;
  const usual = views.defaults(state.page.vocabulary).series || [];
  const same = usual.length === series.length && usual.every((one) => series.includes(one));
  context.store.change({ series: same ? usual : series });
}
