// Owns how a sentence, a day and a number are said in the page's language. The sentences themselves come from Python.
// Twin of layouts/words.py.

import { context } from "./context.js";
import * as dates from "./days.js";

const DAY = 86400000;
const FORMATS = {
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  full: { day: "numeric", month: "long", year: "numeric" },
  dayMonth: { day: "numeric", month: "short" },
  month: { month: "long", year: "numeric" },
  monthShort: { month: "short" },
  monthYear: { month: "short", year: "numeric" },
  year: { year: "numeric" },
};
const PRECISIONS = { 4: "year", 7: "month", 10: "day" };
const UNITS_CLOSE = /^[%°]/;
const kept = new Map();

export function language() {
  const tag = document.documentElement.lang || "en";
  return tag === "en" ? "en-GB" : tag;
}

function once(key, make) {
  const name = `${language()} ${key}`;
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name);
}

export function say(key, values) {
  let message = context.page.words[key];
  if (message === undefined) throw new Error(`no words for ${key}`);
  if (typeof message === "object") {
    const rules = once("plural", () => new Intl.PluralRules(language()));
    message = message[rules.select(values.n)] || message.other;
  }
  return message.replace(/\{(\w+)\}/g, (whole, name) => {
    if (!values || !(name in values)) return whole;
    return typeof values[name] === "number" ? number(values[name]) : values[name];
  });
}

// A step of a zoom names hundreds of marks anew, most of them by days that were said before.
export function day(ordinal, style) {
  const said = once(`days ${style}`, () => new Map());
  if (!said.has(ordinal)) {
    const format = once(style, () => new Intl.DateTimeFormat(language(), { ...FORMATS[style], timeZone: "UTC" }));
    said.set(ordinal, format.format(new Date(ordinal * DAY)));
  }
  return said.get(ordinal);
}

// A date as exactly as it is known: a month or a year is never shown as a day.
export function date(ordinal, precision, style) {
  if (precision === "year") return day(ordinal, "year");
  if (precision === "month") return day(ordinal, style === "long" || style === "full" ? "month" : "monthYear");
  return day(ordinal, style || "long");
}

// The day, month or year that an ISO date names.
export function known(text) {
  return date(dates.ordinal(`${text}-01-01`.slice(0, 10)), PRECISIONS[text.length], "full");
}

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

// A number with its unit, as it was given.
export function amount(value, unit) {
  return `${number(value)}${UNITS_CLOSE.test(unit) ? "" : "\u00a0"}${unit}`.trim();
}

// Words said, within one pair of quotation marks whether or not the dataset has them.
export function quoted(text) {
  return `“${/^[“"].*[”"]$/s.test(text) ? text.slice(1, -1) : text}”`;
}

export function list(items) {
  return once("list", () => new Intl.ListFormat(language(), { type: "conjunction" })).format(items);
}
