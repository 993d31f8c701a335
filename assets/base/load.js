// Owns how a later script is loaded: as a classic script beside a classic bundle, as a module where pages load the
// modules as they are written. In a frame without an origin only a classic script can do without the server's leave.

import { element } from "./dom.js";

/** @type {Map<string, Promise<unknown>>} */
const loaded = new Map();

/**
 * Resolves when the script at an address has run, which it does once; one that did not come may be asked for again.
 *
 * @type {(address: string) => Promise<unknown>}
 */
export function load(address) {
  const known = loaded.get(address);
  if (known) return known;
  const found = import.meta.url ? imported(address) : added("script", { src: address, async: true });
  loaded.set(address, found);
  found.catch(() => loaded.delete(address));
  return found;
}

// A browser keeps that a module did not come, by its address with the fragment.
let refused = 0;
/** @type {(address: string) => Promise<unknown>} */
function imported(address) {
  const { href } = new URL(refused ? `${address}#${refused}` : address, document.baseURI);
  return import(href).catch((problem) => {
    refused += 1;
    throw problem;
  });
}

/**
 * Resolves when an element that loads something has loaded it. What a network has for us in its place, such as a page
 * to log in, has not run and holds no rules.
 *
 * @type {(tag: "script" | "link", attributes: Entente.Attributes) => Promise<unknown>}
 */
export function added(tag, attributes) {
  return new Promise((resolve, reject) => {
    const error = () => reject(new Error(node.outerHTML));
    const came = () => (node.dataset.ran === "" || hasRules(node) ? resolve(node) : error());
    const node = element(tag, { ...attributes, on: { load: came, error } });
    document.head.append(node);
  });
}

// A frame without an origin may not look into a style sheet.
/** @type {(node: HTMLElement) => boolean} */
const hasRules = (node) =>
  node instanceof HTMLLinkElement && (window.origin === "null" || Boolean(node.sheet?.cssRules.length));
