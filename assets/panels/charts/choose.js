// Owns what a reader chooses of the charts: series, measure and scale, as native inputs that follow the View.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as chartLines from "./lines.js";
import * as chartPanes from "./panes.js";
import * as shipments from "../shipments/shipments.js";
import * as views from "../../state/view.js";

const RADIOS = { measure: ["index", "value", "quantity", "share"], scale: ["index", "price", "change"] };

const control = (name, within) => (within || document).querySelector(`[data-control="${name}"]`);

export function build(host, page) {
  for (const [name, values] of Object.entries(RADIOS)) {
    const group = control(name, host);
    if (group) {
      group.append(
        ...values
          .filter((value) => name !== "measure" || shipments.known(page, value))
          .map((value) => radio(name, value)),
      );
    }
  }
  const all = chartLines.choices(page);
  for (const pane of chartPanes.PANES) {
    const panel = host.querySelector(`[data-panel="${pane}"] [data-control="series"]`);
    if (panel) panel.append(dom.element("p", { class: "chooser-limit note" }), ...groups(pane, all[pane]));
  }
  host.addEventListener("change", onChange);
  host.addEventListener("toggle", onToggle, true);
}

function radio(name, value) {
  return dom.element(
    "label",
    { class: "radio" },
    dom.element("input", { type: "radio", name: `charts-${name}`, value }),
    dom.element("span", { text: words.say(`charts.${name}.${value}`) }),
  );
}

function groups(pane, all) {
  const found = new Map();
  for (const series of all) {
    const name = groupOf(pane, series);
    if (!found.has(name)) found.set(name, []);
    found.get(name).push(series);
  }
  return [...found].map(([name, series]) =>
    dom.element("fieldset", { class: "chooser-group" }, dom.element("legend", { text: name }), ...series.map(option)),
  );
}

function groupOf(pane, { kind, market, material }) {
  const named = pane === "shipments" && material && context.page.materials.find(({ id }) => id === material);
  if (named) return named.label;
  return words.say(`charts.kind.${kind}`, { market: market || "" });
}

function option({ id, label }) {
  return dom.element(
    "label",
    { class: "option" },
    dom.element("input", { type: "checkbox", name: "series", value: id }),
    dom.element("span", { class: "option-label", text: label }),
  );
}

export function draw(host, state) {
  const chosen = chartLines.chosen(state);
  const now = JSON.stringify([chosen, state.view.measure, state.view.scale]);
  if (host.ententeChosen === now) return;
  host.ententeChosen = now;
  for (const name of Object.keys(RADIOS)) {
    const input = host.querySelector(`[data-control="${name}"] input[value="${state.view[name]}"]`);
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
      panel.closest("details").querySelector('[data-part="chosen-series"]'),
      words.number(panel.querySelectorAll("input:checked").length),
    );
  }
}

// The panel opens to the side with more room and no taller than that.
function onToggle(event) {
  const panel = event.target.open && event.target.querySelector(".chooser-panel");
  if (!panel) return;
  const { top, bottom } = event.target.getBoundingClientRect();
  const below = innerHeight - bottom - 16;
  const up = below < 320 && top - 16 > below;
  panel.classList.toggle("chooser-panel--up", up);
  panel.style.maxHeight = `${Math.min(480, Math.max(160, up ? top - 16 : below)).toFixed(0)}px`;
}

function onChange(event) {
  const host = event.target.closest("[data-control]");
  const name = host && host.dataset.control;
  if (name in RADIOS) context.store.change({ [name]: event.target.value });
  if (name === "series") toggle(event.target.value, event.target.checked);
}

// A series switched on joins at the end, so that a link keeps the order of the reader's choices; the usual ones are the
// default again.
function toggle(id, on) {
  const state = context.store.state();
  const others = chartLines.chosen(state).filter((one) => one !== id);
  const series = on ? [...others, id] : others;
  const usual = views.defaults(state.page.vocabulary).series || [];
  const same = usual.length === series.length && usual.every((one) => series.includes(one));
  context.store.change({ series: same ? usual : series });
}
