// Owns the way from explore to a briefing on what is shown: the link names the view of the moment it is used.

import * as dom from "../../base/dom.js";
import { context } from "../../base/context.js";
import * as addresses from "../../state/addresses.js";

/** @param {Event} event */
function name(event) {
  /** @type {HTMLAnchorElement | null} */
  const link = dom.closest(event.target, '[data-part="brief"]');
  const state = context.store.drawn();
  if (!link || !state) return;
  link.href = addresses.briefing(state.page, state.query);
}

export function listen() {
  for (const type of ["pointerdown", "focusin", "click"]) document.addEventListener(type, name);
}
