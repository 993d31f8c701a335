// Links, read into a View and written again, pass the tables that Python passes.

import assert from "node:assert/strict";
import * as queries from "../../assets/state/query.js";
import * as views from "../../assets/state/view.js";
import { passes } from "./table.js";

passes("query", {
  pairs: (one) => assert.deepEqual([...queries.pairs(one.query)], one.pairs),
  write: (one) => assert.equal(queries.write(one.pairs), one.query),
});

passes("view", {
  cases: (one, { default: usual, vocabulary }) => {
    const { view, dropped } = views.parse(one.query, vocabulary);
    assert.deepEqual(view, { ...usual, ...one.view });
    assert.deepEqual(dropped, one.dropped);
    assert.equal(views.format(view, vocabulary), one.canonical);
  },
  full: (one, { vocabulary }) => {
    const { view } = views.parse(one.query, vocabulary);
    assert.equal(views.format(view, vocabulary, { full: true }), one.full);
  },
  panels: ({ cases, panels, usual_panels }, { vocabulary }) => {
    const own = { ...vocabulary, panels, usual_panels };
    const found = cases.map(({ query }) => {
      const { view, dropped } = views.parse(query, own);
      return { query, panels: view.panels, dropped, canonical: views.format(view, own) };
    });
    assert.deepEqual(found, cases);
  },
});
