// Owns the heading of a view: headline, deck, and its subject, the place and dates.
// Twin of layouts/headline/heading.py.

import * as words from "../base/words.js";
import { curated, length } from "./curated-headline.js";
import * as describe from "./describe.js";
import { generated, sentence } from "./generated-headline.js";
import * as periods from "./period.js";

const DECK_LIMIT = 200;

/**
 * {headline, deck, subject, author}: the editor of a link writes headlines, the curator of the dataset, or nobody.
 *
 * @type {(state: Entente.State) => Entente.Heading}
 */
export function heading(state) {
  const { title } = state.view;
  const found = curated(state);
  return {
    headline: title || (found ? found.headline : generated(state)),
    deck: (found && found.deck) || deck(state),
    subject: subject(state),
    author: title ? "editor" : found ? "curator" : "none",
  };
}

/**
 * The place and dates of a view.
 *
 * @type {(state: Entente.State) => string}
 */
export function subject({ page, view }) {
  const dates = periods.periodWords(view.from, view.to, page.vocabulary.extent);
  return page.info.place ? words.say("subject", { place: page.info.place, period: dates }) : sentence(dates);
}

/**
 * The date and category of one event, else the first event and the last.
 *
 * @type {(state: Entente.State) => string}
 */
function deck({ page, selection, columns }) {
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
