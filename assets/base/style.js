// Owns how a later style sheet is loaded: once, unless the page came with it; one that did not come may be asked for
// again.

import { find } from "./dom.js";
import { added } from "./load.js";

/** @type {Map<string, Promise<unknown>>} */
const asked = new Map();

/**
 * Resolves when the style sheet at an address is there.
 *
 * @type {(href: string) => Promise<unknown>}
 */
export function style(href) {
  const written = `link[href="${href}"]`;
  const found = asked.get(href) ?? (find(written) ? Promise.resolve() : added("link", { rel: "stylesheet", href }));
  asked.set(href, found);
  found.catch(() => {
    asked.delete(href);
    find(written)?.remove();
  });
  return found;
}
