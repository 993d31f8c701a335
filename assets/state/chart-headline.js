// Owns the headline of a chart that a View shows alone: the dataset's finding, else what the chart shows and when.
// Twin of layouts/headline/chart.py.

import { chosen } from "./flows.js";
import { say } from "../base/words.js";
import * as views from "./view.js";

const BESIDE = ["events", "event"];
/** @type {readonly string[]} */
const PANES = ["shipments", "prices"];

/**
 * The one chart that a view draws, beside the list and the card; null if it draws anything else.
 *
 * @type {(view: Entente.View) => Entente.PaneName | null}
 */
export function loneChart({ panels }) {
  const drawn = panels.filter((panel) => !BESIDE.includes(panel));
  return drawn.length === 1 && PANES.includes(drawn[0]) ? /** @type {Entente.PaneName} */ (drawn[0]) : null;
}

/**
 * Whether a view draws the reactions and nothing else, beside the list and the card.
 *
 * @type {(view: Entente.View) => boolean}
 */
export const isReactions = ({ panels }) => panels.filter((panel) => !BESIDE.includes(panel)).join() === "reactions";

/**
 * The daily prices of a dataset.
 *
 * @type {(page: Pick<Entente.Page, "series">) => Entente.Series[]}
 */
export const prices = ({ series }) =>
  series.filter(({ panel, frequency }) => panel === "prices" && frequency === "day");

/**
 * The price whose reactions a view shows: the one it names, else the first on its charts, else the first of all.
 *
 * @type {(page: Pick<Entente.Page, "series">, view: Entente.View) => Entente.Series | undefined}
 */
export function priceOf(page, view) {
  const known = prices(page);
  const wanted = [view.by, ...(view.series ?? [])].map((id) => known.find((one) => one.id === id));
  return wanted.find(Boolean) ?? known[0];
}

/**
 * What reactions alone are headed by: the price, and the events by their number or their kind. Null without a price.
 *
 * @type {(state: Entente.Described) => string | null}
 */
export function reactions({ page, view, selection }) {
  const price = priceOf(page, view);
  if (!price) return null;
  const at = view.category?.length === 1 ? page.categories.findIndex(({ id }) => id === view.category?.[0]) : -1;
  const what = at < 0 ? "" : (page.nouns?.category[at][1] ?? page.categories[at].label);
  return what
    ? say("headline.reactions.kind", { name: price.short, what })
    : say("headline.reactions", { name: price.short, n: selection.ids.length });
}

/**
 * What the preset with the dates of a view says of a chart; empty where it says nothing, and where the chart is not
 * drawn as in the default view.
 *
 * @type {(name: Entente.PaneName, state: Pick<Entente.State, "page" | "view">) => string}
 */
export function chartFinding(name, { page, view }) {
  const usual = views.defaults(page.vocabulary);
  const same = name === "shipments" ? view.measure === usual.measure : view.base === usual.base;
  /** @type {(one: Entente.View) => string} */
  const drawn = (one) => chosen({ page, view: one }).sort().join(" ");
  if (!same || drawn(view) !== drawn(usual)) return "";
  const shown = page.presets.filter(({ from, to }) => from === view.from && to === view.to);
  return shown.map(({ charts }) => (charts && charts[name]) || "").find(Boolean) ?? "";
}
