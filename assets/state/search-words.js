// Matches what is typed with the terms of facets: which words of a search a term accounts for, in any order, from the
// beginnings of words and whatever their number.

import { normalise, searchTerms } from "./text-normalisation.js";

/** @typedef {{facet: Entente.Facet, at: number, phrases: string[][]}} Known A term and the words of its names. */
/** @typedef {Known & {covers: number, whole: boolean}} Match `covers` has a bit for each word of the search. */

const BETWEEN_WORDS = /[-/(),.·]+/;
const PLAIN = /^[\x20-\x7f]*$/;
const ENDING = 2;
const LEAST = 2;
const MOST = 24;

/**
 * The words of a search in their order, small ones left out unless there are no others; none of a single letter.
 *
 * @type {(text: string, small: string[]) => string[]}
 */
export function typed(text, small) {
  const all = searchTerms(text).slice(0, MOST);
  if (all.length === 1 && all[0].length < LEAST && PLAIN.test(all[0])) return [];
  const found = all.filter((word) => !small.includes(word));
  return found.length ? found : all;
}

/**
 * A term of a facet by its names.
 *
 * @type {(facet: Entente.Facet, at: number, names: string[]) => Known}
 */
export function known(facet, at, names) {
  return { facet, at, phrases: names.map((name) => normalise(name).split(/\s+/).flatMap(parts)) };
}

/**
 * The term with the words of a search that its names account for; null where they account for none.
 *
 * @type {(term: Known, search: string[]) => Match | null}
 */
export function match(term, search) {
  let covers = 0;
  let whole = false;
  for (const phrase of term.phrases) {
    let bits = 0;
    const met = new Set();
    search.forEach((word, at) => {
      const pieces = parts(word);
      const places = pieces.map((piece) => phrase.findIndex((one) => alike(one, piece)));
      if (!pieces.length || places.includes(-1)) return;
      bits |= 1 << at;
      for (const place of places) met.add(place);
    });
    const all = met.size === phrase.length;
    if (size(bits) > size(covers) || (size(bits) === size(covers) && all)) {
      covers = bits;
      whole = bits !== 0 && all;
    }
  }
  return covers ? { ...term, covers, whole } : null;
}

/**
 * How many words a set of bits has.
 *
 * @type {(bits: number) => number}
 */
export function size(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
}

/** @type {(word: string) => string[]} */
const parts = (word) => word.split(BETWEEN_WORDS).filter(Boolean);

// A word begins with what is typed, or what is typed with the word but for an ending: minister, ministers. Scripts
// without spaces between words have it anywhere.
/** @type {(word: string, piece: string) => boolean} */
function alike(word, piece) {
  if (!PLAIN.test(piece)) return word.includes(piece);
  if (piece.length < LEAST) return word === piece;
  if (word.startsWith(piece)) return true;
  return word.length > ENDING && piece.length <= word.length + ENDING && piece.startsWith(word);
}
