// Owns the heading of a view: headline, deck, and its subject, the place and dates; and what pages with it are called.
// Twin of layouts/headline/heading.py and layouts/headline/page_title.py (`pageTitle`).

import * as words from "../base/words.js";
import { isReactions, loneChart, reactions } from "./chart-headline.js";
import { DECK_LIMIT, curated, length } from "./curated-headline.js";
import * as describe from "./describe.js";
import { generated, sentence } from "./generated-headline.js";
import * as periods from "./period.js";

/**
 * {headline, deck, subject, author}: the editor of a link writes headlines, the curator of the dataset, or nobody. A
 * chart alone has no deck: the line over it says what it measures.
 *
 * @type {(state: Entente.Described) => Entente.Heading}
 */
export function heading(state) {
  const { title } = state.view;
  const bare = isReactions(state.view);
  const own = bare && !title ? reactions(state) : null;
  if (own) return { headline: own, deck: "", subject: subject(state), author: "none" };
  const found = curated(state);
  return {
    headline: title || (found ? found.headline : generated(state)),
    deck: bare || loneChart(state.view) ? "" : (found && found.deck) || deck(state),
    subject: subject(state),
    author: title ? "editor" : found ? "curator" : "none",
  };
}

/**
 * Whether the deck of a view is the dataset's and not ours.
 *
 * @type {(state: Entente.Described) => boolean}
 */
export const hasOwnDeck = (state) => Boolean(curated(state)?.deck) || describe.isUntouched(state.page, state.view);

/**
 * What a page or a frame that shows the view is called.
 *
 * @type {(state: Entente.Described) => string}
 */
export function pageTitle(state) {
  const { page, view, columns } = state;
  const row = columns.rowOf.get(view.event);
  const [own] = (page.headlines && page.headlines[view.event]) || [];
  const head = view.title || row === undefined ? heading(state).headline : own || columns.title[row];
  return `${head} · ${page.info.title}`;
}

/**
 * The place and dates of a view.
 *
 * @type {(state: Entente.Described) => string}
 */
export function subject({ page, view }) {
  const dates = periods.periodWords(view.from, view.to, page.vocabulary.extent);
  return page.info.place ? words.say("subject", { place: page.info.place, period: dates }) : sentence(dates);
}

/**
 * The deck of a view for which the dataset has none: the takeaway stands in for that of the default view. Others have
 * the date and category of their only event, or their first event and their last.
 *
 * @type {(state: Entente.Described) => string}
 */
function deck({ page, view, selection, columns }) {
  if (describe.isUntouched(page, view)) return page.info.takeaway ?? "";
  const rows = selection.indices;
  /** @type {(row: number) => string} */
  const when = (row) => words.date(columns.day[row], columns.precision[row], "full");
  if (!rows.length) return words.say("deck.none", { n: page.events.id.length });
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (rows.length === 1) {
    return words.say("deck.one", { category: page.categories[columns.category[first]].singular, date: when(first) });
  }
  /** @type {(name: (row: number) => string) => string} */
  const said = (name) =>
    words.say("deck.many", { first: name(first), first_date: when(first), last: name(last), last_date: when(last) });
  const whole = said((row) => columns.title[row]);
  return length(whole) <= DECK_LIMIT ? whole : said((row) => describe.shortName(columns, row));
}
