// Owns the panel of reactions: its head, what it says, cells or all paths over one another, its table and its method.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { say } from "../../base/words.js";
import { prices } from "../../state/chart-headline.js";
import * as dataset from "../../state/dataset.js";
import { cellOf } from "./cells.js";
import * as contents from "./contents.js";
import * as controls from "./controls.js";
import { looked, windows } from "./looked.js";
import { over } from "./over.js";
import { isUnusual } from "./reaction.js";
import { counts } from "./reactions.js";
import { beyond, paneOf } from "./scale.js";
import * as told from "./told.js";

/** @typedef {import("./looked.js").Looked} Looked */
/** @typedef {import("./reactions.js").Cell} Cell */

const PAGE = 24;
const METHOD = ["day", "usual", "beyond", "events"];
/** @type {{of: string, cells: number}} How many cells a reader has asked for, and of which look. */
let shown = { of: "", cells: PAGE };

/** @type {(node: HTMLElement, state: Entente.State) => void} */
export function draw(node, state) {
  const host = dom.find(".reactions-made", node) ?? build(node, state);
  const found = looked(state);
  /** @type {(name: string) => HTMLElement} */
  const part = (name) => dom.one(`[data-part="reactions-${name}"]`, host);
  if (!found) {
    dom.setText(part("lead"), say("reactions.lead.no-price"));
    return;
  }
  const subject = subjectOf(state, found);
  const counted = counts(found.cells);
  const bar = dom.find(".reactions-controls", host);
  if (bar) controls.draw(bar, state, found.series.id);
  dom.setText(part("lead"), told.lead(subject, counted));
  dom.setText(part("tries"), told.tries(counted, prices(state.page).length, windows().length));
  const pane = paneOf(found.cells);
  const isCut = found.cells.some(({ measured }) => beyond(measured.path(), pane).length);
  dom.setText(part("legend"), counted.events ? told.legend(subject, state.view.paths, isCut) : "");
  dom.setText(part("source"), source(found));
  drawBody(part("body"), state, found, subject, pane);
  drawTable(part("table"), state, found, told.lead(subject, counted));
}

/** @type {(state: Entente.State, found: Looked) => told.Subject} */
function subjectOf({ page, view }, { series, benchmark, look }) {
  const chosen = view.category?.length === 1 ? page.categories.findIndex(({ id }) => id === view.category?.[0]) : -1;
  const { singular, label } = page.categories[chosen] ?? {};
  const nouns = chosen < 0 ? null : (page.nouns?.category[chosen] ?? [singular, label]);
  return {
    name: series.short,
    benchmark: benchmark?.short ?? "",
    returns: look.returns,
    window: look.window,
    nouns: nouns && [nouns[0], nouns[1]],
  };
}

/** @type {(node: HTMLElement, state: Entente.State) => HTMLElement} */
function build(node, state) {
  const { element: make } = dom;
  /** @type {(name: string, tag?: "p" | "div") => HTMLElement} */
  const part = (name, tag = "p") => make(tag, { class: `reactions-${name}`, "data-part": `reactions-${name}` });
  const table = make("details", { class: "reactions-more", "data-part": "reactions-table" });
  table.append(
    make("summary", { text: say("reactions.table") }),
    make("div", { class: "reactions-scroll", tabindex: "0", role: "group", "aria-label": say("reactions.table") }),
  );
  table.addEventListener("toggle", () => draw(node, context.store.state()));
  const csv = make("button", {
    type: "button",
    class: "link",
    text: say("charts.csv"),
    "aria-label": say("reactions.csv"),
    on: { click: save },
  });
  const how = make("details", { class: "reactions-more" }, make("summary", { text: say("reactions.how") }));
  how.append(...METHOD.map((name) => make("p", { text: say(`reactions.how.${name}`) })));
  const host = make(
    "div",
    { class: "reactions-made" },
    make(
      "header",
      { class: "reactions-head" },
      make("h2", { class: "pane-title", id: "reactions-title", text: say("reactions.title") }),
      csv,
    ),
    part("lead"),
    part("tries"),
    context.hydrated ? null : controls.build(state),
    part("legend"),
    part("body", "div"),
    table,
    how,
    make("p", { class: "note", text: say("study.caveat") }),
    make("p", { class: "pane-note", "data-part": "reactions-source" }),
  );
  host.addEventListener("click", onClick);
  node.replaceChildren(host);
  return host;
}

// In an embed the page itself hears of clicks on links to events.
/** @type {(event: MouseEvent) => void} */
function onClick(event) {
  const id = dom.closest(event.target, "a[data-open]")?.dataset.open;
  if (!id || context.hydrated || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  context.store.open(id);
}

function save() {
  const state = context.store.state();
  const found = looked(state);
  if (found) contents.download(state, found);
}

/**
 * @type {(body: HTMLElement, state: Entente.State, found: Looked, subject: told.Subject,
 *   pane: import("./scale.js").Pane) => void}
 */
function drawBody(body, state, found, subject, pane) {
  const of = JSON.stringify([found.key, state.view.order, state.view.paths, state.selection.ids]);
  if (shown.of !== of) shown = { of, cells: PAGE };
  const one = (/** @type {Cell} */ cell) => cellOf(state, found, subject, pane, cell);
  if (state.view.paths === "together") {
    const far = found.cells.filter(({ measured }) => isUnusual(measured.ranked));
    const list = far.length ? group(say("reactions.together.unusual"), far.map(one)) : [];
    body.replaceChildren(...(found.cells.length ? [over(found.cells, pane, state.columns.title), ...list] : []));
    return;
  }
  const cells = found.cells.slice(0, shown.cells);
  const rest = found.cells.length - cells.length;
  body.replaceChildren(...grouped(state, cells, one), ...(rest ? [more(body, rest)] : []));
}

/** @type {(state: Entente.State, cells: Cell[], make: (cell: Cell) => HTMLElement) => HTMLElement[]} */
function grouped({ page, view }, cells, make) {
  if (view.order !== "category") return group("", cells.map(make));
  const kinds = [...new Set(cells.map(({ category }) => category))];
  return kinds.flatMap((kind) =>
    group(page.categories[kind].label, cells.filter(({ category }) => category === kind).map(make)),
  );
}

/** @type {(title: string, cells: HTMLElement[]) => HTMLElement[]} */
function group(title, cells) {
  const list = dom.element("ol", { class: "reactions-cells" }, ...cells);
  return title ? [dom.element("h3", { class: "reactions-group", told: title }), list] : [list];
}

/** @type {(body: HTMLElement, rest: number) => HTMLElement} */
function more(body, rest) {
  const text = say("reactions.more", { n: rest });
  const click = () => {
    const first = shown.cells;
    shown.cells = Infinity;
    context.store.redraw();
    dom.all(".reaction-open", body)[first]?.focus();
  };
  const printed = say("reactions.and-more", { n: rest });
  return dom.element("button", {
    type: "button",
    class: "link reactions-all",
    text,
    "data-printed": printed,
    on: { click },
  });
}

/** @type {(details: HTMLElement, state: Entente.State, found: Looked, caption: string) => void} */
function drawTable(details, state, found, caption) {
  const place = dom.one(".reactions-scroll", details);
  if (details.hasAttribute("open")) place.replaceChildren(contents.table(state, found, caption));
  else place.replaceChildren();
}

/** @type {(found: Looked) => string} */
function source({ series, benchmark }) {
  const publishers = [series, ...(benchmark ? [benchmark] : [])].map(({ id, source: from }) => {
    return dataset.about(id)?.source?.publisher ?? from?.publisher ?? "";
  });
  const parts = [...new Set(publishers.filter(Boolean))];
  return parts.length ? say("charts.source", { n: parts.length, parts: parts.join("; ") }) : "";
}
