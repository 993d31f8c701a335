// Owns the related events in the card: what answers, implements, follows or reverses what, and the way to its thread.

import { context } from "../../base/context.js";
import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import * as walk from "../events/walk.js";
import * as threads from "../../state/threads.js";

// Relations in the order a reader would ask: what this answers, then what came of it.
export function relations(state, details) {
  const { TIES } = threads;
  const groups = new Map();
  for (const { id, kind, incoming } of details.related || []) {
    const key = incoming ? TIES[kind] : kind;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(id);
  }
  const order = Object.keys(TIES).concat(Object.values(TIES));
  const parts = order
    .filter((key) => groups.has(key))
    .flatMap((key) => [
      make("h3", { text: say(`relation.${key}`) }),
      make("ul", {}, ...groups.get(key).map((id) => make("li", {}, relation(state, id)))),
    ]);
  return parts.length ? [...parts, follow(state)] : [];
}

function follow({ page, view }) {
  const n = threads.walk([view.event], page.vocabulary).length;
  return make(
    "p",
    {},
    make("button", {
      type: "button",
      class: "link",
      "data-part": "follow",
      text: say("thread.follow", { n }),
      on: { click: () => walk.follow(view.event) },
    }),
  );
}

function relation({ page, columns }, id) {
  const row = columns.rowOf.get(id);
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
    make("time", { text: words.date(columns.day[row], columns.precision[row], "medium") }),
    make("span", { text: columns.title[row] }),
  );
}
