// Owns the sentences made from a View and its Selection: the status line, the takeaway, the title and the chosen terms.
// Twin of layouts/describe.py, layouts/headline/__init__.py (`title`) and layouts/document.py (`dropped`).

import * as words from "../base/words.js";
import * as threads from "./threads.js";
import * as views from "./view.js";

/**
 * What sentences about a View are made of.
 *
 * @typedef {Omit<Entente.State, "axis" | "query">} Described
 */

const MOST = 3;
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
 * The edited sentence while nothing is filtered, else what the selection holds and how it begins and ends.
 *
 * @type {(state: Described) => string}
 */
export function takeaway(state) {
  const { page, view } = state;
  if (isUntouched(page, view) && page.info.takeaway) return page.info.takeaway;
  return view.thread.length
    ? words.say("thread.takeaway", { thread: thread(state), takeaway: selected(state) })
    : selected(state);
}

/** @type {(state: Described) => string} */
function selected(state) {
  const { page, selection, columns } = state;
  const n = selection.indices.length;
  if (n === 0) return words.say("takeaway.none", { total: page.events.id.length });
  const [first, last] = [selection.indices[0], selection.indices[n - 1]];
  /** @type {(row: number) => string} */
  const when = (row) => words.date(columns.day[row], columns.precision[row], "full");
  if (n === 1) return words.say("takeaway.one", { title: columns.title[first], date: when(first) });
  return words.say("takeaway.many", {
    n,
    kinds: kinds(state),
    first: columns.title[first],
    first_date: when(first),
    last: columns.title[last],
    last_date: when(last),
  });
}

/**
 * What a page or a frame that shows the view is called.
 *
 * @type {(state: Entente.State) => string}
 */
export function title(state) {
  const { page, view, columns } = state;
  const row = columns.rowOf.get(view.event);
  const head = row !== undefined ? columns.title[row] : isUntouched(page, view) ? page.info.subtitle : status(state);
  return `${head} · ${page.info.title}`;
}

/** @type {(state: Described) => string} */
function kinds({ page, selection, columns }) {
  const counts = page.categories.map((category) => ({ label: category.label, n: 0 }));
  for (const row of selection.indices) counts[columns.category[row]].n += 1;
  const most = counts
    .filter(({ n }) => n)
    .sort((a, b) => b.n - a.n)
    .slice(0, MOST);
  return words.list(most.map(({ label, n }) => words.say("takeaway.kind", { label, n })));
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
