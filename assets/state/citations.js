// Owns what a citation names, a view of the dataset or one of its events, and the citation as a sentence.
// Twin of layouts/pages/event.py (`plain`, of an event).

import * as dates from "../base/days.js";
import * as words from "../base/words.js";
import { say } from "../base/words.js";
import { absolute } from "./addresses.js";
import * as describe from "./describe.js";

/**
 * What both have: who made the dataset, which version of it, and the day of reading (ISO).
 *
 * @type {(state: Entente.State, id: string, url: string) => Omit<Entente.Work, "title">}
 */
function work(state, id, url) {
  const { name, title, version, released, curators } = state.page.info;
  const now = new Date();
  const accessed = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return { id: `${name}-${id}`, organisation: curators, dataset: title, version, released, accessed, url };
}

/**
 * What a citation of a view names.
 *
 * @type {(state: Entente.State, url: string) => Entente.ViewCitation}
 */
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

/**
 * What a citation of the event in a row names.
 *
 * @type {(state: Entente.State, row: number) => Entente.EventCitation}
 */
export function event(state, row) {
  const { columns } = state;
  const id = columns.id[row];
  const date = words.date(columns.day[row], columns.precision[row], "full");
  return { ...work(state, id, page(id)), title: columns.title[row], event: { date } };
}

/**
 * The permanent address of an event.
 *
 * @type {(id: Entente.EventId) => string}
 */
export const page = (id) => absolute(`event/${id}`);

/**
 * A citation as a sentence.
 *
 * @type {(cited: Entente.ViewCitation | Entente.EventCitation) => string}
 */
export function plain(cited) {
  const { title, dataset, version, url } = cited;
  if (cited.event) return say("cite.event", { title, date: cited.event.date, dataset, version, url });
  return say("cite.view", {
    citation: cited.citation.trim(),
    shown: cited.shown,
    url,
    accessed: words.day(dates.ordinal(cited.accessed), "full"),
  });
}
