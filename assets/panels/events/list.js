// Owns the list of events: every event of the selection in order, grouped by month, with found words marked.
// Twin of layouts/readings.py (`month`) and layouts/times.py (`listed`).

import { context } from "../../base/context.js";
import { rowOf } from "../../base/columns.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as textNormalisation from "../../state/text-normalisation.js";

const ALL = 1200;
const PAGE = 600;
const SHORT_PAGE = 150;
/** @type {Map<Entente.EventId, HTMLElement>} */
const rows = new Map();
let shown = 0;
/** @type {string | null} */
let lastQuery = null;

/** @type {(state: Entente.State) => void} */
export function draw(state) {
  const host = dom.find('[data-part="event-list"]');
  if (!host) return;
  const { selection, view, columns } = state;
  const few = columns.id.length <= ALL;
  const step = few ? PAGE : SHORT_PAGE;
  shown = Math.max(shown, step);
  const wanted = new Set(selection.ids.slice(0, shown));
  if (!few) keep(state, host, wanted);
  else if (rows.size !== columns.id.length) keep(state, host, new Set(columns.id));
  const heads = new Set();
  for (const node of dom.all(":scope > .event", host)) {
    const { event: id = "", month: heading = "" } = node.dataset;
    const hidden = !wanted.has(id);
    if (node.hidden !== hidden) node.hidden = hidden;
    if (hidden) continue;
    node.classList.toggle("event--first", !heads.has(heading));
    heads.add(heading);
    if (node.classList.contains("event--focus") !== (id === view.event)) setFocus(node, id === view.event);
  }
  if (lastQuery !== view.q) markWords(columns, view.q);
  lastQuery = view.q;
  drawMore(selection.ids.length, step);
  dom.one('[data-part="empty"]').hidden = selection.ids.length > 0;
}

/**
 * The rows of these events and no others, in their order; what stands right is left alone. Few events keep all their
 * rows, so that a filter only hides and shows; of many, only what is listed has a row.
 * @type {(state: Entente.State, host: HTMLElement, wanted: Set<Entente.EventId>) => void}
 */
function keep(state, host, wanted) {
  if (rows.size === 0) adopt(host);
  for (const [id, node] of rows) {
    if (wanted.has(id)) continue;
    node.remove();
    rows.delete(id);
  }
  let next = host.firstChild;
  for (const id of wanted) {
    if (!rows.has(id)) lastQuery = null;
    const node = rows.get(id) || make(state, id);
    if (node === next) next = node.nextSibling;
    else host.insertBefore(node, next);
  }
}

/**
 * Rows the server wrote stay as they are.
 * @type {(host: HTMLElement) => void}
 */
function adopt(host) {
  for (const node of dom.all(":scope > .event", host)) rows.set(node.dataset.event ?? "", node);
}

/** @type {(state: Entente.State, id: Entente.EventId) => HTMLElement} */
export function button({ page, columns }, id) {
  const row = rowOf(columns, id);
  const category = page.categories[columns.category[row]];
  return dom.element(
    "button",
    { type: "button", on: { click: () => context.store.open(id) } },
    dom.element("span", {
      class: "mark-shape",
      "data-shape": category.shape,
      "data-category": category.id,
      "aria-hidden": "true",
    }),
    dom.element("span", { class: "event-date", text: listed(columns, row) }),
    dom.element("span", { class: "visually-hidden", told: ` ${category.singular}: ` }),
    dom.element("span", { class: "event-title", told: columns.title[row] }),
  );
}

/**
 * The date of an event with its time of day, where that is known.
 * @type {(columns: Pick<Entente.Columns, "day" | "precision" | "time">, row: number) => string}
 */
export function listed({ day, precision, time }, row) {
  const date = words.date(day[row], precision[row], "full");
  return time?.[row] ? words.say("list.at", { date, time: time[row] }) : date;
}

/**
 * Under what events stand together: their month, or their year where that is all we know.
 * @type {(columns: Pick<Entente.Columns, "day" | "precision">, row: number) => string}
 */
export function month({ day, precision }, row) {
  return words.date(day[row], precision[row] === "year" ? "year" : "month", "full");
}

/** @type {(state: Entente.State, id: Entente.EventId) => HTMLElement} */
function make(state, id) {
  const { columns } = state;
  const node = dom.element(
    "li",
    { class: "event", "data-event": id, "data-month": month(columns, rowOf(columns, id)) },
    button(state, id),
  );
  rows.set(id, node);
  return node;
}

/** @type {(node: HTMLElement, focused: boolean) => void} */
function setFocus(node, focused) {
  node.classList.toggle("event--focus", focused);
  if (focused) node.firstElementChild?.setAttribute("aria-current", "true");
  else node.firstElementChild?.removeAttribute("aria-current");
}

/** @type {(columns: Entente.Columns, q: string) => void} */
function markWords(columns, q) {
  const terms = textNormalisation.searchTerms(q);
  for (const [id, node] of rows) {
    const title = columns.title[rowOf(columns, id)];
    const host = dom.one(".event-title", node);
    if (terms.length) host.replaceChildren(...highlighted(title, terms));
    else if (host.firstElementChild) host.textContent = title;
  }
}

/** @type {(title: string, terms: string[]) => (string | Node)[]} */
function highlighted(title, terms) {
  const folded = textNormalisation.normalise(title);
  if (folded.length !== title.length) return [title];
  /** @type {(string | Node)[]} */
  const parts = [];
  let at = 0;
  while (at < title.length) {
    const hits = terms.map((term) => [folded.indexOf(term, at), term.length]).filter(([start]) => start >= 0);
    if (!hits.length) break;
    const [start, length] = hits.reduce((best, hit) => (hit[0] < best[0] ? hit : best));
    parts.push(title.slice(at, start), dom.element("mark", { text: title.slice(start, start + length) }));
    at = start + length;
  }
  return [...parts, title.slice(at)];
}

/** @type {(count: number, step: number) => void} */
function drawMore(count, step) {
  const more = dom.one('[data-part="more"]');
  more.hidden = count <= shown;
  if (more.hidden) return;
  more.textContent = words.say("list.more", { n: Math.min(step, count - shown) });
  more.onclick = () => {
    shown += step;
    draw(context.store.state());
  };
}
