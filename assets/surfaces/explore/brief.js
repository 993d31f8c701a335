// Owns the way from explore to a briefing on what is shown: the link names the view of the moment it is used.

import * as dom from "../../base/dom.js";
import { context } from "../../base/context.js";

/** @param {Event} event */
function name(event) {
  /** @type {HTMLAnchorElement | null} */
  const link = dom.closest(event.target, '[data-part="brief"]');
  const state = context.store.drawn();
  if (!link || !state) return;
  const { live, urls } = state.page;
  link.href = `${urls.root}briefing${live ? "" : "/"}${state.query ? `?${state.query}` : ""}`;
}

export function listen() {
  for (const type of ["pointerdown", "focusin", "click"]) document.addEventListener(type, name);
}
