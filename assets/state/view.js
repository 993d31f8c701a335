// The view: everything a reader can set, and its one spelling as the query of a link.
// Twin of data/view.py; tests/cases/view.json is the table both must pass. Draws nothing, selects nothing.

import * as dates from "../base/days.js";
import * as queries from "./query.js";
import * as textNormalisation from "./text-normalisation.js";
import * as threads from "./threads.js";

export const FACETS = ["category", "actor", "material", "company", "direction"];
export const CHOICES = {
  scale: ["index", "price", "change"],
  measure: ["index", "value", "quantity", "share"],
  order: ["date", "moves"],
  window: ["0to0", "1to1", "-1to1", "0to5", "0to20"],
  theme: ["auto", "light", "dark"],
};
// A facet is not among them: a link without it shows every event.
const DEFAULTABLE = ["from", "to", "series", "scale", "measure", "base", "panels", "theme"];
const LONGEST_TEXT = 200;
const LONGEST_DROPPED = 60;
const HALF_YEAR = 183;

const BUILT_IN = {
  from: "",
  to: "",
  category: null,
  actor: null,
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
  order: "date",
  by: "",
  window: "0to5",
  panels: [],
  theme: "auto",
  step: null,
  autoplay: null,
  loop: false,
  v: "",
};
export const KEYS = Object.keys(BUILT_IN);
const SPAN = ["from", "to"];

/** The untouched view: the dataset's default over the built-in one, its series always named. */
export function defaults(vocabulary) {
  const pairs = queries.pairs(vocabulary.default_query);
  for (const key of pairs.keys()) if (!DEFAULTABLE.includes(key)) pairs.delete(key);
  return read(pairs, vocabulary, { ...BUILT_IN, series: vocabulary.series, panels: vocabulary.usual_panels }).view;
}

/** A link's query as {view, dropped}. Never throws: what is not understood is left out and returned in dropped. */
export function parse(query, vocabulary) {
  const pairs = queries.pairs(query);
  const { view, dropped } = read(pairs, vocabulary, defaults(vocabulary));
  for (const [key, text] of pairs) if (!KEYS.includes(key)) dropped.push(drop(cut(key), text));
  return { view, dropped };
}

/** A view as a link's query: defaults left out, or (full) spelled so that later defaults change nothing. */
export function format(view, vocabulary, { full = false } = {}) {
  const usual = defaults(vocabulary);
  const whole = { ...view, series: view.series ?? usual.series, q: cleanText(view.q) };
  const alike = KEYS.filter((key) => equal(whole[key], usual[key]));
  const leftOut = new Set(alike.filter((key) => !(full && DEFAULTABLE.includes(key))));
  if (!full) leaveOutSpan(leftOut, whole, impliedSpan(whole, vocabulary, usual));
  return queries.write(KEYS.filter((key) => !leftOut.has(key)).map((key) => [key, spell(whole[key])]));
}

// An event outside the default span moves the span of a link that gives none, so then both ends must be spelled.
function leaveOutSpan(leftOut, view, implied) {
  if (
    equal(
      SPAN.map((key) => view[key]),
      implied,
    )
  ) {
    SPAN.forEach((key) => leftOut.add(key));
  } else if (SPAN.every((key) => leftOut.has(key))) SPAN.forEach((key) => leftOut.delete(key));
}

/** The changes that lift a view's thread: the days go with it where they are the thread's own. */
export function withoutThread({ thread, from, to }, vocabulary) {
  const [first, end] = threads.span(thread, vocabulary);
  const usual = defaults(vocabulary);
  return { thread: [], ...(from === first && to === end ? { from: usual.from, to: usual.to } : {}) };
}

/** Whether two views are the same. */
export function same(one, other) {
  return KEYS.every((key) => equal(one[key], other[key]));
}

/** The reader's search text as a view holds it: well formed, NFC, trimmed, not endless. */
export function cleanText(text) {
  const wellFormed = text.replace(/\p{Surrogate}/gu, "\ufffd").normalize("NFC");
  return textNormalisation.trim(first(textNormalisation.trim(wellFormed), LONGEST_TEXT));
}

function read(pairs, vocabulary, usual) {
  const changes = {};
  const dropped = [];
  for (const key of KEYS) {
    if (!pairs.has(key)) continue;
    const [value, refused] = valueOf(key, pairs.get(key), vocabulary);
    for (const piece of refused) dropped.push(drop(key, piece));
    if (value !== null) changes[key] = value;
  }
  let [from, to] = spanOf(changes, vocabulary, usual);
  if (from && to && from > to) {
    dropped.unshift(drop("from", from), drop("to", to));
    [from, to] = impliedSpan(changes, vocabulary, usual);
  }
  return { view: { ...usual, ...changes, from, to }, dropped };
}

// The value of a key (null: as if the key were absent) and the pieces of the text that were refused.
function valueOf(key, written, vocabulary) {
  const { moved } = vocabulary;
  const text =
    moved && (key === "event" || key === "thread")
      ? written
          .split("~")
          .map((id) => (Object.hasOwn(moved, id) ? moved[id] : id))
          .join("~")
      : written;
  if (FACETS.includes(key)) {
    return listOf(
      text,
      vocabulary[key].map((term) => term.id),
    );
  }
  if (key === "panels") return listOf(text, vocabulary.panels);
  if (key === "thread") return listOf(text, Object.keys(vocabulary.event_days));
  if (key === "series") return listOf(text, vocabulary.series, { asGiven: true });
  if (key === "q") return [cleanText(text), []];
  const value = singleOf(key, text, vocabulary);
  return [value, value === null && (text || key in CHOICES) ? [text] : []];
}

function singleOf(key, text, vocabulary) {
  if (key in CHOICES) return CHOICES[key].includes(text) ? text : null;
  if (key === "step" || key === "autoplay") return /^[0-9]{1,6}$/.test(text) && Number(text) > 0 ? Number(text) : null;
  if (key === "loop") {
    return (
      new Map([
        ["", true],
        ["1", true],
        ["true", true],
        ["0", false],
        ["false", false],
      ]).get(text) ?? null
    );
  }
  if (key === "by") return !text || vocabulary.series.includes(text) ? text : null;
  if (key === "event") return !text || Object.hasOwn(vocabulary.event_days, text) ? text : null;
  if (key === "v") return /^[0-9A-Za-z._-]{0,40}$/.test(text) ? text : null;
  return !text || dates.parse(text) !== null ? text : null;
}

function listOf(text, known, { asGiven = false } = {}) {
  const given = new Set(text.split("~").filter((piece) => piece !== ""));
  const words = new Set(known);
  const kept = asGiven ? [...given].filter((word) => words.has(word)) : known.filter((word) => given.has(word));
  const refused = [...given].filter((word) => !words.has(word));
  return [given.size && !kept.length ? null : kept, refused];
}

// From and to. Where only one is given and lies beyond the other's default, the other is open.
function spanOf(changes, vocabulary, usual) {
  const { from, to } = changes;
  if (from === undefined && to === undefined) return impliedSpan(changes, vocabulary, usual);
  if (from === undefined) return [to && usual.from > to ? "" : usual.from, to];
  if (to === undefined) return [from, usual.to && from > usual.to ? "" : usual.to];
  return [from, to];
}

// The span of a link that gives none: a thread's, the default, or a year around an event that lies outside it.
function impliedSpan({ event, thread }, vocabulary, usual) {
  if (thread && thread.length) return threads.span(thread, vocabulary);
  const day = event && Object.hasOwn(vocabulary.event_days, event) ? vocabulary.event_days[event] : "";
  if (!day || ((usual.from || day) <= day && day <= (usual.to || day))) return [usual.from, usual.to];
  return [dates.shift(day, -HALF_YEAR), dates.shift(day, HALF_YEAR)];
}

function spell(value) {
  if (Array.isArray(value)) return value.join("~");
  if (typeof value === "boolean") return value ? "1" : "0";
  return value === null ? "" : String(value);
}

function equal(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, place) => value === other[place]);
}

// Python counts characters by code points; so does this.
function first(text, count) {
  return Array.from(text).slice(0, count).join("");
}

function cut(text) {
  return first(text, LONGEST_DROPPED);
}

function drop(key, text) {
  return { key, value: cut(text) };
}
