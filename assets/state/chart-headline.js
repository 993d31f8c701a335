// Owns the headline of a chart that a View shows alone: the dataset's finding, else what the chart shows and when.
// Twin of layouts/headline/chart.py.

import { chosen } from "./flows.js";
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
