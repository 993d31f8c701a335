// Owns the related events in the card: what answers, implements, follows or reverses what, and the ways to its thread.

import { context } from "../../base/context.js";
import { rowOf } from "../../base/columns.js";
import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import * as addresses from "../../state/addresses.js";
import * as thread from "../events/thread.js";
import * as threads from "../../state/threads.js";

/**
 * Relations in the order a reader would ask: what this answers, then what came of it.
 * @type {(state: Entente.State, details: Entente.EventDetails) => HTMLElement[]}
 */
export function relations(state, details) {
  const { PASSIVE } = threads;
  /** @type {Map<string, Entente.EventId[]>} */
  const groups = new Map();
  for (const { id, kind, incoming } of details.related || []) {
    const key = incoming ? PASSIVE[kind] : kind;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(id);
  }
  const order = Object.keys(PASSIVE).concat(Object.values(PASSIVE));
  const parts = order.flatMap((key) => {
    const ids = groups.get(key);
    return ids
      ? [
          make("h3", { text: say(`relation.${key}`) }),
          make("ul", {}, ...ids.map((id) => make("li", {}, relation(state, id)))),
        ]
      : [];
  });
  return parts.length ? [...parts, follow(state)] : [];
}

/** @type {(state: Entente.State) => HTMLElement} */
function follow({ page, view }) {
  const n = threads.walk([view.event], page.vocabulary).length;
  const story = { href: addresses.briefing(page, `thread=${view.event}`), ...addresses.AWAY, "data-part": "story" };
  return make(
    "p",
    { class: "card-thread" },
    make("button", {
      type: "button",
      class: "link",
      "data-part": "follow",
      text: say("thread.follow", { n }),
      on: { click: () => thread.follow(view.event) },
    }),
    " ",
    make("a", { ...story, text: say("thread.story") }),
  );
}

/** @type {(state: Entente.State, id: Entente.EventId) => HTMLElement} */
function relation({ page, columns }, id) {
  const row = rowOf(columns, id);
  const category = page.categories[columns.category[row]];
  return make(
    "button",
    { type: "button", class: "card-relation", on: { click: () => context.store.open(id) } },
    make("span", {
      class: "mark-shape",
      "data-shape": category.shape,
      "data-category": category.id,
      "aria-hidden": "true",
    }),
    make("time", { text: words.date(columns.day[row], columns.precision[row], "full") }),
    make("span", { told: columns.title[row] }),
  );
}
