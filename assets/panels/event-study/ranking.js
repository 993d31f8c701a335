// Owns the list of the largest moves: the events of the selection by how unusual a price moved around them. Events
// whose window is the same stand together, since the move is the same; what else lies in the window is named. Never
// says "because".

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { element as make } from "../../base/dom.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import * as chartLines from "../charts/lines.js";
import { named } from "./together.js";
import { rank } from "./lead.js";
import * as measures from "./measures.js";
import * as spelling from "./spelling.js";
import * as list from "../events/list.js";

const PAGE = 300;
const MIDDLE = 50;
/** @typedef {"order" | "by" | "window"} Choice */
/**
 * @typedef {{list: HTMLElement, how: HTMLElement, extra: HTMLElement[]} & Record<Choice, HTMLSelectElement>} Made
 */
/** @typedef {{rows: number[], span: import("./measures.js").Span, move: number, percentile: number}} Group */

/** @type {Choice[]} */
const CHOICES = ["order", "by", "window"];
/** @type {Made | null} */
let made = null;
let shown = PAGE;
let last = "";

/** @type {(state: Entente.State) => void} */
export function draw(state) {
  const host = dom.find('[data-part="order"]');
  if (!host || !measures.arrived()) return;
  made ??= build(host);
  const ranked = state.view.order === "moves";
  const choices = choicesOf(state);
  const price = choices.find(({ series }) => series === state.view.by) || choices[0];
  drawChoices(made, state, choices, price, ranked);
  const { list: ranking } = made;
  ranking.hidden = !ranked;
  if (!ranked) {
    rest(ranking);
    return;
  }
  for (const part of ["event-list", "more"]) dom.one(`[data-part="${part}"]`).hidden = true;
  const key = JSON.stringify([state.selection.ids, price && price.series, state.view.window]);
  if (last === key && ranking.firstChild) {
    focus(ranking, state);
    return;
  }
  last = key;
  shown = PAGE;
  fillList(ranking, state, price);
}

/** @type {(ranking: HTMLElement, state: Entente.State, price: Entente.StudiedPrice | undefined) => void} */
function fillList(ranking, state, price) {
  ranking.replaceChildren(...(price ? entries(ranking, state, price) : []));
  focus(ranking, state);
}

/** @type {(ranking: HTMLElement, state: Entente.State) => void} */
function focus(ranking, { view }) {
  for (const node of dom.all("[data-event]", ranking)) {
    const focused = node.dataset.event === view.event;
    node.classList.toggle("event--focus", focused);
    if (focused) node.firstElementChild?.setAttribute("aria-current", "true");
    else node.firstElementChild?.removeAttribute("aria-current");
  }
}

/** @type {(ranking: HTMLElement) => void} */
function rest(ranking) {
  dom.one('[data-part="event-list"]').hidden = false;
  if (ranking.firstChild) ranking.replaceChildren();
}

/** @type {(host: HTMLElement) => Made} */
function build(host) {
  const selects = { order: chooser("order"), by: chooser("by"), window: chooser("window") };
  const labels = CHOICES.map((name) =>
    make("label", {}, make("span", { text: say(`study.order.${name}`) }), selects[name]),
  );
  const built = {
    ...selects,
    list: make("ol", { class: "ranking", "data-part": "ranking" }),
    how: make("p", { class: "note" }),
    extra: labels.slice(1),
  };
  fill(
    built.order,
    ["date", "moves"].map((value) => ({ value, text: say(`study.order.${value}`) })),
  );
  fill(
    built.window,
    measures.windows().map((window, at) => ({ value: measures.names()[at], text: spelling.heading(window) })),
  );
  host.replaceChildren(...labels, built.how);
  dom.one('[data-part="event-list"]').after(built.list);
  return built;
}

/** @type {(name: Choice) => HTMLSelectElement} */
function chooser(name) {
  const select = make("select", {
    "data-control": name,
    on: { change: () => context.store.change({ [name]: select.value }) },
  });
  return select;
}

/** @type {(select: HTMLSelectElement, options: {value: string, text: string}[]) => void} */
function fill(select, options) {
  select.replaceChildren(...options.map(({ value, text }) => make("option", { value, told: text })));
}

/**
 * What is on the charts can be chosen, and what a link asks for.
 * @type {(state: Entente.State) => Entente.StudiedPrice[]}
 */
function choicesOf(state) {
  const drawn = new Set(chartLines.of(state).prices.lines.map(({ key }) => key));
  return measures.measured().filter(({ series }) => drawn.has(series) || series === state.view.by);
}

/**
 * @param {Made} made
 * @param {Entente.State} state
 * @param {Entente.StudiedPrice[]} choices
 * @param {Entente.StudiedPrice | undefined} price
 * @param {boolean} ranked
 */
function drawChoices({ by, order, window, extra, how }, { page, view }, choices, price, ranked) {
  const ids = choices.map(({ series }) => series);
  if (by.dataset.ids !== ids.join(" ")) {
    fill(
      by,
      ids.map((value) => ({ value, text: chartLines.seriesOf(page, value).label })),
    );
  }
  by.dataset.ids = ids.join(" ");
  order.value = view.order;
  by.value = price ? price.series : "";
  window.value = view.window;
  for (const label of extra) label.hidden = !ranked;
  dom.setText(how, ranked ? say(price ? "study.order.how" : "study.order.empty") : "");
  how.hidden = !ranked;
}

/** @type {(ranking: HTMLElement, state: Entente.State, price: Entente.StudiedPrice) => HTMLElement[]} */
function entries(ranking, state, price) {
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
        fillList(ranking, context.store.state(), price);
        ranking.children[shown - PAGE].querySelector("button")?.focus();
      },
    },
  });
  return [...all.slice(0, shown), make("li", {}, more)];
}

/**
 * Events by their reaction day, the most unusual first; those without a figure by the reason.
 * @type {(state: Entente.State, price: Entente.StudiedPrice) => {groups: Group[], unknown: Map<string, number[]>}}
 */
function grouped({ selection, view }, price) {
  const window = measures.place(view.window);
  /** @type {Map<number, number[]>} */
  const byDay = new Map();
  /** @type {Map<string, number[]>} */
  const unknown = new Map();
  for (const row of selection.indices) {
    const at = measures.reaction(price, row);
    const why = typeof at === "string" ? at : price.percentile[window][at];
    if (typeof why === "string") unknown.set(why, [...(unknown.get(why) ?? []), row]);
    else if (typeof at === "number") byDay.set(at, [...(byDay.get(at) ?? []), row]);
  }
  const groups = [...byDay].flatMap(([at, rows]) => {
    const { span, move, percentile } = measures.figures(price, at, window);
    return span && typeof move === "number" && typeof percentile === "number" ? [{ rows, span, move, percentile }] : [];
  });
  /** @type {(group: Group) => number} */
  const far = ({ percentile }) => Math.abs(percentile - MIDDLE);
  groups.sort(
    (one, other) =>
      far(other) - far(one) || Math.abs(other.move) - Math.abs(one.move) || one.span.until - other.span.until,
  );
  return { groups, unknown };
}

/** @type {(state: Entente.State, group: Group) => HTMLElement} */
function entry(state, { rows, span, move, percentile }) {
  const [after, until] = [span.after, span.until].map((day) => words.day(day, "full"));
  const own = new Set(rows);
  const others = measures.others(state, -1, span).filter((row) => !own.has(row));
  const more = make(
    "details",
    { class: "moved-more" },
    make("summary", { text: say("study.order.others", { n: others.length }) }),
  );
  more.addEventListener("toggle", () => {
    if (more.childElementCount === 1) more.append(named(state, others));
  });
  return make(
    "li",
    { class: "ranked" },
    make(
      "p",
      { class: "ranked-move" },
      make("strong", { text: spelling.percent(move) }),
      ` ${say("study.order.rank", { rank: rank(move, percentile), after, until })}`,
    ),
    ...rows.map((row) => event(state, row)),
    others.length ? more : null,
  );
}

/** @type {(state: Entente.State, row: number) => HTMLElement} */
function event(state, row) {
  const id = state.columns.id[row];
  return make("div", { class: "event", "data-event": id }, list.button(state, id));
}
