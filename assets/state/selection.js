// The selection: which events a view shows, and how many each value of a facet would show.
// Twin of data/selection.py; tests/cases/selection.json is the table both must pass. The one place that filters.

import * as dates from "../base/days.js";
import * as textNormalisation from "./text-normalisation.js";
import * as threads from "./threads.js";
import * as views from "./view.js";

const NOTHING_FAILED = 0;
const TEXTS_FOUND = new WeakMap();

/**
 * The selection of a view.
 *
 * columns hold one entry per event, in the order to show (a thread has its own): id, start and end (ordinal days), text
 * (normalised), category and direction (place of the value in the vocabulary, -1 for none), actor, material, company
 * (lists of places). Returns {ids, indices, counts, total}; counts has for each facet an Int32Array in the order of the
 * vocabulary. A facet value counts the events that have it and pass everything but the constraint of its own facet.
 */
export function select(columns, view, vocabulary) {
  const facets = views.FACETS.map((name, place) => facetOf(name, place, columns, view, vocabulary));
  const constrained = facets.filter((facet) => facet.passes !== null);
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
    for (const facet of constrained) if (!passes(facet, index)) failed |= facet.bit;
    if (failed === NOTHING_FAILED) {
      ids.push(id[index]);
      indices.push(index);
    }
    if ((failed & (failed - 1)) === 0) {
      for (const facet of facets) if (failed === NOTHING_FAILED || failed === facet.bit) count(facet, index);
    }
  }
  if (walk !== null) {
    indices.sort((a, b) => walk.get(id[a]) - walk.get(id[b]));
    ids.sort((a, b) => walk.get(a) - walk.get(b));
  }
  return {
    ids,
    indices,
    counts: Object.fromEntries(facets.map((facet) => [facet.name, facet.counts])),
    total: id.length,
  };
}

function facetOf(name, place, columns, view, vocabulary) {
  const terms = vocabulary[name];
  return {
    name,
    bit: 1 << place,
    column: columns[name],
    many: name === "actor" || name === "material" || name === "company",
    counts: new Int32Array(terms.length),
    passes: view[name] === null ? null : chosen(terms, view[name]),
  };
}

// One byte for each value of the facet: whether the view asks for it.
function chosen(terms, ids) {
  const wanted = new Set(ids);
  return Uint8Array.from(terms, (term) => (wanted.has(term.id) ? 1 : 0));
}

function passes(facet, index) {
  const value = facet.column[index];
  if (!facet.many) return facet.passes[value] === 1;
  for (let place = 0; place < value.length; place += 1) if (facet.passes[value[place]] === 1) return true;
  return false;
}

function count(facet, index) {
  const value = facet.column[index];
  if (facet.many) for (let place = 0; place < value.length; place += 1) facet.counts[value[place]] += 1;
  else if (value >= 0) facet.counts[value] += 1;
}

// Which texts hold every word of the search (null: no search). The last search is kept: a reader who has typed goes
// on to zoom and filter, and one who types on narrows what was found.
function textsFound(columns, q) {
  const words = textNormalisation.searchTerms(q);
  if (words.length === 0) return null;
  const last = TEXTS_FOUND.get(columns.text);
  if (last && sameWords(last.words, words)) return last.found;
  const within = last && narrows(last.words, words) ? last.found : null;
  const holds = (text, index) => (within === null || within[index]) && words.every((word) => text.includes(word));
  const found = Uint8Array.from(columns.text, (text, index) => (holds(text, index) ? 1 : 0));
  TEXTS_FOUND.set(columns.text, { words, found });
  return found;
}

function sameWords(some, others) {
  return some.length === others.length && some.every((word, place) => word === others[place]);
}

function narrows(before, words) {
  return before.every((old) => words.some((word) => word.includes(old)));
}
