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
 * A source in one line of text: its publisher, date and where it was read, as far as known.
 * @type {(source: Entente.EventSource) => string}
 */
export function sourceName(source) {
  const date = source.date ? `, ${words.known(source.date)}` : "";
  return source.publisher + date + (source.via ? ` (${say("card.via", { via: source.via })})` : "");
}

/** @type {(source: Entente.EventSource) => (HTMLElement | string | null)[]} */
function sourceLine(source) {
  const date = source.date ? `, ${words.known(source.date)}` : "";
  const via =
    (source.via ? ` (${say("card.via", { via: source.via })})` : "") +
    (source.repeats ? ` (${say("card.repeats", { publisher: source.repeats })})` : "");
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
  return [make("strong", { dir: "auto", text: source.publisher }), `${via}${date}: `, title, described];
}
