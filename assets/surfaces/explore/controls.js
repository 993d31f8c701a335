// Owns the filter bar: the dates, and what a change, a click or a key in the bar sets.

import { context } from "../../base/context.js";
import * as dayInput from "../../base/day-input.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as views from "../../state/view.js";
import * as zoom from "../../state/zoom.js";
import { drawChosen, reset } from "./chosen.js";
import * as facets from "./facets.js";
import * as search from "./search.js";
import { saveEvents } from "./share-coming.js";

/**
 * @param {string} name
 * @returns {HTMLInputElement | null}
 */
const inputOf = (name) => dom.find(`[data-control="${name}"] input`);

/**
 * The inputs of the facets, the search box, and what listens to all.
 *
 * @param {Entente.Page} page
 */
export function build(page) {
  facets.build(page);
  search.build();
  document.addEventListener("change", onChange);
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
}

/** @param {Entente.State} state */
export function draw(state) {
  const { page, view } = state;
  facets.draw(state);
  drawDate("from", view.from, page.vocabulary.extent);
  drawDate("to", view.to, page.vocabulary.extent);
  search.draw(view);
  drawPresets(view);
  drawChosen(page, view);
}

/**
 * @param {"from" | "to"} name
 * @param {Entente.IsoDay} day
 * @param {[Entente.IsoDay, Entente.IsoDay]} extent
 */
function drawDate(name, day, extent) {
  const input = inputOf(name);
  if (input) dayInput.show(input, day || extent[name === "from" ? 0 : 1]);
}

/** @param {Entente.View} view */
function drawPresets(view) {
  for (const button of dom.all("[data-preset]")) {
    const [from, to] = (button.dataset.preset || "").split("/");
    button.setAttribute("aria-pressed", String(view.from === from && view.to === to));
  }
}

/** @param {Event} event */
function onChange(event) {
  const host = dom.closest(event.target, "[data-control]");
  const name = host?.dataset.control;
  const facet = views.FACETS.find((one) => one === name);
  if (host && facet) context.store.change({ [facet]: facets.checked(host, facet) });
  if ((name === "from" || name === "to") && event.target instanceof HTMLInputElement) changeDate(name, event.target);
}

/**
 * @param {"from" | "to"} name
 * @param {HTMLInputElement} input
 */
function changeDate(name, input) {
  const { view } = context.store.state();
  const other = name === "from" ? view.to : view.from;
  if (input.value && other && (name === "from" ? input.value > other : input.value < other)) {
    input.setCustomValidity(words.say("filter.reversed"));
    input.reportValidity();
    return;
  }
  input.setCustomValidity("");
  if (!input.checkValidity()) return;
  if (!input.value || dates.parse(input.value) !== null) context.store.change({ [name]: input.value });
}

/** @param {Event} event */
function onClick(event) {
  /** @param {string} selector */
  const on = (selector) => dom.closest(event.target, selector);
  const preset = on("[data-preset]");
  const clear = on("[data-clear]");
  if (preset) {
    const [from, to] = (preset.dataset.preset || "").split("/");
    context.store.change({ from, to });
  } else if (clear) context.store.change(JSON.parse(clear.dataset.clear || "{}"));
  else if (on('[data-part="reset"]')) reset();
  else if (on('[data-part="events-csv"]')) saveEvents();
  else if (on("[data-zoom]")) zoom.by(Number(on("[data-zoom]")?.dataset.zoom));
  else if (on("[data-pan]")) panBy(Number(on("[data-pan]")?.dataset.pan));
  else if (on('[data-part="balance-toggle"]')) toggleBalance();
  for (const open of dom.all("details.facet[open]")) {
    if (!(event.target instanceof Node && open.contains(event.target))) open.removeAttribute("open");
  }
}

function toggleBalance() {
  const {
    page,
    view: { panels },
  } = context.store.state();
  context.store.change({
    panels: page.vocabulary.panels.filter((name) => panels.includes(name) !== (name === "balance")),
  });
}

/** @param {number} share */
function panBy(share) {
  const { axis } = context.store.state();
  zoom.pan(share * (axis.end - axis.first));
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.key !== "Escape") return;
  const open = dom.closest(event.target, "details.facet[open]");
  if (!open) return;
  open.removeAttribute("open");
  dom.find("summary", open)?.focus();
}
