// Owns the filter bar: native inputs for every facet, the dates and the search box, with counts that follow the other
// filters.

import { context } from "../../base/context.js";
import * as dayInput from "../../base/day-input.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as textNormalisation from "../../state/text-normalisation.js";
import * as views from "../../state/view.js";
import * as zoom from "../../state/zoom.js";
import { drawChosen, reset } from "./chosen.js";

const SEARCHABLE = 12;
/** The count that stands beside each box: most stay as they are from one step to the next.
 *
 * @type {WeakMap<HTMLInputElement, number>}
 */
const counted = new WeakMap();

/** @param {EventTarget | null} target */
const valueOf = (target) => (target instanceof HTMLInputElement ? target.value : "");
/** @param {string} name */
const control = (name) => dom.find(`[data-control="${name}"]`);
/**
 * @param {string} name
 * @returns {HTMLInputElement | null}
 */
const inputOf = (name) => dom.find(`[data-control="${name}"] input`);

/**
 * Inputs are made once from the vocabulary; drawing only sets what is checked and counted.
 *
 * @param {Entente.Page} page
 */
export function build(page) {
  for (const facet of views.FACETS) {
    const host = control(facet);
    if (host && !host.childElementCount) host.append(...options(page, facet));
  }
  document.addEventListener("change", onChange);
  document.addEventListener("input", onInput);
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
}

/**
 * @param {Entente.Page} page
 * @param {Entente.Facet} facet
 */
function options(page, facet) {
  const terms = page.vocabulary[facet];
  const made = terms.map((term) => option(page, facet, term));
  if (terms.length < SEARCHABLE) return made;
  const label = words.say("filter.find", { facet: words.say(`facet.${facet}`) });
  return [
    dom.element("input", {
      type: "search",
      class: "facet-find",
      "aria-label": label,
      placeholder: label,
      on: { input: (event) => narrow(event, made) },
    }),
    ...made,
  ];
}

/**
 * @param {Entente.Page} page
 * @param {Entente.Facet} facet
 * @param {Entente.Term} term
 */
function option(page, facet, term) {
  const category = facet === "category" ? page.categories.find(({ id }) => id === term.id) : null;
  const shape =
    category &&
    dom.element("span", {
      class: "mark-shape",
      "data-shape": category.shape,
      "data-category": category.id,
      "aria-hidden": "true",
    });
  const input = dom.element("input", { type: "checkbox", value: term.id, name: facet });
  return dom.element(
    "label",
    { class: "option", title: (category && category.meaning) || null },
    input,
    shape,
    dom.element("span", { class: "option-label", text: term.label }),
    dom.element("span", { class: "option-count", "data-count": term.id }),
  );
}

/**
 * @param {Event} event
 * @param {HTMLElement[]} made
 */
function narrow(event, made) {
  const wanted = textNormalisation.normalise(valueOf(event.target));
  for (const label of made) label.hidden = !textNormalisation.normalise(label.textContent || "").includes(wanted);
  event.stopPropagation();
}

/** @param {Entente.State} state */
export function draw({ page, view, selection }) {
  for (const facet of views.FACETS) drawFacet(page, view, selection, facet);
  drawDate("from", view.from, page.vocabulary.extent);
  drawDate("to", view.to, page.vocabulary.extent);
  const search = inputOf("q");
  if (search && search !== document.activeElement) search.value = view.q;
  drawPresets(view);
  drawChosen(page, view);
}

/**
 * @param {Entente.Page} page
 * @param {Entente.View} view
 * @param {Entente.Selection} selection
 * @param {Entente.Facet} facet
 */
function drawFacet(page, view, selection, facet) {
  const host = control(facet);
  if (!host) return;
  const chosen = view[facet];
  page.vocabulary[facet].forEach((term, at) => {
    /** @type {HTMLInputElement} */
    const input = dom.one(`input[value="${CSS.escape(term.id)}"]`, host);
    const count = selection.counts[facet][at];
    input.checked = chosen !== null && chosen.includes(term.id);
    if (counted.get(input) !== count) {
      counted.set(input, count);
      const label = dom.closest(input, "label");
      dom.setText(dom.find("[data-count]", label || host), words.number(count));
      label?.classList.toggle("option--empty", count === 0);
    }
  });
  const summary = dom.find(`[data-facet="${facet}"] .facet-number`);
  dom.setText(summary, chosen === null ? "" : words.number(chosen.length));
  summary?.closest("details")?.classList.toggle("facet--set", chosen !== null);
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
  if (host && facet) context.store.change({ [facet]: checked(host, facet) });
  if ((name === "from" || name === "to") && event.target instanceof HTMLInputElement) changeDate(name, event.target);
}

/**
 * With every box cleared the facet is lifted again; none at all is said by a link only.
 *
 * @param {HTMLElement} host
 * @param {Entente.Facet} facet
 */
function checked(host, facet) {
  /** @type {HTMLInputElement[]} */
  const boxes = dom.all("input:checked", host);
  const values = boxes.map((input) => input.value);
  return values.length ? context.page.vocabulary[facet].map(({ id }) => id).filter((id) => values.includes(id)) : null;
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
function onInput(event) {
  if (!dom.closest(event.target, '[data-control="q"]')) return;
  context.store.change({ q: valueOf(event.target).trim().slice(0, 200) }, { push: false });
  context.store.settleSoon();
}

/** @param {Event} event */
function onClick(event) {
  /** @param {string} selector */
  const on = (selector) => dom.closest(event.target, selector);
  const preset = on("[data-preset]");
  const clear = on("[data-clear]");
  const toggle = on('[data-part="filters-toggle"]');
  if (toggle) toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
  if (preset) {
    const [from, to] = (preset.dataset.preset || "").split("/");
    context.store.change({ from, to });
  } else if (clear) context.store.change(JSON.parse(clear.dataset.clear || "{}"));
  else if (on('[data-part="reset"]')) reset();
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
