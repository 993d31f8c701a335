// Owns how a later script is loaded: as a classic script beside a classic bundle, as a module where pages load the
// modules as they are written. In a frame without an origin only a classic script can do without the server's leave.

import { element } from "./dom.js";

/**
 * Resolves when the script at an address has run.
 *
 * @type {(address: string) => Promise<unknown>}
 */
export function load(address) {
  if (import.meta.url) return import(new URL(address, document.baseURI).href);
  return added("script", { src: address, async: true });
}

/**
 * Resolves when an element that loads something has loaded it.
 *
 * @type {(tag: "script" | "link", attributes: Entente.Attributes) => Promise<unknown>}
 */
export function added(tag, attributes) {
  return new Promise((resolve, reject) => {
    const on = { load: resolve, error: () => reject(new Error(String(attributes.src || attributes.href))) };
    document.head.append(element(tag, { ...attributes, on }));
  });
}
