// Owns the events as the browser searches them: their columns, with the normalised text of each.
(function (entente) {
  "use strict";

  let kept = null;
  let source = null;

  function of(page) {
    if (source === page.events) return kept;
    source = page.events;
    const columns = entente.columns.of(page);
    kept = { ...columns, text: columns.id.map((_, row) => entente.textNormalisation.normalise(words(page, row))) };
    return kept;
  }

  // Details bring the summaries, people and other spellings; a search made before they came is run again.
  function enrich(page, extra) {
    const columns = of(page);
    kept = { ...columns, text: columns.id.map((id, row) => entente.textNormalisation.normalise(`${words(page, row)}\n${extra[id] || ""}`)) };
  }

  function words(page, row) {
    const { events, vocabulary } = page;
    const named = ["actor", "company", "material"].flatMap((facet) => events[facet][row].map((term) => vocabulary[facet][term].label));
    return [events.title[row], ...named].join("\n");
  }

  entente.index = { of, enrich };
})((window.entente = window.entente || {}));
