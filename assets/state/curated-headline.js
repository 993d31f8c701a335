// Owns the headline that a dataset has for a view: of the preset or phase it shows unfiltered, or of one event.
// The takeaway is the headline of a default view for which the dataset has no other. A chart alone has its finding,
// since the others are about more than it shows.
// Twin of layouts/headline/curated.py.

import * as dates from "../base/days.js";
import { chartFinding, loneChart } from "./chart-headline.js";
import * as describe from "./describe.js";
import * as views from "./view.js";

/** @typedef {{headline: string, deck: string}} Curated */

export const HEADLINE_LIMIT = 120;
export const DECK_LIMIT = 200;
/** @type {(text: string) => number} */
export const length = (text) => Array.from(text).length;

/**
 * {headline, deck} of the dataset for a state; null if it has none.
 *
 * @type {(state: Entente.Described) => Curated | null}
 */
export function curated(state) {
  const pane = loneChart(state.view);
  if (pane) {
    const found = chartFinding(pane, state);
    return found ? { headline: found, deck: "" } : ofFocus(state);
  }
  return ofPeriod(state) || ofTakeaway(state) || ofFocus(state) || ofOnlyEvent(state);
}

/**
 * Whether a view shows every event of its dates.
 *
 * @type {(state: Entente.Described) => boolean}
 */
export function isUnfiltered({ view }) {
  return !view.q && !view.thread.length && views.FACETS.every((facet) => view[facet] === null);
}

/** @type {(state: Entente.Described) => Curated | null} */
function ofPeriod(state) {
  const { page, view } = state;
  if (!isUnfiltered(state)) return null;
  /** @type {(one: Entente.Preset | Entente.Phase) => boolean} */
  const isShown = ({ headline, from, to }) => Boolean(headline) && from === view.from && to === view.to;
  const preset = page.presets.find(isShown);
  if (preset) return { headline: preset.headline ?? "", deck: preset.deck ?? "" };
  const phase = page.phases.find(isShown);
  if (!phase) return null;
  const { headline = "", deck = "", note = "" } = phase;
  return { headline, deck: deck || (length(note) <= DECK_LIMIT ? note : "") };
}

/** @type {(state: Entente.Described) => Curated | null} */
function ofTakeaway({ page, view }) {
  const headline = (page.info.takeaway ?? "").replace(/\.$/, "");
  return describe.isUntouched(page, view) && length(headline) <= HEADLINE_LIMIT
    ? { headline, deck: page.info.subtitle }
    : null;
}

/**
 * The event in focus, if the view shows it; its title serves in a view of the days around it.
 *
 * @type {(state: Entente.Described) => Curated | null}
 */
function ofFocus(state) {
  const { view, selection, columns } = state;
  const row = columns.rowOf.get(view.event);
  if (row === undefined || !selection.ids.includes(view.event)) return null;
  const { headline, deck } = written(state, view.event);
  const title = headline || (isAround(columns.day[row], state) ? columns.title[row] : "");
  return title ? { headline: title, deck } : null;
}

/** @type {(state: Entente.Described) => Curated | null} */
function ofOnlyEvent(state) {
  const { selection, columns } = state;
  if (selection.ids.length !== 1) return null;
  const { headline, deck } = written(state, selection.ids[0]);
  return { headline: headline || columns.title[selection.indices[0]], deck };
}

/** @type {(state: Entente.Described, id: Entente.EventId) => Curated} */
function written({ page }, id) {
  const [headline, deck] = (page.headlines && page.headlines[id]) || [];
  return { headline: headline ?? "", deck: deck ?? "" };
}

/**
 * Whether an unfiltered view has the dates of a link that gives an event and no dates.
 *
 * @type {(day: Entente.Ordinal, state: Entente.Described) => boolean}
 */
function isAround(day, state) {
  const { from, to } = state.view;
  return isUnfiltered(state) && from === dates.iso(day - views.HALF_YEAR) && to === dates.iso(day + views.HALF_YEAR);
}
