// Owns the native inputs of every facet, with counts that follow the other filters, and what a menu has chosen.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as textNormalisation from "../../state/text-normalisation.js";
import * as views from "../../state/view.js";

const SEARCHABLE = 12;
/** The count that stands beside each box: most stay as they are from one step to the next.
 *
 * @type {WeakMap<HTMLInputElement, number>}
 */
const counted = new WeakMap();

/**
 * The boxes of each facet, in the order of the vocabulary.
 *
 * @type {Map<Entente.Facet, HTMLInputElement[]>}
 */
const boxes = new Map();

/** @param {string} name */
const control = (name) => dom.find(`[data-control="${name}"]`);

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
}

/** @param {Entente.State} state */
export function draw({ view, selection }) {
  for (const facet of views.FACETS) drawFacet(view, selection, facet);
  for (const menu of dom.all("[data-facet]")) drawMenu(menu, view);
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
      on: { input: (event) => narrow(event, made), change: (event) => event.stopPropagation() },
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
    dom.element("span", { class: "option-label", told: term.label }),
    dom.element("span", { class: "option-count", "data-count": term.id }),
  );
}

/**
 * @param {Event} event
 * @param {HTMLElement[]} made
 */
function narrow(event, made) {
  const wanted = textNormalisation.normalise(event.target instanceof HTMLInputElement ? event.target.value : "");
  for (const label of made) {
    const named = dom.one(".option-label", label).textContent || "";
    label.hidden = !textNormalisation.normalise(named).includes(wanted);
  }
  event.stopPropagation();
}

/** @type {(facet: Entente.Facet, host: HTMLElement) => HTMLInputElement[]} */
function boxesOf(facet, host) {
  const found = boxes.get(facet) ?? dom.all("input[type=checkbox]", host);
  boxes.set(facet, found);
  return found;
}

/**
 * @param {Entente.View} view
 * @param {Entente.Selection} selection
 * @param {Entente.Facet} facet
 */
function drawFacet(view, selection, facet) {
  const host = control(facet);
  if (!host) return;
  const chosen = view[facet];
  boxesOf(facet, host).forEach((input, at) => {
    const count = selection.counts[facet][at];
    input.checked = chosen !== null && chosen.includes(input.value);
    if (counted.get(input) !== count) {
      counted.set(input, count);
      const label = dom.closest(input, "label");
      dom.setText(dom.find("[data-count]", label || host), words.number(count));
      label?.classList.toggle("option--empty", count === 0);
    }
  });
}

/**
 * How many values of the facets of a menu are chosen.
 *
 * @param {HTMLElement} menu
 * @param {Entente.View} view
 */
function drawMenu(menu, view) {
  const chosen = views.FACETS.filter((facet) => view[facet] !== null && dom.find(`[data-control="${facet}"]`, menu));
  const number = chosen.reduce((sum, facet) => sum + (view[facet]?.length ?? 0), 0);
  dom.setText(dom.find(".facet-number", menu), chosen.length ? words.number(number) : "");
  menu.classList.toggle("facet--set", chosen.length > 0);
}

/**
 * With every box cleared the facet is lifted again; none at all is said by a link only.
 *
 * @param {HTMLElement} host
 * @param {Entente.Facet} facet
 */
export function checked(host, facet) {
  /** @type {HTMLInputElement[]} */
  const ticked = dom.all("input:checked", host);
  const values = ticked.map((input) => input.value);
  return values.length ? context.page.vocabulary[facet].map(({ id }) => id).filter((id) => values.includes(id)) : null;
}
