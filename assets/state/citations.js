// Owns what a citation names, a view of the dataset or one of its events, and the citation as a sentence.
// Twin of layouts/pages/event.py (`plain`, of an event).

import { context } from "../base/context.js";
import * as dates from "../base/days.js";
import * as words from "../base/words.js";
import { say } from "../base/words.js";
import * as describe from "./describe.js";

// What both have: who made the dataset, which version of it, and the day of reading (ISO).
function work({ page }, id, url) {
  const { name, title, version, released, curators } = page.info;
  const now = new Date();
  const accessed = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return { id: `${name}-${id}`, organisation: curators, dataset: title, version, released, accessed, url };
}

export function view(state, url) {
  const { info } = state.page;
  return {
    ...work(state, info.version, url),
    title: info.title,
    citation: info.citation,
    shown: describe.status(state),
    event: null,
  };
}

export function event(state, row) {
  const { columns } = state;
  const id = columns.id[row];
  const date = words.date(columns.day[row], columns.precision[row], "full");
  return { ...work(state, id, page(id)), title: columns.title[row], event: { date } };
}

// The permanent address of an event.
export function page(id) {
  return new URL(`${context.page.urls.root}event/${id}`, document.baseURI).href;
}

export function plain({ event: about, title, dataset, version, url, citation, shown, accessed }) {
  if (about) return say("cite.event", { title, date: about.date, dataset, version, url });
  return say("cite.view", {
    citation: citation.trim(),
    shown,
    url,
    accessed: words.day(dates.parse(accessed), "full"),
  });
}
