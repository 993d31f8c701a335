// Owns the way from explore to a briefing on what is shown: the link names the view of the moment it is used.

import { context } from "../../base/context.js";

function name(event) {
  const link = event.target.closest && event.target.closest('[data-part="brief"]');
  const state = link && context.store.drawn();
  if (!state) return;
  const { live, urls } = state.page;
  link.href = `${urls.root}briefing${live ? "" : "/"}${state.query ? `?${state.query}` : ""}`;
}

export function listen() {
  for (const type of ["pointerdown", "focusin", "click"]) document.addEventListener(type, name);
}
