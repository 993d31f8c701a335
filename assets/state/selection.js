// The selection: which events a view shows, and how many each value of a facet would show.
// Twin of data/selection.py; tests/cases/selection.json is the table both must pass. The one place that filters.

import * as dates from "../base/days.js";
import * as textNormalisation from "./text-normalisation.js";
import * as threads from "./threads.js";
import * as views from "./view.js";

/** @typedef {number[] | number[][]} Column For each event the place of its value in the vocabulary, or its places. */

const NOTHING_FAILED = 0;
/** @type {WeakMap<string[], {words: string[], found: Uint8Array}>} */
const TEXTS_FOUND = new WeakMap();

/**
 * The selection of a view.
 *
 * columns hold one entry per event, in the order to show (a thread has its own): id, start and end (ordinal days), text
 * (normalised), category, level and direction (place of the value in the vocabulary, -1 for none), actor, person, role,
 * material, company (lists of places).
 *
 * Returns {ids, indices, counts, total}; counts has for each facet an Int32Array in the order of the
 * vocabulary. A facet value counts the events that have it and pass everything but the constraint of its own facet.
 *
 * @type {(columns: Entente.SearchColumns, view: Entente.View, vocabulary: Entente.Vocabulary) => Entente.Selection}
 */
export function select(columns, view, vocabulary) {
  const facets = views.FACETS.map((name, place) => ({
    name,
    bit: 1 << place,
    column: columns[name],
    counts: new Int32Array(vocabulary[name].length),
  }));
  const constrained = facets.flatMap(({ name, bit, column }) => {
    const chosen = view[name];
    return chosen === null ? [] : [{ bit, column, wanted: wantedOf(vocabulary[name], chosen) }];
  });
  const found = textsFound(columns, view.q);
  const walk = view.thread.length
    ? new Map(threads.walk(view.thread, vocabulary).map(({ event }, at) => [event, at]))
    : null;
  const first = view.from ? dates.ordinal(view.from) : -Infinity;
  const last = view.to ? dates.ordinal(view.to) : Infinity;
  const { id, start, end } = columns;
  const ids = [];
  const indices = [];
  for (let index = 0; index < id.length; index += 1) {
    if (end[index] < first || start[index] > last || (found !== null && found[index] === 0)) continue;
    if (walk !== null && !walk.has(id[index])) continue;
    let failed = NOTHING_FAILED;
    for (const { bit, column, wanted } of constrained) if (!passes(column, index, wanted)) failed |= bit;
    if (failed === NOTHING_FAILED) {
      ids.push(id[index]);
      indices.push(index);
    }
    if ((failed & (failed - 1)) === 0) {
      for (const { bit, column, counts } of facets) {
        if (failed === NOTHING_FAILED || failed === bit) count(column, index, counts);
      }
    }
  }
  if (walk !== null) {
    /** @type {(event: Entente.EventId) => number} */
    const step = (event) => walk.get(event) ?? -1;
    indices.sort((a, b) => step(id[a]) - step(id[b]));
    ids.sort((a, b) => step(a) - step(b));
  }
  const counts = /** @type {Entente.Selection["counts"]} */ (
    Object.fromEntries(facets.map((facet) => [facet.name, facet.counts]))
  );
  return { ids, indices, counts, total: id.length };
}

// One byte for each value of the facet: whether the view asks for it.
/** @type {(terms: Entente.Term[], ids: string[]) => Uint8Array} */
function wantedOf(terms, ids) {
  const chosen = new Set(ids);
  return Uint8Array.from(terms, (term) => (chosen.has(term.id) ? 1 : 0));
}

/** @type {(column: Column, index: number, wanted: Uint8Array) => boolean} */
function passes(column, index, wanted) {
  const value = column[index];
  if (typeof value === "number") return wanted[value] === 1;
  for (let place = 0; place < value.length; place += 1) if (wanted[value[place]] === 1) return true;
  return false;
}

/** @type {(column: Column, index: number, counts: Int32Array) => void} */
function count(column, index, counts) {
  const value = column[index];
  if (typeof value !== "number") for (let place = 0; place < value.length; place += 1) counts[value[place]] += 1;
  else if (value >= 0) counts[value] += 1;
}

// Which texts hold every word of the search (null: no search). The last search is kept: a reader who has typed goes
// on to zoom and filter, and one who types on narrows what was found.
/** @type {(columns: Entente.SearchColumns, q: string) => Uint8Array | null} */
function textsFound(columns, q) {
  const words = textNormalisation.searchTerms(q);
  if (words.length === 0) return null;
  const last = TEXTS_FOUND.get(columns.text);
  if (last && sameWords(last.words, words)) return last.found;
  const within = last && narrows(last.words, words) ? last.found : null;
  /** @type {(text: string, index: number) => boolean} */
  const holds = (text, index) => (within === null || within[index] === 1) && words.every((word) => text.includes(word));
  const found = Uint8Array.from(columns.text, (text, index) => (holds(text, index) ? 1 : 0));
  TEXTS_FOUND.set(columns.text, { words, found });
  return found;
}

/** @type {(some: string[], others: string[]) => boolean} */
function sameWords(some, others) {
  return some.length === others.length && some.every((word, place) => word === others[place]);
}

/** @type {(before: string[], words: string[]) => boolean} */
function narrows(before, words) {
  return before.every((old) => words.some((word) => word.includes(old)));
}
