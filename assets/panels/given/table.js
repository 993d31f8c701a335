// Draws the events of the selection as a table: sorted by the column a reader presses, as long as they want it.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import { inOrder, note } from "./bars.js";
import { cell, listed } from "./listed.js";
import { scrolling } from "./twin.js";

const LENGTH = { day: 10, month: 7, year: 4 };
const BETWEEN = " | ";
/** @type {Record<string, (id: string) => string>} */
const IN_WORDS = {
  confidence: (id) => words.say(`confidence.${id}`),
  attribution: (id) => words.say(`attribution.${id}`),
};
/** @typedef {{sort: string, shown: number}} Settings */
/** @type {Map<string, Settings>} */
const settings = new Map();

/** @type {(panel: Entente.GivenTable) => Settings} */
function settingsOf({ id, sort, most }) {
  const own = settings.get(id) ?? { sort, shown: most };
  settings.set(id, own);
  return own;
}

/** @type {(node: HTMLElement, panel: Entente.GivenTable, state: Entente.State) => void} */
export function draw(node, panel, state) {
  const own = settingsOf(panel);
  const rows = listed(state, own.sort);
  const shown = rows.slice(0, own.shown);
  const body = dom.one('[data-part="body"]', node);
  if (!body.querySelector("thead button")) body.replaceChildren(...begin(node, panel));
  for (const head of dom.all("th[data-column]", body)) {
    head.setAttribute("aria-sort", orderOf(head.dataset.column ?? "", own.sort));
  }
  const list = dom.one("tbody", body);
  const items = shown.map((row) => ({ key: state.columns.id[row], row }));
  dom.reconcile(
    list,
    items,
    ({ row }) => rowOf(panel, state, row),
    (line, { key }) => line.classList.toggle("given-row--focus", key === state.view.event),
  );
  inOrder(list, items);
  dom.one(".given-scroll", body).hidden = !rows.length;
  const more = dom.one(".given-more", body);
  more.hidden = rows.length <= own.shown;
  if (!more.hidden) dom.setText(more, words.say("list.more", { n: Math.min(panel.most, rows.length - own.shown) }));
  dom.setText(dom.find('[data-part="measured"]', node), unitOf(shown.length, rows.length));
  note(node, rows.length ? "" : words.say("list.empty"));
}

/** @type {(shown: number, n: number) => string} */
function unitOf(shown, n) {
  return shown < n ? words.say("given.rows.of", { shown, n }) : words.say("given.rows", { n });
}

/** @type {(node: HTMLElement, panel: Entente.GivenTable) => HTMLElement[]} */
function begin(node, panel) {
  const { element } = dom;
  const redraw = () => draw(node, panel, context.store.state());
  const own = settingsOf(panel);
  const heads = panel.columns.map((name) =>
    element(
      "th",
      { scope: "col", "data-column": name },
      element("button", {
        type: "button",
        text: words.say(`given.column.${name}`),
        on: {
          click: () => {
            own.sort = next(name, own.sort);
            redraw();
          },
        },
      }),
    ),
  );
  const more = element("button", {
    type: "button",
    class: "link given-more",
    on: {
      click: () => {
        own.shown += panel.most;
        redraw();
      },
    },
  });
  const table = element(
    "table",
    { class: "given-events" },
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}),
  );
  return [scrolling(panel.title, table), more];
}

/** @type {(name: string, sort: string) => string} */
const next = (name, sort) => (sort === name ? `-${name}` : name);

/** @type {(name: string, sort: string) => string} */
function orderOf(name, sort) {
  if (sort === name) return "ascending";
  return sort === `-${name}` ? "descending" : "none";
}

/** @type {(panel: Entente.GivenTable, state: Entente.State, row: number) => HTMLTableRowElement} */
function rowOf(panel, state, row) {
  const { element } = dom;
  const linked = panel.columns.includes("title") ? "title" : panel.columns[0];
  const cells = panel.columns.map((name) => {
    const text = shownIn(state, name, row);
    const mark = name === "category" ? markOf(state, row) : null;
    return element(
      "td",
      { class: `given-cell--${name}` },
      mark,
      name === linked ? linkTo(state.columns.id[row], text) : text,
    );
  });
  return element("tr", { "data-row": state.columns.id[row] }, ...cells);
}

/** @type {(state: Entente.State, row: number) => HTMLElement} */
function markOf({ page, columns }, row) {
  const { id, shape } = page.categories[columns.category[row]];
  return dom.element("span", { class: "mark-shape", "data-shape": shape, "data-category": id, "aria-hidden": "true" });
}

/**
 * A plain click opens the event here; with a key held the link goes where links go.
 *
 * @type {(id: Entente.EventId, text: string) => HTMLElement}
 */
function linkTo(id, text) {
  const framed = document.querySelector('[data-surface="embed"]') !== null;
  const away = framed ? { target: "_blank", rel: "noopener" } : {};
  return dom.element("a", {
    href: `${context.page.urls.root}event/${id}`,
    ...away,
    text: text || id,
    on: { click: (event) => open(event, id) },
  });
}

/** @type {(event: MouseEvent, id: Entente.EventId) => void} */
function open(event, id) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  context.store.open(id);
}

/** @type {(state: Entente.State, name: string, row: number) => string} */
function shownIn(state, name, row) {
  const { columns } = state;
  if (name === "date") return words.date(columns.day[row], columns.precision[row], "full");
  const texts = cell(state, name, row);
  return (IN_WORDS[name] ? texts.map(IN_WORDS[name]) : texts).join(", ");
}

/**
 * Every row of the selection, in the order that is seen, as the dataset spells it.
 *
 * @type {(panel: Entente.GivenTable, state: Entente.State) => Entente.GivenContents}
 */
export function contents(panel, state) {
  const { columns } = state;
  /** @type {(name: string, row: number) => string} */
  const spelt = (name, row) =>
    name === "date" ? columns.date[row].slice(0, LENGTH[columns.precision[row]]) : cell(state, name, row).join(BETWEEN);
  return {
    head: panel.columns.map((name) => words.say(`given.column.${name}`)),
    rows: listed(state, settingsOf(panel).sort).map((row) => panel.columns.map((name) => spelt(name, row))),
  };
}
