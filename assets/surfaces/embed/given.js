// Owns how panels of others come in an embed: as the server wrote them, until a reader points at one, touches or
// focuses it.

import { context } from "../../base/context.js";
import { load } from "../../base/load.js";

const host = () => document.querySelector(".given-groups");
let drawn = false;

/** Loads the script of these panels, where there are some, once the embed is hydrated. */
export async function come() {
  if (!context.page.urls.given || !host()) return;
  await load(context.page.urls.given);
  context.store.redraw();
  drawn = true;
}

/** Hydrates the embed at the first touch; a button pressed before it came does its work then. */
export function watch(hydrate) {
  if (!host()) return;
  const touched = () => {
    hydrate().catch(() => {});
  };
  for (const type of ["pointerenter", "touchstart", "focusin", "pointerdown"]) {
    host().addEventListener(type, touched, { once: true, passive: true });
  }
  host().addEventListener("click", ({ target }) => {
    const again = drawn ? "" : placeOf(target);
    if (again) {
      hydrate().then(
        () => document.querySelector(again).click(),
        () => {},
      );
    }
  });
}

// How to find a button again when the script has written its own in its place.
function placeOf(target) {
  const panel = target.closest("[data-panel]");
  const button = target.closest("[data-value], [data-given-tool]");
  if (!button) return "";
  const { value, givenTool } = button.dataset;
  return `[data-panel="${panel.dataset.panel}"] ${value ? `[data-value="${value}"] button` : `[data-given-tool="${givenTool}"]`}`;
}
