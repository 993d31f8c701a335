// Owns the first whole sentences of a text that fit a number of words. Twin of data/sentences.py.

const SPACES = /[ \t\r\n\u00a0\u3000]+/;
const ENDS = /[.!?…]["'”’)\]]*$/;
const BEGINS = /^["'“‘([]*[A-Z0-9À-ÖØ-Þ\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
const TITLES =
  "Mr|Mrs|Ms|Dr|St|No|Nos|vs|Co|Ltd|Inc|Corp|Jr|Sr|Gen|Col|Lt|Prof|Rep|Sen|Gov|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec";
const ABBREVIATED = new RegExp(`^["'“‘([]*(?:[A-Za-z]|.*\\.[^.]*[A-Za-z]|${TITLES})\\.["'”’)\\]]*$`);
const WIDE_ENDS = /([。！？])(?![」』）”’])/g;
const WIDE = /[。！？]$/;

/**
 * Each sentence whole, and the first however long it is.
 *
 * @param {string} text
 * @param {number} words
 * @param {number} lines
 */
export function first(text, words, lines) {
  /** @type {string[]} */
  const kept = [];
  let count = 0;
  for (const sentence of all(text).slice(0, lines)) {
    count += sentence.split(SPACES).length;
    if (kept.length && count > words) break;
    kept.push(sentence);
  }
  return kept;
}

/**
 * Where it is doubtful that a sentence ends, two stay together.
 *
 * @param {string} text
 */
export function all(text) {
  /** @type {string[]} */
  const found = [];
  /** @type {string[]} */
  let begun = [];
  const tokens = text.replace(WIDE_ENDS, "$1 ").split(SPACES).filter(Boolean);
  tokens.forEach((token, place) => {
    begun.push(token);
    const following = place + 1 < tokens.length ? tokens[place + 1] : "A";
    const ends = ENDS.test(token) && !ABBREVIATED.test(token) && BEGINS.test(following);
    if (ends || WIDE.test(token)) {
      found.push(begun.join(" "));
      begun = [];
    }
  });
  return begun.length ? [...found, begun.join(" ")] : found;
}
