// Owns the events as the browser filters them: columns over ordinal days, folded text (where a search can be made), and the look-ups panels need.
(function (entente) {
  "use strict";

  let kept = null;
  let source = null;

  // The page with the days that its links may name: the events have them, so they travel once.
  function whole(page) {
    const { id, date } = page.events;
    return { ...page, vocabulary: { event_days: Object.fromEntries(id.map((event, row) => [event, date[row]])), ...page.vocabulary } };
  }

  function of(page) {
    if (source === page.events) return kept;
    const events = page.events;
    source = events;
    const spans = events.id.map((_, row) => entente.days.span(events.date[row], events.precision[row], events.date_end[row]));
    kept = {
      ...events,
      day: events.date.map(entente.days.ordinal),
      start: spans.map(([first]) => first),
      end: spans.map(([, last]) => last),
      text: entente.fold ? events.id.map((_, row) => entente.fold.fold(words(page, row))) : null,
      rowOf: new Map(events.id.map((id, row) => [id, row])),
    };
    return kept;
  }

  // Details bring the summaries, people and other spellings; a search made before they came is run again.
  function enrich(page, extra) {
    const columns = of(page);
    const text = columns.id.map((id, row) => entente.fold.fold(`${words(page, row)}\n${extra[id] || ""}`));
    kept = { ...columns, text };
  }

  function words(page, row) {
    const { events, vocabulary } = page;
    const named = ["actor", "company", "material"].flatMap((facet) => events[facet][row].map((term) => vocabulary[facet][term].label));
    return [events.title[row], ...named].join("\n");
  }

  entente.index = { whole, of, enrich };
})((window.entente = window.entente || {}));
