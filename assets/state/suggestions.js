// Works out what a search may mean: filters that account for its words in any order, with the events that each would
// leave, and events that have all of them. Draws nothing.

import * as days from "../base/days.js";
import { dated } from "./search-dates.js";
import { known, match, size, typed } from "./search-words.js";
import { select } from "./selection.js";
import { normalise } from "./text-normalisation.js";
import { FACETS } from "./view.js";

/** @typedef {import("./search-dates.js").Dated} Dated */
/** @typedef {import("./search-words.js").Known} Known */
/** @typedef {import("./search-words.js").Match} Match */
/** @typedef {{facet: Entente.Facet, labels: string[]}} Part */
/**
 * Filters to set: `dates` tells whether they set the dates too, `rest` is what stays a search text.
 *
 * @typedef {{
 *   kind: "filters", changes: Partial<Entente.View>, parts: Part[], dates: boolean, rest: string, n: number
 * }} Filters
 */
/** @typedef {{kind: "event", id: Entente.EventId, row: number}} Found */
/** @typedef {Filters | Found} Suggestion */

const MOST = 6;
const MOST_COMBINED = 2;
const MOST_EVENTS = 3;
const MOST_SINGLE = 12;
const MOST_DAYS = 31;
/** @type {Record<string, string[][]>} */
let others = {};
/** @type {{page: Entente.Page, others: object, terms: Known[]} | null} */
let kept = null;

/**
 * Takes the other names of terms, which come with the details: for each facet a list for each term.
 *
 * @param {Record<string, string[][]>} names
 */
export function learn(names) {
  others = names;
}

/**
 * What a search may mean, the most likely first. Small words carry no meaning of their own.
 *
 * @type {(state: Entente.State, text: string, small: string[]) => Suggestion[]}
 */
export function suggestions(state, text, small) {
  const search = typed(text, small);
  if (!search.length) return [];
  const dates = dated(search, state.page.vocabulary.extent);
  const matches = terms(state.page)
    .map((term) => match(term, search))
    .filter((one) => one !== null);
  const found = combined(matches, search.length, dates ? dates.covers : 0);
  /** @type {(chosen: Match[]) => Filters | null} */
  const offer = (chosen) => filters(state, chosen, dates, search);
  const filtering = distinct(found.map(offer)).slice(0, MOST_COMBINED);
  const events = eventsWith(state, search, dates);
  const room = MOST - filtering.length - events.length;
  const most = Math.max(...matches.map(({ covers }) => size(covers)));
  const likely = matches
    .filter(({ covers }) => size(covers) === most)
    .sort((one, other) => Number(other.whole) - Number(one.whole));
  const single = distinct(likely.slice(0, MOST_SINGLE).map((one) => offer([one])))
    .filter((one) => !filtering.some((other) => same(one, other)))
    .sort((one, other) => one.rest.length - other.rest.length || other.n - one.n)
    .slice(0, room);
  return [...filtering, ...events, ...single];
}

/** @type {(page: Entente.Page) => Known[]} */
function terms(page) {
  if (kept && kept.page === page && kept.others === others) return kept.terms;
  const found = FACETS.flatMap((facet) =>
    page.vocabulary[facet].map((term, at) => {
      const singular = facet === "category" ? [page.categories[at].singular] : [];
      return known(facet, at, [term.label, ...singular, ...(others[facet]?.[at] ?? [])]);
    }),
  );
  kept = { page, others, terms: found };
  return found;
}

/**
 * Sets of terms that together account for the most words: with the terms that say again what others of the set say (a
 * minister is a foreign minister, too), and without them. A facet gives several only where each is named in full.
 *
 * @type {(matches: Match[], length: number, dates: number) => Match[][]}
 */
function combined(matches, length, dates) {
  let left = ((1 << length) - 1) & ~dates;
  /** @type {Match[]} */
  const least = [];
  /** @type {(one: Match, other: Match) => boolean} */
  const apart = (one, other) => one.facet !== other.facet || (one.whole && other.whole && !(one.covers & other.covers));
  const free = () => matches.filter((one) => one.covers & left && least.every((other) => apart(one, other)));
  for (let open = free(); open.length; open = free()) {
    const best = open.reduce((one, other) => (better(other, one, left) ? other : one));
    least.push(best);
    left &= ~best.covers;
  }
  const again = matches.filter((one) => one.whole && !least.some(({ facet }) => facet === one.facet));
  const most = [...least];
  for (const one of again) if (!most.some(({ facet }) => facet === one.facet)) most.push(one);
  return most.length > least.length ? [most, least] : [least];
}

/** @type {(one: Match, other: Match, left: number) => boolean} */
function better(one, other, left) {
  const [more, less] = [one, other].map(({ covers }) => size(covers & left));
  if (more !== less) return more > less;
  if (one.whole !== other.whole) return one.whole;
  return false;
}

/**
 * The filters of some terms; where no event is left within the dates of the view, over all dates. Null where there is
 * nothing to set, or no event either way.
 *
 * @type {(state: Entente.State, chosen: Match[], dates: Dated | null, search: string[]) => Filters | null}
 */
function filters({ page, columns, view }, chosen, dates, search) {
  if (!chosen.length && !dates) return null;
  const covers = chosen.reduce((bits, one) => bits | one.covers, dates ? dates.covers : 0);
  const rest = search.filter((_, at) => !(covers & (1 << at))).join(" ");
  /** @type {(facet: Entente.Facet) => Entente.Term[]} */
  const named = (facet) =>
    page.vocabulary[facet].filter((_, at) => chosen.some((one) => one.facet === facet && one.at === at));
  const facets = FACETS.filter((facet) => named(facet).length);
  const set = Object.fromEntries(facets.map((facet) => [facet, named(facet).map(({ id }) => id)]));
  const parts = facets.map((facet) => ({ facet, labels: named(facet).map(({ label }) => label) }));
  /** @type {Partial<Entente.View>[]} */
  const spans = dates ? [{ from: dates.from, to: dates.to }] : [{}, { from: "", to: "" }];
  for (const span of spans) {
    const changes = { ...set, ...span, q: rest, thread: [] };
    const n = select(columns, { ...view, ...changes }, page.vocabulary).ids.length;
    if (n) return { kind: "filters", changes, parts, dates: "from" in span, rest, n };
  }
  return null;
}

/**
 * Events that have every word and lie within the dates, those with the most words in their titles first. Years
 * alone name their key moments.
 *
 * @type {(state: Entente.State, search: string[], dates: Dated | null) => Found[]}
 */
function eventsWith({ columns }, search, dates) {
  const rest = search.filter((_, at) => !((dates ? dates.covers : 0) & (1 << at)));
  const [first, last] = dates ? [days.ordinal(dates.from), days.ordinal(dates.to)] : [-Infinity, Infinity];
  const keyMoments = !rest.length && last - first > MOST_DAYS;
  /** @type {(row: number) => boolean} */
  const fits = (row) =>
    columns.end[row] >= first &&
    columns.start[row] <= last &&
    (!keyMoments || columns.label[row] !== null) &&
    rest.every((word) => columns.text[row].includes(word));
  const rows = columns.id.map((_, row) => row).filter(fits);
  const inTitle = new Map(
    rows.map((row) => {
      const title = normalise(columns.title[row]);
      return [row, rest.filter((word) => title.includes(word)).length];
    }),
  );
  return rows
    .sort((one, other) => (inTitle.get(other) ?? 0) - (inTitle.get(one) ?? 0))
    .slice(0, MOST_EVENTS)
    .map((row) => ({ kind: "event", id: columns.id[row], row }));
}

/** @type {(found: (Filters | null)[]) => Filters[]} */
function distinct(found) {
  /** @type {Filters[]} */
  const unlike = [];
  for (const one of found) if (one && !unlike.some((other) => same(one, other))) unlike.push(one);
  return unlike;
}

/** @type {(one: Filters, other: Filters) => boolean} */
const same = (one, other) => JSON.stringify(one.changes) === JSON.stringify(other.changes);
