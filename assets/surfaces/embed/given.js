// Owns how panels of others come in an embed: as the server wrote them, until a reader points at one, touches or
// focuses it.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { load } from "../../base/load.js";
import * as notice from "./notice.js";

const find = () => dom.find(".given-groups");
let drawn = false;

/** Loads the script of these panels, where there are some, once the embed is hydrated. */
export async function come() {
  if (!context.page.urls.given || !find()) return;
  await load(context.page.urls.given);
  context.store.redraw();
  drawn = true;
}

/**
 * Hydrates the embed at the first touch; a button pressed before it came does its work then.
 *
 * @type {(hydrate: () => Promise<unknown>) => void}
 */
export function watch(hydrate) {
  const host = find();
  if (!host) return;
  const touched = () => {
    hydrate().catch(() => {});
  };
  for (const type of ["pointerenter", "touchstart", "focusin", "pointerdown"]) {
    host.addEventListener(type, touched, { passive: true });
  }
  host.addEventListener("click", ({ target }) => {
    const again = drawn ? "" : placeOf(target);
    if (again) notice.attempt(hydrate, () => dom.one(again).click());
  });
}

// How to find a button again when the script has written its own in its place.
/** @type {(target: EventTarget | null) => string} */
function placeOf(target) {
  const panel = dom.closest(target, "[data-panel]");
  const button = dom.closest(target, "[data-value], [data-given-tool], .given-more");
  if (!panel || !button) return "";
  const { value, givenTool } = button.dataset;
  const tool = givenTool ? `[data-given-tool="${givenTool}"]` : ".given-more";
  return `[data-panel="${panel.dataset.panel}"] ${value ? `[data-value="${value}"] button` : tool}`;
}
