// Owns the sources of an event in its card: publisher, date, and the title that leads there.

import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";

/** @type {(details: Entente.EventDetails) => HTMLElement[]} */
export function sources(details) {
  const items = details.sources.map((source) => make("li", { class: "card-source" }, ...sourceLine(source)));
  return [
    make("h3", { text: say("card.sources") }),
    make("ul", {}, ...items),
    ...(details.thin ? [make("p", { class: "note card-thin", text: say("card.thin") })] : []),
  ];
}

/** @type {(source: Entente.EventSource) => (HTMLElement | string | null)[]} */
function sourceLine(source) {
  const date = source.date ? `, ${words.known(source.date)}` : "";
  const via =
    (source.via ? ` (${say("card.via", { via: source.via })})` : "") +
    (source.repeats ? ` (${say("card.repeats", { publisher: source.repeats })})` : "");
  const title = source.url
    ? make("a", {
        href: source.url,
        rel: "noopener",
        target: "_blank",
        lang: source.described ? null : source.language,
        text: source.title,
      })
    : make("span", { lang: source.described ? null : source.language, text: source.title });
  const described = source.described ? make("small", { text: ` (${say("card.described")})` }) : null;
  return [make("strong", { text: source.publisher }), `${via}${date}: `, title, described];
}
