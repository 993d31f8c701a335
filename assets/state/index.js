// Owns the events as the browser searches them: their columns, with the normalised text of each.
// Twin of data/rows.py.

import * as eventColumns from "../base/columns.js";
import * as textNormalisation from "./text-normalisation.js";

let kept = null;
let source = null;

export function of(page) {
  if (source === page.events) return kept;
  source = page.events;
  const columns = eventColumns.of(page);
  kept = { ...columns, text: columns.id.map((_, row) => textNormalisation.normalise(words(page, row))) };
  return kept;
}

// Details bring the summaries, people and other spellings; a search made before they came is run again.
export function enrich(page, extra) {
  const columns = of(page);
  kept = {
    ...columns,
    text: columns.id.map((id, row) => textNormalisation.normalise(`${words(page, row)}\n${extra[id] || ""}`)),
  };
}

function words(page, row) {
  const { events, vocabulary } = page;
  const named = ["actor", "company", "material"].flatMap((facet) =>
    events[facet][row].map((term) => vocabulary[facet][term].label),
  );
  return [events.title[row], ...named].join("\n");
}
