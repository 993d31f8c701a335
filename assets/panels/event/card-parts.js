// Owns the parts of an event's card: head, text, quotes, figures, sources, prices of the day, relations and who stands
// behind it all. Twin of layouts/pages/event.py, whose page tells the same.

import { context } from "../../base/context.js";
import * as again from "../../base/again.js";
import * as dates from "../../base/days.js";
import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import { AWAY } from "../../state/addresses.js";
import * as citations from "../../state/citations.js";
import * as dataset from "../../state/dataset.js";
import * as measures from "../event-study/coming.js";
import { actions, moment } from "./card-actions.js";
import { sources } from "./card-sources.js";
import { cited, figureSource } from "./cited.js";
import { media } from "./media.js";
import { relations } from "./relations.js";
import { when } from "./when.js";

/** @type {("attribution_note" | "note")[]} */
const NOTES = ["attribution_note", "note"];

/**
 * Every part of the card, `leave` behind its button that closes; without details yet, what the index holds and a line
 * that the rest is coming.
 * @param {Entente.State} state
 * @param {number} row
 * @param {Entente.EventDetails | null} details
 * @param {() => void} leave
 */
export function all(state, row, details, leave) {
  const head = [
    top(state, row, leave),
    dated(state, row, details),
    make("h2", { told: state.columns.title[row] }),
    make("p", { class: "note", "data-part": "outside", hidden: true, text: say("card.outside") }),
  ];
  if (!details) {
    const rest = dataset.failed("details")
      ? make(
          "p",
          { class: "note" },
          again.line(say("card.failed"), () => context.again.details()),
        )
      : make("p", { class: "note card-coming", text: say("card.loading") });
    return [...head, rest];
  }
  const [first, others] = media(state.page.urls.root, details.media);
  const told = [
    ...lead(state, row),
    make("p", { class: "card-summary", told: "" }, ...cited(state, details, "summary")),
    ...first,
    ...quotes(details),
  ];
  const figured = [...others, ...figures(details)];
  const after = [
    ...moves(state, row),
    ...relations(state, details),
    ...corrections(details),
    ...trust(state, details),
    ...tags(state, row, details),
  ];
  const rest = context.hydrated
    ? [...sources(details), more(...figured, ...after)]
    : [...figured, ...sources(details), ...after];
  return [...head, ...told, moment(state, row), ...rest, actions(state, row)];
}

/**
 * A frame grows by what most readers want: the rest is folded.
 * @type {(...parts: HTMLElement[]) => HTMLElement}
 */
const more = (...parts) =>
  make("details", { class: "card-more" }, make("summary", { text: say("card.more") }), ...parts);

/** @type {(state: Entente.State, row: number, leave: () => void) => HTMLElement} */
function top({ page, columns }, row, leave) {
  const category = page.categories[columns.category[row]];
  const { direction: ways } = page.vocabulary;
  const direction = ways.length > 1 ? ways[columns.direction[row]] : null;
  /** @type {(name: "earlier" | "later", sign: string) => HTMLElement} */
  const step = (name, sign) =>
    make("button", {
      type: "button",
      class: "card-step",
      "data-step": name,
      "aria-label": say(`card.${name}`),
      title: say(`card.${name}`),
      text: sign,
    });
  return make(
    "div",
    { class: "card-head" },
    make(
      "span",
      { class: "card-kind" },
      make("span", {
        class: "mark-shape",
        "data-shape": category.shape,
        "data-category": category.id,
        "aria-hidden": "true",
      }),
      make(
        "span",
        {},
        make("bdi", { told: category.singular }),
        direction ? " · " : null,
        direction ? make("span", { class: "card-way", told: direction.label }) : null,
      ),
    ),
    make(
      "span",
      { class: "card-steps" },
      step("earlier", "‹"),
      step("later", "›"),
      make("button", {
        type: "button",
        class: "card-step",
        "aria-label": say("card.close"),
        title: say("card.close"),
        text: "×",
        on: { click: leave },
      }),
    ),
  );
}

/** @type {(state: Entente.State, row: number, details: Entente.EventDetails | null) => HTMLElement} */
function dated(state, row, details) {
  const place = details && details.place ? [" · ", make("bdi", { told: details.place })] : [];
  const who = details ? ` · ${say(`attribution.${details.attribution}`)}` : "";
  return make("p", { class: "card-when" }, when(state, row, details), ...place, who);
}

/** @type {(details: Entente.EventDetails) => HTMLElement[]} */
function quotes(details) {
  return (details.quotes || []).map((quote) =>
    make(
      "blockquote",
      { class: "card-quote" },
      make("p", { told: words.quoted(quote.text), lang: quote.language }),
      make("footer", {}, make("bdi", { told: quote.who }), ...from(quoted(details, quote.source))),
    ),
  );
}

/** @type {(publisher: string | undefined) => (string | HTMLElement)[]} */
const from = (publisher) => (publisher ? [" · ", make("bdi", { text: publisher })] : []);

/**
 * A quote names its source by its place among the event's sources, counted from 1, or in words.
 * @type {(details: Entente.EventDetails, source: number | string | undefined) => string | undefined}
 */
function quoted(details, source) {
  return typeof source === "number" ? details.sources[source - 1]?.publisher : source;
}

/** @type {(details: Entente.EventDetails) => HTMLElement[]} */
function figures(details) {
  if (!details.figures || !details.figures.length) return [];
  const rows = details.figures.map((figure) =>
    make(
      "tr",
      {},
      make("th", { scope: "row", told: figure.name }),
      make("td", { dir: "auto" }, words.amount(figure.value, figure.unit), ...figureSource(details, figure)),
    ),
  );
  return [make("h3", { text: say("card.figures") }), make("table", {}, make("tbody", {}, ...rows))];
}

/**
 * The room for what leads the card where the measures are to come: event-study/moves.js fills it in.
 * @type {(state: Entente.State, row: number) => HTMLElement[]}
 */
function lead({ page, columns }, row) {
  const coming = page.urls.moves && page.series.length && columns.precision[row] === "day";
  const room = { class: "card-answer", "data-part": "lead", "aria-label": say("card.moves") };
  return coming ? [make("section", room, measures.failed() ? measures.line() : null)] : [];
}

/**
 * What moved around the event is on its page; where the measures have come, event-study/moves.js tells it here.
 * @type {(state: Entente.State, row: number) => HTMLElement[]}
 */
function moves({ page, columns }, row) {
  return page.series.length === 0
    ? []
    : [
        make(
          "section",
          { "data-part": "moved" },
          make("h3", { text: say("card.moves") }),
          make("p", {}, make("a", { href: citations.page(columns.id[row]), ...AWAY, text: say("card.moves.page") })),
        ),
      ];
}

/** @type {(details: Entente.EventDetails) => HTMLElement[]} */
function corrections({ corrections: made = [] }) {
  /** @type {(made: {date: Entente.IsoDay, was: string, now: string}) => string} */
  const line = ({ date, was, now }) =>
    `${words.day(dates.ordinal(date), "full")}: ${say("card.correction", { was, now })}`;
  return made.length
    ? [
        make("h3", { text: say("card.corrections") }),
        make("ul", { class: "card-corrections" }, ...made.map((one) => make("li", { text: line(one) }))),
      ]
    : [];
}

/** @type {(state: Entente.State, details: Entente.EventDetails) => HTMLElement[]} */
function trust(state, details) {
  const noted = NOTES.filter((name) => details[name]).flatMap((name) => [
    " · ",
    make("bdi", { told: "" }, ...cited(state, details, name)),
  ]);
  const line = make("p", { class: "card-trust" }, say(`confidence.${details.confidence}`), ...noted);
  return [make("h3", { text: say("card.note") }), line];
}

/** @type {(state: Entente.State, row: number, details: Entente.EventDetails) => HTMLElement[]} */
function tags({ page, columns }, row, details) {
  /** @type {(facet: "actor" | "company" | "material") => string[]} */
  const named = (facet) => columns[facet][row].map((term) => page.vocabulary[facet][term].label);
  /** @type {[string, string[]][]} */
  const lines = [
    ["card.actors", named("actor")],
    ["card.people", details.people || []],
    ["card.companies", named("company")],
    ["card.materials", named("material")],
  ];
  return lines
    .filter(([, names]) => names.length)
    .map(([key, names]) =>
      make("p", { class: "card-tags" }, make("small", { text: `${say(key)}: ` }), ...listed(names)),
    );
}

/** @type {(names: string[]) => (string | HTMLElement)[]} */
const listed = (names) => names.flatMap((name, at) => [at ? ", " : "", make("bdi", { told: name })]);
