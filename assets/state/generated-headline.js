// Owns the headline generated from a selection in plain words, where the dataset has none for a view: a few events are
// counted in one phrase, which says how they were selected and when they happened; of more it says what they are about.
// A chart alone is named instead.
// Twin of layouts/headline/generated.py.

import * as dates from "../base/days.js";
import * as words from "../base/words.js";
import { HEADLINE_LIMIT, isUnfiltered, length } from "./curated-headline.js";
import { loneChart } from "./chart-headline.js";
import * as describe from "./describe.js";
import * as finding from "./headline-finding.js";
import * as periods from "./period.js";

/** @type {[facet: Entente.Facet, phrase: string][]} */
const PHRASES = [
  ["category", "kinds"],
  ["level", "level"],
  ["role", "role"],
  ["person", "person"],
  ["direction", "coded"],
  ["material", "concerning"],
  ["actor", "involving"],
  ["company", "naming"],
];
const MOST_NAMES = 3;
const MOST_MONTHS = 23;
const LONGEST_QUOTE = 40;

/** @type {(state: Entente.Described) => string} */
export function generated(state) {
  const pane = loneChart(state.view);
  if (pane) return sentence(dated(words.say(`charts.title.${pane}`), state));
  const said = state.view.thread.length ? "" : findingOf(state);
  if (said && length(said) <= HEADLINE_LIMIT) return sentence(said);
  const found = wordings(state).map((what) => sentence(dated(what, state)));
  return found.find((text) => length(text) <= HEADLINE_LIMIT) || found[found.length - 1];
}

/**
 * What the events are about; empty where they are better counted.
 *
 * @type {(state: Entente.Described) => string}
 */
function findingOf(state) {
  const { page, view, selection, columns } = state;
  const count = selection.ids.length;
  if (!isUnfiltered(state)) {
    return count > finding.MOST_COUNTED ? peakOf(state) : "";
  }
  const key = finding.moments(state);
  if (key.length === 1 && finding.isShort(view)) {
    return page.headlines?.[columns.id[key[0]]]?.[0] || columns.title[key[0]];
  }
  if (count <= finding.FEW) return "";
  const [months, , after] = monthsAfter(state);
  if (key.length > finding.MOST_NAMED) return finding.firstToLast(key, columns);
  if (key.length > 1) {
    const others = key.filter((row) => row !== after);
    return dated(finding.named(others, columns), state);
  }
  const nounsOf = page.categories.map((category, at) => nouns(page, category, at)[1]);
  const what = finding.mostly(state, nounsOf);
  if (!what) return "";
  if (!key.length || months) return dated(what, state);
  return dated(words.say("headline.around", { what, moment: columns.label[key[0]] ?? "" }), state);
}

/**
 * When most of the filtered events were; of some dates only, it says of which.
 *
 * @type {(state: Entente.Described) => string}
 */
function peakOf(state) {
  const { from, to } = state.view;
  const what = filtered(many(state), state);
  const sameYear = from !== "" && from.slice(0, 4) === to.slice(0, 4) && !monthsAfter(state)[0];
  return finding.peak(from || to ? dated(what, state) : what, state, sameYear);
}

/**
 * A text with a first capital.
 *
 * @type {(text: string) => string}
 */
export function sentence(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * The events shown in ever shorter words: categories that are no filter go first, then the other filters.
 *
 * @type {(state: Entente.Described) => string[]}
 */
function wordings(state) {
  const { view, selection } = state;
  const noun = nounOf(state);
  const shorter = view.category === null ? [filtered(events(selection.ids.length), state)] : [];
  const count = chosen(state).length + Number(view.q !== "") + Number(view.thread.length > 0);
  const shortest = count ? words.say("headline.filtered", { what: noun, n: count, number: number(count) }) : noun;
  return [filtered(noun, state), ...shorter, shortest];
}

/**
 * The filters that have phrases: no categories that are the noun.
 *
 * @type {(state: Entente.Described) => {facet: Entente.Facet, phrase: string, ids: string[]}[]}
 */
function chosen(state) {
  return PHRASES.map(([facet, phrase]) => ({ facet, phrase, ids: state.view[facet] ?? [] })).filter(
    ({ facet, ids }) => ids.length && (facet !== "category" || !kindsOf(state).length),
  );
}

/**
 * A noun with a phrase for each filter.
 *
 * @type {(noun: string, state: Entente.Described) => string}
 */
function filtered(noun, state) {
  const { view } = state;
  const how = chosen(state).map(({ facet, phrase, ids }) =>
    phraseOf(
      phrase,
      ids.map((id) => label(state.page, facet, id)),
    ),
  );
  if (view.q) how.push(words.say("headline.mentioning", { q: cut(view.q) }));
  const what = how.length ? words.say("headline.selected", { what: noun, how: words.list(how) }) : noun;
  if (!view.thread.length) return what;
  const ends = describe.threadEnds(state);
  if (ends.length === 1) return words.say("headline.through", { what, title: ends[0] });
  return words.say("headline.between", { what, first: ends[0], last: ends[ends.length - 1] });
}

/**
 * The nouns of the category of all events, or of the few that the view is filtered by; none if there are more.
 *
 * @type {(state: Entente.Described) => [one: string, many: string][]}
 */
function kindsOf({ page, view, selection, columns }) {
  const shown = new Set(selection.indices.map((row) => page.categories[columns.category[row]].id));
  const kinds = page.categories
    .map((category, at) => ({ id: category.id, noun: nouns(page, category, at) }))
    .filter(({ id }) => (shown.size ? shown.has(id) : (view.category || []).includes(id)));
  return kinds.length > (view.category === null ? 1 : MOST_NAMES) ? [] : kinds.map(({ noun }) => noun);
}

/**
 * The noun of the events without their number.
 *
 * @type {(state: Entente.Described) => string}
 */
function many(state) {
  const kinds = kindsOf(state).map(([, noun]) => noun);
  return kinds.length ? words.list(kinds) : words.say("headline.many");
}

/**
 * The number of events with the noun of their category, or of the few that the view is filtered by.
 *
 * @type {(state: Entente.Described) => string}
 */
function nounOf(state) {
  const count = state.selection.ids.length;
  const kinds = kindsOf(state);
  // That nothing of a facet is chosen says nothing about what happened.
  if (PHRASES.some(([facet]) => state.view[facet]?.length === 0)) return words.say("headline.unchosen");
  if (!kinds.length) return events(count);
  const [ones, all] = [0, 1].map((at) => kinds.map((noun) => noun[at]));
  if (!count) return words.say("headline.none.kinds", { kinds: words.anyOf(all) });
  const [first, second] = ones;
  if (count === 2 && kinds.length === 2) return words.say("headline.one.each", { first, second });
  return words.say("headline.kinds", { number: number(count), kinds: words.list(all) });
}

/** @type {(page: Entente.Page, category: Entente.Category, at: number) => [one: string, many: string]} */
const nouns = (page, category, at) => (page.nouns ? page.nouns.category[at] : [category.singular, category.label]);

/** @type {(count: number) => string} */
function events(count) {
  return count ? words.say("headline.events", { n: count, number: number(count) }) : words.say("headline.none");
}

/** @type {(phrase: string, names: string[]) => string} */
function phraseOf(phrase, names) {
  if (names.length > MOST_NAMES) return words.say(`headline.${phrase}.any`, { number: number(names.length) });
  return words.say(`headline.${phrase}`, { names: words.anyOf(names) });
}

/**
 * A term as it stands in a sentence: actors, people and companies are names.
 *
 * @type {(page: Entente.Page, facet: Entente.Facet, id: string) => string}
 */
function label(page, facet, id) {
  const at = page.vocabulary[facet].findIndex((term) => term.id === id);
  const named = facet === "category" || facet === "actor" || facet === "person" || facet === "company";
  const known = page.nouns && !named ? page.nouns[facet][at] : "";
  return known || page.vocabulary[facet][at].label;
}

/**
 * A phrase with the dates of the view; those of a thread follow from its events.
 *
 * @type {(what: string, state: Entente.Described) => string}
 */
function dated(what, state) {
  const { view, selection, columns } = state;
  if (view.thread.length && !loneChart(view)) return what;
  const [months, moment] = monthsAfter(state);
  if (months === 1) return words.say("headline.when.month", { what, moment });
  if (months) return words.say("headline.when.months", { what, moment, n: months, number: number(months) });
  const open = !view.from && !view.to && selection.ids.length;
  const first = open ? `${dates.iso(columns.day[selection.indices[0]]).slice(0, 4)}-01-01` : view.from;
  const found = periods.period(first, view.to);
  return found ? words.say(`headline.when.${found.key}`, { what, ...found.values }) : what;
}

/**
 * The whole months of a view that starts with a key moment, its label and row; none of a calendar month or year.
 *
 * @type {(state: Entente.Described) => [months: number, moment: string, row: number]}
 */
function monthsAfter({ view: { from, to }, page, columns }) {
  if (!from || !to || periods.isWhole(from, to, "year")) return [0, "", -1];
  if (from.slice(0, 7) === to.slice(0, 7) && periods.isWhole(from, to, "month")) return [0, "", -1];
  const [first, last] = [dates.ordinal(from), dates.ordinal(to)];
  const counts = Array.from({ length: MOST_MONTHS }, (_, at) => at + 1);
  const months = counts.find((count) => [last, last + 1].includes(dates.shiftMonths(first, count)));
  const row = (page.vocabulary.pivotal ?? []).find((place) => columns.label[place] && page.events.date[place] === from);
  return months && row !== undefined ? [months, columns.label[row] ?? "", row] : [0, "", -1];
}

/**
 * A number: small ones as words, where the language has them.
 *
 * @type {(count: number) => string}
 */
export function number(count) {
  const known = words.say("headline.numbers").split("|");
  return (count >= 1 && known[count - 1]) || words.number(count);
}

/** @type {(text: string) => string} */
function cut(text) {
  const letters = Array.from(text);
  if (letters.length <= LONGEST_QUOTE) return text;
  const start = letters.slice(0, LONGEST_QUOTE).join("");
  return `${start.slice(0, Math.max(start.lastIndexOf(" "), 0)) || start}…`;
}
