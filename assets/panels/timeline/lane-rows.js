// Owns which categories have a lane.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";

/**
 * The categories that have a lane, as places among all. Where room is dear, those a filter leaves out have none, nor
 * those that a briefing's step has nothing of.
 * @param {Entente.TimelineState} state
 * @param {HTMLElement} lanes
 */
export function of({ page, view }, lanes) {
  const all = page.categories.map((_, at) => at);
  const { category } = view;
  if (!("compact" in lanes.dataset)) return all;
  const chosen = category?.length ? all.filter((at) => category.includes(page.categories[at].id)) : all;
  const { highlighted } = context;
  const laid = highlighted ? chosen.filter((at) => highlighted.hasLane(at)) : chosen;
  return laid.length ? laid : chosen;
}

/**
 * @param {Entente.TimelineState} state
 * @param {HTMLElement} lanes
 * @param {number[]} shown
 */
export function show({ page }, lanes, shown) {
  if (lanes.dataset.shown === shown.join()) return false;
  lanes.dataset.shown = shown.join();
  lanes.style.setProperty("--lanes", String(shown.length));
  page.categories.forEach(({ id }, at) => {
    dom.one(`[data-lane="${id}"]`, lanes).hidden = !shown.includes(at);
  });
  return true;
}
