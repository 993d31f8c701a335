// Owns the list of the largest moves: the events of the selection by how unusual a price moved around them. Events
// whose window is the same stand together, since the move is the same; what else lies in the window is named. Never
// says "because".

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import * as chartLines from "../charts/lines.js";
import * as measures from "./measures.js";
import * as eventStudyTable from "./table.js";
import * as spelling from "./spelling.js";
import * as list from "../events/list.js";

const PAGE = 300;
const MIDDLE = 50;
let made = null;
let shown = PAGE;
let last = "";

export function draw(state) {
  const host = document.querySelector('[data-part="order"]');
  if (!host || !measures.arrived()) return;
  if (!made) build(host);
  const ranked = state.view.order === "moves";
  const choices = choicesOf(state);
  const price = choices.find(({ series }) => series === state.view.by) || choices[0];
  drawChoices(state, choices, price, ranked);
  made.list.hidden = !ranked;
  if (!ranked) return rest();
  for (const part of ["event-list", "more"]) document.querySelector(`[data-part="${part}"]`).hidden = true;
  const key = JSON.stringify([state.selection.ids, price && price.series, state.view.window]);
  if (last === key && made.list.firstChild) return focus(state);
  last = key;
  shown = PAGE;
  fillList(state, price);
  return undefined;
}

function fillList(state, price) {
  made.list.replaceChildren(...(price ? entries(state, price) : []));
  focus(state);
}

function focus({ view }) {
  for (const node of made.list.querySelectorAll("[data-event]")) {
    const focused = node.dataset.event === view.event;
    node.classList.toggle("event--focus", focused);
    if (focused) node.firstChild.setAttribute("aria-current", "true");
    else node.firstChild.removeAttribute("aria-current");
  }
}

function rest() {
  document.querySelector('[data-part="event-list"]').hidden = false;
  if (made.list.firstChild) made.list.replaceChildren();
}

function build(host) {
  made = { list: make("ol", { class: "ranking", "data-part": "ranking" }), how: make("p", { class: "note" }) };
  const choices = ["order", "by", "window"].map((name) => {
    made[name] = make("select", {
      "data-control": name,
      on: { change: () => context.store.change({ [name]: made[name].value }) },
    });
    return make("label", {}, make("span", { text: say(`study.order.${name}`) }), made[name]);
  });
  made.extra = choices.slice(1);
  fill(
    made.order,
    ["date", "moves"].map((value) => ({ value, text: say(`study.order.${value}`) })),
  );
  fill(
    made.window,
    measures.windows().map((window, at) => ({ value: measures.names()[at], text: eventStudyTable.heading(window) })),
  );
  host.append(...choices, made.how);
  document.querySelector('[data-part="event-list"]').after(made.list);
}

function fill(select, options) {
  select.replaceChildren(...options.map(({ value, text }) => make("option", { value, text })));
}

// What is on the charts can be chosen, and what a link asks for.
function choicesOf(state) {
  const drawn = new Set(chartLines.of(state).prices.lines.map(({ key }) => key));
  return measures.measured().filter(({ series }) => drawn.has(series) || series === state.view.by);
}

function drawChoices({ page, view }, choices, price, ranked) {
  const ids = choices.map(({ series }) => series);
  if (made.by.dataset.ids !== ids.join(" ")) {
    fill(
      made.by,
      ids.map((value) => ({ value, text: page.series.find(({ id }) => id === value).label })),
    );
  }
  made.by.dataset.ids = ids.join(" ");
  made.order.value = view.order;
  made.by.value = price ? price.series : "";
  made.window.value = view.window;
  for (const label of made.extra) label.hidden = !ranked;
  dom.setText(made.how, ranked ? say(price ? "study.order.how" : "study.order.empty") : "");
  made.how.hidden = !ranked;
}

function entries(state, price) {
  const { groups, unknown } = grouped(state, price);
  const all = groups
    .map((group) => entry(state, group))
    .concat(
      [...unknown].map(([key, rows]) =>
        make(
          "li",
          { class: "ranked" },
          make("p", { class: "ranked-move", text: say("study.none.why", { reason: spelling.reason(key) }) }),
          ...rows.map((row) => event(state, row)),
        ),
      ),
    );
  if (all.length <= shown) return all;
  const more = make("button", {
    type: "button",
    class: "link",
    text: say("list.more", { n: Math.min(PAGE, all.length - shown) }),
    on: {
      click: () => {
        shown += PAGE;
        fillList(context.store.state(), price);
        made.list.children[shown - PAGE].querySelector("button").focus();
      },
    },
  });
  return [...all.slice(0, shown), make("li", {}, more)];
}

// Events by their reaction day, the most unusual first; those without a figure by the reason.
function grouped({ selection, view }, price) {
  const window = measures.place(view.window);
  const byDay = new Map();
  const unknown = new Map();
  for (const row of selection.indices) {
    const at = measures.reaction(price, row);
    const why = typeof at === "string" ? at : price.percentile[window][at];
    const [into, key] = typeof why === "string" ? [unknown, why] : [byDay, at];
    if (!into.has(key)) into.set(key, []);
    into.get(key).push(row);
  }
  const groups = [...byDay].map(([at, rows]) => ({ rows, ...measures.figures(price, at, window) }));
  const far = ({ percentile }) => Math.abs(percentile - MIDDLE);
  groups.sort(
    (one, other) =>
      far(other) - far(one) || Math.abs(other.move) - Math.abs(one.move) || one.span.until - other.span.until,
  );
  return { groups, unknown };
}

function entry(state, { rows, span, move, percentile }) {
  const [after, until] = [span.after, span.until].map((day) => words.day(day, "medium"));
  const own = new Set(rows);
  const others = measures.others(state, -1, span).filter((row) => !own.has(row));
  const more = make(
    "details",
    { class: "moved-more" },
    make("summary", { text: say("study.order.others", { n: others.length }) }),
  );
  more.addEventListener("toggle", () => {
    if (more.childElementCount === 1) more.append(eventStudyTable.together(state, others));
  });
  return make(
    "li",
    { class: "ranked" },
    make(
      "p",
      { class: "ranked-move" },
      make("strong", { text: spelling.percent(move) }),
      ` ${say("study.order.rank", { percentile, after, until })}`,
    ),
    ...rows.map((row) => event(state, row)),
    others.length ? more : null,
  );
}

function event(state, row) {
  const id = state.columns.id[row];
  return make("div", { class: "event", "data-event": id }, list.button(state, id));
}
