// Which events a View selects, the text it searches and the threads it follows pass the tables that Python passes.

import assert from "node:assert/strict";
import * as days from "../../assets/base/days.js";
import { select } from "../../assets/state/selection.js";
import * as textNormalisation from "../../assets/state/text-normalisation.js";
import * as threads from "../../assets/state/threads.js";
import { parse } from "../../assets/state/view.js";
import { passes } from "./table.js";

passes("text-normalisation", {
  normalise: ({ text, normalised }) => assert.equal(textNormalisation.normalise(text), normalised),
  terms: ({ text, terms }) => assert.deepEqual(textNormalisation.searchTerms(text), terms),
  join: ({ texts, joined }) => assert.equal(textNormalisation.join(texts), joined),
});

passes("threads", {
  cases: ({ thread, walk, days: ends }, { vocabulary }) => {
    assert.deepEqual(
      threads.walk(thread, vocabulary).map(({ event, kind }) => [event, kind]),
      walk,
    );
    if (thread.length) assert.deepEqual(threads.span(thread, vocabulary), ends);
  },
});

passes("selection", {
  cases: ({ query, ids, counts }, { events, vocabulary }) => {
    const found = select(columns(events, vocabulary), parse(query, vocabulary).view, vocabulary);
    assert.deepEqual(found.ids, ids);
    assert.deepEqual(
      [...found.indices].map((index) => events[index].id),
      ids,
    );
    assert.equal(found.total, events.length);
    for (const [facet, wanted] of Object.entries(counts)) {
      const place = (id) => vocabulary[facet].findIndex((term) => term.id === id);
      const counted = Object.keys(wanted).map((id) => [id, found.counts[facet][place(id)]]);
      assert.deepEqual(Object.fromEntries(counted), wanted);
    }
  },
});

/** The events of the table as the columns that a page carries. */
function columns(events, vocabulary) {
  const places = (facet, ids) => ids.map((id) => vocabulary[facet].findIndex((term) => term.id === id));
  const spans = events.map((event) => days.span(event.date, event.precision, event.date_end));
  return {
    id: events.map((event) => event.id),
    start: spans.map(([start]) => start),
    end: spans.map(([, end]) => end),
    category: places(
      "category",
      events.map((event) => event.category),
    ),
    direction: places(
      "direction",
      events.map((event) => event.direction),
    ),
    level: places(
      "level",
      events.map((event) => event.level),
    ),
    actor: events.map((event) => places("actor", event.actors)),
    person: events.map((event) => places("person", event.people)),
    role: events.map((event) => places("role", event.roles)),
    material: events.map((event) => places("material", event.materials)),
    company: events.map((event) => places("company", event.companies)),
    text: events.map((event) => textNormalisation.join(event.texts)),
  };
}
