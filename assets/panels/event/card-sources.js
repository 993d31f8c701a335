// Owns the sources of an event in its card: publisher, date, and the title that leads there.

import * as dates from "../../base/days.js";
import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";

/** @type {(details: Entente.EventDetails) => HTMLElement[]} */
export function sources(details) {
  const items = details.sources.map((source, at) =>
    make("li", { class: "card-source", "data-source": at + 1, tabindex: "-1" }, ...sourceLine(source)),
  );
  const check = checked(details);
  return [
    make("h3", { text: say("card.sources") }),
    make(details.claims ? "ol" : "ul", {}, ...items),
    ...(check ? [make("p", { class: "note card-checked", text: check })] : []),
    ...(details.thin ? [make("p", { class: "note card-thin", text: say("card.thin") })] : []),
  ];
}

/**
 * How far the sentences were checked, in a dataset that tells.
 * @type {(details: Entente.EventDetails) => string}
 */
function checked({ checked: day }) {
  if (!day) return "";
  if (day === "open" || day === "whole") return say(`claim.${day}`);
  return say("claim.checked", { date: words.day(dates.ordinal(day), "long") });
}

/**
 * What stands behind the publisher of a source: where it was read, whose report it repeats, and its date.
 * @type {(source: Entente.EventSource) => string}
 */
const behind = ({ via, repeats, date }) =>
  (via ? ` (${say("card.via", { via })})` : "") +
  (repeats ? ` (${say("card.repeats", { publisher: repeats })})` : "") +
  (date ? `, ${words.known(date)}` : "");

/**
 * A source in one line of text, without its title.
 * @type {(source: Entente.EventSource) => string}
 */
export const sourceName = (source) => source.publisher + behind(source);

/** @type {(source: Entente.EventSource) => (HTMLElement | string | null)[]} */
function sourceLine(source) {
  // After `told`, which has the language of the dataset: a headline is in that of its publisher.
  const own = source.described ? {} : { lang: source.language };
  const title = source.url
    ? make("a", {
        href: source.url,
        rel: "noopener",
        target: "_blank",
        told: source.title,
        ...own,
      })
    : make("span", { told: source.title, ...own });
  const described = source.described ? make("small", { text: ` (${say("card.described")})` }) : null;
  return [make("strong", { dir: "auto", text: source.publisher }), `${behind(source)}: `, title, described];
}
