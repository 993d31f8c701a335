// Text normalisation: how text is made comparable, so that a search finds it whatever its case, width, accents or
// quotes. Twin of data/text_normalisation.py; both use fixed tables, since Python's and a browser's Unicode tables
// differ in age.

const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
const SPACES = new RegExp(`[${SPACE}]+`);
const EDGES = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "g");
const UNSEEN = new RegExp(
  `[${SPACE}\\x00-\\x08\\x0e-\\x1b\\x7f-\\x9f\\u200b\\u202a-\\u202e\\u2066-\\u2069\\ufff9-\\ufffb]+`,
  "g",
);
const MARKS = /[\u0300-\u036f]/g;
/** @type {[many: RegExp, one: string][]} */
const ALIKE = [
  [/[\u2018\u2019\u02bc]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/[\u2010\u2012-\u2014\u2212]/g, "-"],
];

/**
 * One form for each letter: compatible, lower case, no accents, plain quotes and dashes. Kana keep their voicing.
 *
 * @type {(text: string) => string}
 */
export function normalise(text) {
  const bare = text.normalize("NFKD").replace(MARKS, "").toLowerCase();
  const whole = bare.replace(MARKS, "").normalize("NFKC");
  return ALIKE.reduce((folded, [many, one]) => folded.replace(many, one), whole);
}

/**
 * The normalised words of a search, each once; an event must hold every one.
 *
 * @type {(text: string) => string[]}
 */
export function searchTerms(text) {
  return [...new Set(normalise(text).split(SPACES))].filter((word) => word !== "");
}

/**
 * The normalised text of several fields, kept apart so that no word runs across two of them.
 *
 * @type {(texts: string[]) => string}
 */
export function join(texts) {
  return normalise(texts.join("\n"));
}

/**
 * A text with one blank in place of each run of word separators and invisible signs.
 *
 * @type {(text: string) => string}
 */
export function oneLine(text) {
  return text.replace(UNSEEN, " ").replace(/^ | $/g, "");
}

/**
 * Text without the space around it.
 *
 * @type {(text: string) => string}
 */
export function trim(text) {
  return text.replace(EDGES, "");
}
