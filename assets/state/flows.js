// Owns which series a View has chosen: the variants of one thing shipped are a flow, for which its first monthly series
// stands in links. Twin of data/chart_series/shipments.py (`flows`) and data/chart_series/plot.py (`chosen`).

import * as views from "./view.js";

/**
 * @typedef {{id: Entente.SeriesId, label: string, short: string, kind: string, first: Entente.Series,
 *   variants: Entente.Series[]}} Flow
 */

/** @type {(page: Pick<Entente.Page, "series">) => Flow[]} */
export function flows(page) {
  /** @type {Map<string, Entente.Series[]>} */
  const found = new Map();
  for (const series of page.series) {
    if (series.panel !== "shipments") continue;
    const id = series.flow || series.id;
    const variants = found.get(id) ?? [];
    found.set(id, variants);
    variants.push(series);
  }
  return [...found.values()].map((variants) => {
    const first = variants.find(({ frequency }) => frequency === "month") || variants[0];
    return { id: first.id, label: first.label, short: first.short, kind: first.kind, first, variants };
  });
}

/**
 * The chosen ids, a variant of a flow standing for the flow.
 * @type {(state: {page: Pick<Entente.Page, "series" | "vocabulary">, view: Entente.View}) => Entente.SeriesId[]}
 */
export function chosen({ page, view }) {
  const ids = view.series === null ? views.defaults(page.vocabulary).series || [] : view.series;
  const flow = new Map(flows(page).flatMap(({ first, variants }) => variants.map(({ id }) => [id, first.id])));
  return [...new Set(ids.map((id) => flow.get(id) || id))];
}
