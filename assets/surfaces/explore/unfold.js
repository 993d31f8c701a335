// Owns the header of a phone: one row, in which a button unfolds the search box and another the ways out of the page.

import * as dom from "../../base/dom.js";

/** @returns {HTMLElement} */
const header = () => dom.one(".masthead");
/** @param {string} name */
const opener = (name) => dom.find(`[data-unfolds="${name}"]`);
const unfolded = () => header().dataset.unfolded ?? "";

export function listen() {
  const head = header();
  head.addEventListener("click", onClick, { capture: true });
  head.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && head.contains(relatedTarget)) && isDone()) fold();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (unfolded() === "menu" && !dom.closest(target, ".masthead")) fold();
  });
  head.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && unfolded()) foldBack();
  });
}

/** Whether a reader who has gone on needs nothing of it: a search that stands stays in sight. */
function isDone() {
  /** @type {HTMLInputElement | null} */
  const box = dom.find(".search input");
  return unfolded() === "menu" || !box?.value;
}

/**
 * What a way out opens gives the focus back to what had it before, which is a button that stays in sight.
 *
 * @param {MouseEvent} event
 */
function onClick({ target }) {
  const name = dom.closest(target, "[data-unfolds]")?.dataset.unfolds;
  if (name && name === unfolded()) foldBack();
  else if (name) open(name);
  else if (unfolded() === "menu" && dom.closest(target, ".action")) foldBack();
}

/** @param {string} name */
function open(name) {
  show(name);
  if (name === "search") dom.find(".search input")?.focus();
}

function foldBack() {
  const back = opener(unfolded());
  fold();
  back?.focus();
}

export function fold() {
  if (unfolded()) show("");
}

/** @param {string} name */
function show(name) {
  if (name) header().dataset.unfolded = name;
  else delete header().dataset.unfolded;
  for (const button of dom.all("[data-unfolds]")) {
    button.setAttribute("aria-expanded", String(button.dataset.unfolds === name));
  }
}
