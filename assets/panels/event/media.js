// Owns the pictures of an event: each with its text for those who do not see it, and whose it is below.
// Pages have the same from layouts/templates/media.html.

import { element as make } from "../../base/dom.js";
import { say } from "../../base/words.js";

/** What a browser is told of the width, before it knows the layout: a column, or all of a phone. */
const COLUMN = "(min-width: 62.5em) 24rem, 100vw";

/** The dot stays with what is before it. */
const BETWEEN = "\u00a0· ";

/**
 * The first picture, and the others.
 *
 * @param {string} root where the site begins
 * @param {Entente.EventMedia[]} [pictures]
 * @param {string} [sizes]
 */
export function media(root, pictures = [], sizes = COLUMN) {
  const made = pictures.map((one) => figure(root, one, sizes));
  return [made.slice(0, 1), made.slice(1)];
}

/** @type {(root: string, one: Entente.EventMedia, sizes: string) => HTMLElement} */
function figure(root, one, sizes) {
  /** @type {(files: [number, string][]) => string} */
  const set = (files) => files.map(([width, name]) => `${root}media/${name} ${width}w`).join(", ");
  const drawn = one.webp.length === 0;
  const image = make("img", {
    src: `${root}media/${one.plain[0][1]}`,
    ...(drawn ? {} : { srcset: set(one.plain), sizes }),
    width: one.width,
    height: one.height,
    alt: one.alt,
    ...tongue(one),
    loading: "lazy",
    decoding: "async",
  });
  const style = `--across: ${one.width}px; --ratio: ${(one.width / one.height).toFixed(4)}`;
  return make(
    "figure",
    { class: "media", style },
    drawn ? image : make("picture", {}, make("source", { type: "image/webp", srcset: set(one.webp), sizes }), image),
    make("figcaption", {}, one.caption ? make("span", { told: one.caption, ...tongue(one) }) : null, owner(one)),
  );
}

/**
 * The language of its texts, where it is not that of the dataset.
 * @type {(one: Entente.EventMedia) => Entente.Attributes}
 */
function tongue({ language }) {
  const lang = language || document.documentElement.dataset.tongue;
  return lang ? { dir: "auto", lang } : { dir: "auto" };
}

/** @type {(one: Entente.EventMedia) => HTMLElement} */
function owner({ credit, licence, licence_address: terms, source }) {
  const address = /^https?:/.test(source);
  return make(
    "small",
    {},
    say("media.credit", { credit }),
    BETWEEN,
    terms ? away(terms, licence) : make("bdi", { told: licence }),
    BETWEEN,
    address ? away(source, say("media.source")) : make("bdi", { told: source }),
  );
}

/** @type {(href: string, text: string) => HTMLElement} */
const away = (href, text) => make("a", { href, text, rel: "noopener", target: "_blank" });
