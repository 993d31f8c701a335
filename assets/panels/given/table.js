// Draws the events of the selection as a table: sorted by the column a reader presses, as long as they want it.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import { note } from "./bars.js";
import { cell, listed } from "./listed.js";
import { scrolling } from "./twin.js";

const LENGTH = { day: 10, month: 7, year: 4 };
const BETWEEN = " | ";
const IN_WORDS = {
  confidence: (id) => words.say(`confidence.${id}`),
  attribution: (id) => words.say(`attribution.${id}`),
};
const settings = new Map();

function settingsOf({ id, sort, most }) {
  if (!settings.has(id)) settings.set(id, { sort, shown: most });
  return settings.get(id);
}

export function draw(node, panel, state) {
  const own = settingsOf(panel);
  const rows = listed(state, own.sort);
  const shown = rows.slice(0, own.shown);
  const body = node.querySelector('[data-part="body"]');
  if (!body.querySelector("thead button")) body.replaceChildren(...begin(node, panel));
  for (const head of body.querySelectorAll("th[data-column]")) {
    head.setAttribute("aria-sort", orderOf(head.dataset.column, own.sort));
  }
  const list = body.querySelector("tbody");
  const items = shown.map((row) => ({ key: state.columns.id[row], row }));
  dom.reconcile(
    list,
    items,
    ({ row }) => rowOf(panel, state, row),
    (line, { key }) => line.classList.toggle("given-row--focus", key === state.view.event),
  );
  items.forEach(({ key }, at) => {
    const line = list.ententeKept.get(key);
    if (list.children[at] !== line) list.insertBefore(line, list.children[at] || null);
  });
  body.firstChild.hidden = !rows.length;
  const more = body.querySelector(".given-more");
  more.hidden = rows.length <= own.shown;
  if (!more.hidden) dom.setText(more, words.say("list.more", { n: Math.min(panel.most, rows.length - own.shown) }));
  dom.setText(node.querySelector('[data-part="unit"]'), unitOf(shown.length, rows.length));
  note(node, rows.length ? "" : words.say("list.empty"));
}

function unitOf(shown, n) {
  return shown < n ? words.say("given.rows.of", { shown, n }) : words.say("given.rows", { n });
}

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

const next = (name, sort) => (sort === name ? `-${name}` : name);

function orderOf(name, sort) {
  if (sort === name) return "ascending";
  return sort === `-${name}` ? "descending" : "none";
}

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

function markOf({ page, columns }, row) {
  const { id, shape } = page.categories[columns.category[row]];
  return dom.element("span", { class: "mark-shape", "data-shape": shape, "data-category": id, "aria-hidden": "true" });
}

// A plain click opens the event here; with a key held the link goes where links go.
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

function open(event, id) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  context.store.open(id);
}

function shownIn(state, name, row) {
  const { columns } = state;
  if (name === "date") return words.date(columns.day[row], columns.precision[row], "medium");
  const texts = cell(state, name, row);
  return (IN_WORDS[name] ? texts.map(IN_WORDS[name]) : texts).join(", ");
}

/** Every row of the selection, in the order that is seen, as the dataset spells it. */
export function contents(panel, state) {
  const { columns } = state;
  const spelt = (name, row) =>
    name === "date" ? columns.date[row].slice(0, LENGTH[columns.precision[row]]) : cell(state, name, row).join(BETWEEN);
  return {
    head: panel.columns.map((name) => words.say(`given.column.${name}`)),
    rows: listed(state, settingsOf(panel).sort).map((row) => panel.columns.map((name) => spelt(name, row))),
  };
}
