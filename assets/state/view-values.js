// The value of one key of a view: read from the text of a link, spelled, compared.
// Twin of data/view_values.py; tests/cases/view.json is the table both must pass. Knows one key at a time.

import * as dates from "../base/days.js";
import * as textNormalisation from "./text-normalisation.js";

/** @typedef {Entente.View[keyof Entente.View]} Value */
/** @typedef {[value: Value, refused: string[]]} Read */

/** @type {Entente.Facet[]} */
export const FACETS = ["category", "actor", "person", "role", "level", "material", "company", "direction"];
/** @type {Record<string, string[]>} */
export const CHOICES = {
  scale: ["index", "price", "change"],
  measure: ["index", "value", "quantity", "share"],
  order: ["date", "moves", "category"],
  window: ["0to0", "1to1", "-1to1", "0to5", "0to20"],
  returns: ["raw", "abnormal"],
  paths: ["each", "together"],
  theme: ["auto", "light", "dark"],
};
/** @type {Entente.PaneName[]} */
const LOG_PANES = ["shipments", "prices"];
/** @type {[typed: RegExp, printed: string][]} */
const TYPED = [
  [/([^ (])'/g, "$1’"],
  [/'/g, "‘"],
  [/([^ (])"/g, "$1”"],
  [/"/g, "“"],
  [/(^| )-(?=[0-9])/g, "$1−"],
];
const LONGEST_TEXT = 200;
const LONGEST_TITLE = 120;
const LONGEST_DROPPED = 60;

/**
 * The reader's search text as a view holds it: well formed, NFC, trimmed, not endless.
 *
 * @type {(text: string, longest?: number) => string}
 */
export function cleanText(text, longest = LONGEST_TEXT) {
  const wellFormed = text.replace(/\p{Surrogate}/gu, "\ufffd").normalize("NFC");
  return textNormalisation.trim(first(textNormalisation.trim(wellFormed), longest));
}

/**
 * An editor's headline as a view holds it: as a search text, on one line, printed as other texts are.
 *
 * @type {(text: string) => string}
 */
export function cleanTitle(text) {
  const line = TYPED.reduce((so, [typed, printed]) => so.replace(typed, printed), textNormalisation.oneLine(text));
  return cleanText(line, LONGEST_TITLE);
}

/**
 * The value of a key (null: as if the key were absent) and the pieces of the text that were refused.
 *
 * @type {(key: keyof Entente.View, written: string, vocabulary: Entente.Vocabulary) => Read}
 */
export function read(key, written, vocabulary) {
  const { redirects } = vocabulary;
  const text =
    redirects && (key === "event" || key === "thread")
      ? written
          .split("~")
          .map((id) => (Object.hasOwn(redirects, id) ? redirects[id] : id))
          .join("~")
      : written;
  const facet = FACETS.find((name) => name === key);
  if (facet) {
    return listOf(
      text,
      vocabulary[facet].map((term) => term.id),
    );
  }
  if (key === "panels") return listOf(text, vocabulary.panels);
  if (key === "log") return listOf(text, LOG_PANES);
  if (key === "thread") return listOf(text, Object.keys(vocabulary.event_days));
  if (key === "series") return listOf(text, vocabulary.series, { asGiven: true });
  if (key === "q") return [cleanText(text), []];
  if (key === "title") return [cleanTitle(text), []];
  const value = singleOf(key, text, vocabulary);
  return [value, value === null && (text || key in CHOICES) ? [text] : []];
}

/** @type {(key: keyof Entente.View, text: string, vocabulary: Entente.Vocabulary) => Value} */
function singleOf(key, text, vocabulary) {
  if (key in CHOICES) return CHOICES[key].includes(text) ? text : null;
  if (key === "step" || key === "autoplay") return /^[0-9]{1,6}$/.test(text) && Number(text) > 0 ? Number(text) : null;
  if (key === "resume") return /^[0-9]{1,6}$/.test(text) ? Number(text) : null;
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

/** @type {(text: string, known: string[], options?: {asGiven?: boolean}) => Read} */
function listOf(text, known, { asGiven = false } = {}) {
  const given = new Set(text.split("~").filter((piece) => piece !== ""));
  const words = new Set(known);
  const kept = asGiven ? [...given].filter((word) => words.has(word)) : known.filter((word) => given.has(word));
  const refused = [...given].filter((word) => !words.has(word));
  return [given.size && !kept.length ? null : kept, refused];
}

/**
 * A value as a link has it.
 *
 * @type {(value: Value) => string}
 */
export function spell(value) {
  if (Array.isArray(value)) return value.join("~");
  if (typeof value === "boolean") return value ? "1" : "0";
  return value === null ? "" : String(value);
}

/**
 * Whether two values are the same.
 *
 * @type {(one: Value, other: Value) => boolean}
 */
export function equal(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, place) => value === other[place]);
}

/**
 * What of a link was not understood, cut to what can be shown.
 *
 * @type {(key: string, text: string) => Entente.Dropped}
 */
export function drop(key, text) {
  return { key: first(key, LONGEST_DROPPED), value: first(text, LONGEST_DROPPED) };
}

// Python counts characters by code points; so does this.
/** @type {(text: string, count: number) => string} */
function first(text, count) {
  return Array.from(text).slice(0, count).join("");
}
