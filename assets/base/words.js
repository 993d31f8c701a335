// Owns how a sentence, a day and a number are said in the page's language. The sentences themselves come from Python.
// Twin of layouts/words.py.

import { context } from "./context.js";
import * as dates from "./days.js";

const DAY = 86400000;
/** @type {Record<Entente.DayStyle, Intl.DateTimeFormatOptions>} */
const FORMATS = {
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  full: { day: "numeric", month: "long", year: "numeric" },
  dayMonth: { day: "numeric", month: "short" },
  month: { month: "long", year: "numeric" },
  dayOfYear: { day: "numeric", month: "long" },
  monthOfYear: { month: "long" },
  monthShort: { month: "short" },
  monthYear: { month: "short", year: "numeric" },
  year: { year: "numeric" },
};
/** @type {Record<number, Entente.Precision>} */
const PRECISIONS = { 4: "year", 7: "month", 10: "day" };
// Hebrew, Arabic and the other scripts written from right to left, where nothing isolates them yet.
const LEFTWARD = /^(?![\u2068\u200e]).*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/s;
const UNITS_CLOSE = /^[%°]/;
/** @type {Map<string, unknown>} */
const kept = new Map();

/** The language of the page, as Intl names it. */
export function language() {
  const tag = document.documentElement.lang || "en";
  return tag === "en" ? "en-GB" : tag;
}

/**
 * What `make` gives, made once for a key and language; each key is used with one type.
 *
 * @template T
 * @param {string} key
 * @param {() => T} make
 * @returns {T}
 */
function once(key, make) {
  const name = `${language()} ${key}`;
  if (!kept.has(name)) kept.set(name, make());
  return /** @type {T} */ (kept.get(name));
}

/**
 * A message by its key, with the values that it names filled in; `n` chooses its plural.
 *
 * @type {(key: string, values?: Record<string, string | number>) => string}
 */
export function say(key, values) {
  const message = context.page.words[key];
  if (message === undefined) throw new Error(`no words for ${key}`);
  const text = typeof message === "object" ? pluralOf(message, Number(values?.n)) : message;
  const said = text.replace(/\{(\w+)\}/g, (whole, name) => {
    if (!values || !(name in values)) return whole;
    const value = values[name];
    return typeof value === "number" ? number(value) : isolated(value);
  });
  return said.startsWith("\u2068") ? `\u200e${said}` : said;
}

/**
 * A text as it stands within a sentence: one written from right to left turns nothing around it.
 *
 * @type {(text: string) => string}
 */
const isolated = (text) => (LEFTWARD.test(text) ? `\u2068${text}\u2069` : text);

/** @type {(message: Record<string, string>, n: number) => string} */
function pluralOf(message, n) {
  const rules = once("plural", () => new Intl.PluralRules(language()));
  return message[rules.select(n)] || message.other;
}

/**
 * A day in a style.
 *
 * @type {(ordinal: Entente.Ordinal, style: Entente.DayStyle) => string}
 */
export function day(ordinal, style) {
  // A step of a zoom names hundreds of marks anew, most of them by days that were said before.
  const said = once(`days ${style}`, () => /** @type {Map<Entente.Ordinal, string>} */ (new Map()));
  const before = said.get(ordinal);
  if (before !== undefined) return before;
  const format = once(style, () => new Intl.DateTimeFormat(language(), { ...FORMATS[style], timeZone: "UTC" }));
  const text = format.format(new Date(ordinal * DAY));
  said.set(ordinal, text);
  return text;
}

/**
 * A date as exactly as it is known: a month or a year is never shown as a day.
 *
 * @type {(ordinal: Entente.Ordinal, precision: Entente.Precision, style?: "long" | "full" | "medium") => string}
 */
export function date(ordinal, precision, style) {
  if (precision === "year") return day(ordinal, "year");
  if (precision === "month") return day(ordinal, style === "long" || style === "full" ? "month" : "monthYear");
  return day(ordinal, style || "long");
}

/**
 * The day, month or year that an ISO date names.
 *
 * @type {(text: string) => string}
 */
export function known(text) {
  return date(dates.ordinal(`${text}-01-01`.slice(0, 10)), PRECISIONS[text.length], "full");
}

/**
 * A number in the page's language, with all its digits unless the options say how many.
 *
 * @type {(value: number, options?: Entente.NumberStyle) => string}
 */
export function number(value, options) {
  const wanted = options || {};
  const format = once(
    `number ${JSON.stringify(wanted)}`,
    () =>
      new Intl.NumberFormat(language(), {
        ...(wanted.digits === undefined
          ? { maximumFractionDigits: 20 }
          : { minimumFractionDigits: wanted.digits, maximumFractionDigits: wanted.digits }),
        ...(wanted.significant ? { maximumSignificantDigits: wanted.significant } : {}),
        ...(wanted.percent ? { style: "percent" } : {}),
        ...(wanted.sign ? { signDisplay: "exceptZero" } : {}),
      }),
  );
  // What rounds to nothing has no sign.
  return format
    .format(value)
    .replace(/^-(?!.*[1-9])/, "")
    .replace("-", "\u2212");
}

/**
 * A number with its unit, as it was given.
 *
 * @type {(value: number, unit: string) => string}
 */
export function amount(value, unit) {
  return `${number(value)}${UNITS_CLOSE.test(unit) ? "" : "\u00a0"}${unit}`.trim();
}

/**
 * Words said, within one pair of quotation marks whether or not the dataset has them.
 *
 * @type {(text: string) => string}
 */
export function quoted(text) {
  return `“${/^[“"].*[”"]$/s.test(text) ? text.slice(1, -1) : text}”`;
}

/**
 * Several as a list within a sentence.
 *
 * @type {(items: string[]) => string}
 */
export function list(items) {
  return once("list", () => new Intl.ListFormat(language(), { type: "conjunction" })).format(items.map(isolated));
}

/**
 * Several as alternatives within a sentence.
 *
 * @type {(items: string[]) => string}
 */
export function anyOf(items) {
  return once("any of", () => new Intl.ListFormat(language(), { type: "disjunction" })).format(items.map(isolated));
}

/**
 * A day, or its month, without the year.
 *
 * @type {(ordinal: Entente.Ordinal, precision: Entente.Precision) => string}
 */
export function withinYear(ordinal, precision) {
  return day(ordinal, precision === "month" ? "monthOfYear" : "dayOfYear");
}
