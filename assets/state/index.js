// Owns the events as the browser searches them: their columns, with the normalised text of each.
// Twin of data/rows.py and data/search_text.py.

import * as eventColumns from "../base/columns.js";
import * as textNormalisation from "./text-normalisation.js";

/** @type {("actor" | "person" | "role" | "company" | "material")[]} */
const LISTED = ["actor", "person", "role", "company", "material"];
/** @type {Entente.SearchColumns | null} */
let kept = null;
/** @type {Entente.EventColumns | null} */
let source = null;

/**
 * The events of a page as they are searched.
 *
 * @type {(page: Entente.Page) => Entente.SearchColumns}
 */
export function of(page) {
  if (kept && source === page.events) return kept;
  source = page.events;
  const columns = eventColumns.of(page);
  kept = { ...columns, text: columns.id.map((_, row) => textNormalisation.normalise(words(page, row))) };
  return kept;
}

/**
 * Adds the summaries and other spellings that details bring; a search made before they came is run again.
 *
 * @type {(page: Entente.Page, extra: Record<Entente.EventId, string>) => void}
 */
export function enrich(page, extra) {
  const columns = of(page);
  kept = {
    ...columns,
    text: columns.id.map((id, row) => textNormalisation.normalise(`${words(page, row)}\n${extra[id] || ""}`)),
  };
}

/** @type {(page: Entente.Page, row: number) => string} */
function words({ events, vocabulary, categories }, row) {
  const named = LISTED.flatMap((facet) => events[facet][row].map((term) => vocabulary[facet][term].label));
  const category = categories[events.category[row]];
  const level = vocabulary.level[events.level[row]];
  const more = [events.date[row], category.label, category.singular, level ? level.label : ""];
  return [events.title[row], ...named, ...more].join("\n");
}
