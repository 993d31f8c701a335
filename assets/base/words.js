// Owns how a sentence, a day and a number are said in the page's language. The sentences themselves come from Python.
(function (entente) {
  "use strict";

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
  const kept = new Map();

  function language() {
    const tag = document.documentElement.lang || "en";
    return tag === "en" ? "en-GB" : tag;
  }

  function once(key, make) {
    const name = `${language()} ${key}`;
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name);
  }

  function say(key, values) {
    let message = entente.page.words[key];
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
  function day(ordinal, style) {
    const said = once(`days ${style}`, () => new Map());
    if (!said.has(ordinal)) {
      const format = once(style, () => new Intl.DateTimeFormat(language(), { ...FORMATS[style], timeZone: "UTC" }));
      said.set(ordinal, format.format(new Date(ordinal * DAY)));
    }
    return said.get(ordinal);
  }

  // A date as exactly as it is known: a month or a year is never shown as a day.
  function date(ordinal, precision, style) {
    if (precision === "year") return day(ordinal, "year");
    if (precision === "month") return day(ordinal, style === "long" || style === "full" ? "month" : "monthYear");
    return day(ordinal, style || "long");
  }

  function number(value, options) {
    const wanted = options || {};
    const format = once(`number ${JSON.stringify(wanted)}`, () => new Intl.NumberFormat(language(), {
      ...(wanted.digits === undefined ? { maximumFractionDigits: 20 } : { minimumFractionDigits: wanted.digits, maximumFractionDigits: wanted.digits }),
      ...(wanted.significant ? { maximumSignificantDigits: wanted.significant } : {}),
      ...(wanted.percent ? { style: "percent" } : {}),
      ...(wanted.sign ? { signDisplay: "exceptZero" } : {}),
    }));
    return format.format(value).replace("-", "\u2212");
  }

  function list(items) {
    return once("list", () => new Intl.ListFormat(language(), { type: "conjunction" })).format(items);
  }

  entente.words = { say, day, date, number, list, language };
})((window.entente = window.entente || {}));
