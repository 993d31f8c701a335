// Owns the sentences made from a View and its Selection: the status line, the name of a thread and the chosen terms.
// Twin of layouts/describe.py and layouts/document.py (`dropped`).

import * as words from "../base/words.js";
import * as threads from "./threads.js";
import * as views from "./view.js";

/** @type {("from" | "to" | "q")[]} */
const SPAN_AND_SEARCH = ["from", "to", "q"];

/**
 * The status line: how many events of how many, and the days shown.
 *
 * @type {(state: Entente.State) => string}
 */
export function status(state) {
  const { selection, page, axis, view } = state;
  const said = words.say("status", {
    n: selection.ids.length,
    total: words.number(page.events.id.length),
    from: words.day(axis.first, "full"),
    to: words.day(axis.end - 1, "full"),
  });
  return view.thread.length ? words.say("thread.status", { status: said, thread: thread(state) }) : said;
}

/**
 * What the thread of a view is called, by the events that its link names.
 *
 * @type {(state: Pick<Entente.State, "page" | "view" | "columns">) => string}
 */
export function thread(state) {
  const ends = threadEnds(state);
  if (ends.length === 1) return words.say("thread.through", { title: ends[0] });
  return words.say("thread.between", { first: ends[0], last: ends[ends.length - 1] });
}

/**
 * What the events that the link of a thread names are called: key moments by their labels.
 *
 * @type {(state: Pick<Entente.State, "page" | "view" | "columns">) => string[]}
 */
export function threadEnds({ page, view, columns }) {
  return threads
    .walk(view.thread, page.vocabulary)
    .filter(({ event }) => view.thread.includes(event))
    .map(({ place }) => shortName(columns, place));
}

/**
 * The label of a key moment, the title of any other event.
 *
 * @type {(columns: Entente.Columns, row: number) => string}
 */
export function shortName(columns, row) {
  return columns.label[row] || columns.title[row];
}

/**
 * Whether a view shows the whole story. Theme, panels and how the charts are drawn leave it whole; filters and dates
 * don't.
 *
 * @type {(page: Entente.Page, view: Entente.View) => boolean}
 */
export function isUntouched(page, view) {
  const usual = views.defaults(page.vocabulary);
  return (
    SPAN_AND_SEARCH.every((key) => view[key] === usual[key]) &&
    !view.thread.length &&
    views.FACETS.every((facet) => view[facet] === null)
  );
}

/**
 * One polite line on what of a link was not understood; empty when all was.
 *
 * @type {(parts: Entente.Dropped[]) => string}
 */
export function dropped(parts) {
  const names = parts.map(({ key, value }) => `‘${key}=${value}’`);
  return parts.length ? words.say("link.dropped", { n: parts.length, parts: words.list(names) }) : "";
}

/**
 * What is chosen of a facet.
 *
 * @type {(page: Entente.Page, facet: Entente.Facet, ids: string[]) => string}
 */
export function terms(page, facet, ids) {
  if (!ids.length) return words.say("filter.none");
  const labels = page.vocabulary[facet].filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  return labels.length <= 3
    ? labels.join(", ")
    : words.say("filter.several", { first: labels[0], n: labels.length - 1 });
}
