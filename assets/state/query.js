// The query of a link: its pairs and their percent-encoding.
// Twin of data/query.py. Knows no keys and no values.

const ESCAPED = new RegExp(
  "%[0-7][0-9A-Fa-f]|%[C-Dc-d][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]" +
    "|%[Ee][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){2}|%[Ff][0-7](?:%[89ABab][0-9A-Fa-f]){3}",
  "g",
);

/**
 * The keys of a query in order of first appearance, with their last values, decoded: a Map, so any key is safe.
 *
 * @type {(query: string) => Map<string, string>}
 */
export function pairs(query) {
  const found = new Map();
  for (const piece of query.replace(/^\?/, "").split("&")) {
    if (piece === "") continue;
    const cut = piece.indexOf("=");
    const [key, text] = cut < 0 ? [piece, ""] : [piece.slice(0, cut), piece.slice(cut + 1)];
    found.set(decode(key), decode(text));
  }
  return found;
}

/**
 * The query that spells these pairs.
 *
 * @type {(values: [key: string, text: string][]) => string}
 */
export function write(values) {
  return values.map(([key, text]) => `${encodeURIComponent(key)}=${encodeURIComponent(text)}`).join("&");
}

/**
 * Percent-encoded UTF-8 decoded; what is malformed stays as it is written, and "+" is a plus.
 *
 * @type {(text: string) => string}
 */
export function decode(text) {
  return text.replace(ESCAPED, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}
