// The view: everything a reader can set, and its one spelling as the query of a link.
// Twin of data/view.py; tests/cases/view.json is the table both must pass. Draws nothing, selects nothing.

import * as dates from "../base/days.js";
import * as queries from "./query.js";
import * as threads from "./threads.js";
import * as values from "./view-values.js";

export { CHOICES, cleanText, cleanTitle, FACETS } from "./view-values.js";

/** @typedef {Entente.View} View */
/** @typedef {Entente.Vocabulary} Vocabulary */
/** @typedef {[from: Entente.IsoDay | "", to: Entente.IsoDay | ""]} Span */
/** @typedef {{view: View, dropped: Entente.Dropped[]}} Parsed */

// A facet is not among them: a link without it shows every event.
const DEFAULTABLE = ["from", "to", "series", "scale", "measure", "base", "panels", "theme"];
export const HALF_YEAR = 183;

/** @type {View} */
const BUILT_IN = {
  from: "",
  to: "",
  category: null,
  actor: null,
  person: null,
  role: null,
  level: null,
  material: null,
  company: null,
  direction: null,
  q: "",
  thread: [],
  event: "",
  series: null,
  scale: "index",
  measure: "index",
  base: "",
  log: null,
  order: "date",
  by: "",
  window: "0to5",
  returns: "raw",
  paths: "each",
  panels: [],
  title: "",
  theme: "auto",
  step: null,
  autoplay: null,
  loop: false,
  resume: null,
  v: "",
};
export const KEYS = /** @type {(keyof View)[]} */ (Object.keys(BUILT_IN));
/** @type {("from" | "to")[]} */
const SPAN = ["from", "to"];

/**
 * The untouched view: the dataset's default over the built-in one, its series always named.
 *
 * @type {(vocabulary: Vocabulary) => View}
 */
export function defaults(vocabulary) {
  const pairs = queries.pairs(vocabulary.default_query);
  for (const key of pairs.keys()) if (!DEFAULTABLE.includes(key)) pairs.delete(key);
  return read(pairs, vocabulary, { ...BUILT_IN, series: vocabulary.series, panels: vocabulary.usual_panels }).view;
}

/**
 * A link's query as {view, dropped}. Never throws: what is not understood is left out and returned in dropped.
 *
 * @type {(query: string, vocabulary: Vocabulary) => Parsed}
 */
export function parse(query, vocabulary) {
  const pairs = queries.pairs(query);
  const { view, dropped } = read(pairs, vocabulary, defaults(vocabulary));
  for (const [key, text] of pairs) {
    if (!Object.hasOwn(BUILT_IN, key) && !isTracking(key, vocabulary)) dropped.push(values.drop(key, text));
  }
  return { view, dropped };
}

/**
 * Whether a key is one that mail programs and social networks add to links.
 *
 * @type {(key: string, vocabulary: Vocabulary) => boolean}
 */
function isTracking(key, { tracking }) {
  const small = key.toLowerCase();
  return tracking.some((one) => (one.endsWith("*") ? small.startsWith(one.slice(0, -1)) : small === one));
}

/**
 * A view as a link's query: defaults left out, or (full) spelled so that later defaults change nothing.
 *
 * @type {(view: View, vocabulary: Vocabulary, options?: {full?: boolean}) => string}
 */
export function format(view, vocabulary, { full = false } = {}) {
  const usual = defaults(vocabulary);
  const text = { q: values.cleanText(view.q), title: values.cleanTitle(view.title) };
  const whole = { ...view, series: view.series ?? usual.series, ...text };
  const alike = KEYS.filter((key) => values.equal(whole[key], usual[key]));
  const leftOut = new Set(alike.filter((key) => !(full && DEFAULTABLE.includes(key))));
  if (!full) leaveOutSpan(leftOut, whole, impliedSpan(whole, vocabulary, usual));
  return queries.write(KEYS.filter((key) => !leftOut.has(key)).map((key) => [key, values.spell(whole[key])]));
}

// An event outside the default span moves the span of a link that gives none, so then both ends must be spelled.
/** @type {(leftOut: Set<keyof View>, view: View, implied: Span) => void} */
function leaveOutSpan(leftOut, { from, to }, implied) {
  if (from === implied[0] && to === implied[1]) SPAN.forEach((key) => leftOut.add(key));
  else if (SPAN.every((key) => leftOut.has(key))) SPAN.forEach((key) => leftOut.delete(key));
}

/**
 * The changes that lift a view's thread: the days go with it where they are the thread's own.
 *
 * @type {(view: View, vocabulary: Vocabulary) => Partial<View>}
 */
export function withoutThread({ thread, from, to }, vocabulary) {
  const [first, end] = threads.span(thread, vocabulary);
  const usual = defaults(vocabulary);
  return { thread: [], ...(from === first && to === end ? { from: usual.from, to: usual.to } : {}) };
}

/**
 * The theme that a word names; "auto" where it names none.
 *
 * @type {(word: string) => View["theme"]}
 */
export function themeOf(word) {
  return word === "light" || word === "dark" ? word : "auto";
}

/**
 * Whether two views are the same.
 *
 * @type {(one: View, other: View) => boolean}
 */
export function same(one, other) {
  return KEYS.every((key) => values.equal(one[key], other[key]));
}

/** @type {(pairs: Map<string, string>, vocabulary: Vocabulary, usual: View) => Parsed} */
function read(pairs, vocabulary, usual) {
  /** @type {Partial<View>} */
  const changes = {};
  const dropped = [];
  for (const key of KEYS) {
    const text = pairs.get(key);
    if (text === undefined) continue;
    const [value, refused] = values.read(key, text, vocabulary);
    for (const piece of refused) dropped.push(values.drop(key, piece));
    if (value !== null) Object.assign(changes, { [key]: value });
  }
  let [from, to] = spanOf(changes, vocabulary, usual);
  if (from && to && from > to) {
    dropped.unshift(values.drop("from", from), values.drop("to", to));
    [from, to] = impliedSpan(changes, vocabulary, usual);
  }
  return { view: { ...usual, ...changes, from, to }, dropped };
}

// From and to. Where only one is given and lies beyond the other's default, the other is open.
/** @type {(changes: Partial<View>, vocabulary: Vocabulary, usual: View) => Span} */
function spanOf(changes, vocabulary, usual) {
  const { from, to } = changes;
  if (from === undefined) {
    if (to === undefined) return impliedSpan(changes, vocabulary, usual);
    return [to && usual.from > to ? "" : usual.from, to];
  }
  if (to === undefined) return [from, usual.to && from > usual.to ? "" : usual.to];
  return [from, to];
}

// The span of a link that gives none: a thread's, the default, or a year around an event that lies outside it.
/** @type {(view: Partial<View>, vocabulary: Vocabulary, usual: View) => Span} */
function impliedSpan({ event, thread }, vocabulary, usual) {
  if (thread && thread.length) return threads.span(thread, vocabulary);
  const day = event && Object.hasOwn(vocabulary.event_days, event) ? vocabulary.event_days[event] : "";
  if (!day || ((usual.from || day) <= day && day <= (usual.to || day))) return [usual.from, usual.to];
  return [dates.shift(day, -HALF_YEAR), dates.shift(day, HALF_YEAR)];
}
