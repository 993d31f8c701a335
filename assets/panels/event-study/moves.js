// Owns what the card of an event tells of prices: the sentence and the chart it leads with, and below its text one
// window in words, with the other events in it. The tables are on the page of the event.

import { context } from "../../base/context.js";
import { rowOf } from "../../base/columns.js";
import * as dom from "../../base/dom.js";
import { element as make } from "../../base/dom.js";
import { say } from "../../base/words.js";
import { AWAY } from "../../state/addresses.js";
import * as citations from "../../state/citations.js";
import { seriesOf } from "../charts/lines.js";
import { rank, sentence } from "./lead.js";
import * as measures from "./measures.js";
import { pathChart } from "./path-chart.js";
import { heading, percent, reason } from "./spelling.js";
import { together } from "./together.js";

/** @typedef {import("./measures.js").Path} Path */

/**
 * The card is made anew for each event, so its parts know by themselves whether they are up to date.
 * @type {(state: Entente.State) => void}
 */
export function draw(state) {
  const [lead, moved] = ["lead", "moved"].map((part) => dom.find(`[data-panel="event"] [data-part="${part}"]`));
  if (!moved || !measures.arrived()) return;
  const row = rowOf(state.columns, state.view.event);
  const { window } = state.view;
  const found = measures.path(state, row);
  if (lead) drawLead(lead, state, row, found);
  if (moved.dataset.window === window) return;
  moved.dataset.window = window;
  const held = moved.contains(document.activeElement);
  moved.replaceChildren(...parts(state, row, found));
  if (held) dom.find('[aria-pressed="true"]', moved)?.focus();
}

/**
 * A frame that is out of sight has no width: its lead is drawn when it has.
 * @type {(lead: HTMLElement, state: Entente.State, row: number, found: Path | string | null) => void}
 */
function drawLead(lead, state, row, found) {
  const width = lead.clientWidth;
  const drawn = `${state.view.window} ${width}`;
  if (lead.dataset.drawn === drawn || (!width && !lead.hidden)) return;
  lead.dataset.drawn = drawn;
  lead.replaceChildren(...leading(state, row, found, width));
  lead.hidden = found === null;
}

/** @type {(state: Entente.State, row: number, found: Path | string | null, width: number) => HTMLElement[]} */
function leading(state, row, found, width) {
  if (found === null) return [];
  if (typeof found === "string") return [none(found)];
  const shaded = measures.windows()[measures.place(state.view.window)];
  return [
    make("p", { class: "card-lead", text: said(state, row, found) }),
    pathChart(state, found, shaded, width),
    make("p", { class: "note", text: caveat(state, row, found) }),
  ];
}

/** @type {(why: string) => HTMLElement} */
const none = (why) => make("p", { text: say("study.none.why", { reason: reason(why) }) });

/** @type {(state: Entente.State, row: number, path: Path) => string} */
function caveat(state, row, { price, at }) {
  const { span } = measures.figures(price, at, measures.place(state.view.window));
  const n = span ? measures.others(state, row, span).length : 0;
  return n ? say("study.path.caveat", { n }) : say("study.caveat");
}

/** @type {(state: Entente.State, row: number, path: Path) => string} */
function said({ columns }, row, { price, series, at }) {
  const { span, move, benchmark, percentile } = measures.figures(price, at, 0);
  const day = span && span.until !== columns.day[row] ? span.until : null;
  const market = typeof benchmark === "number" ? benchmark : null;
  return sentence({ name: series.short, day, move: Number(move), market, percentile });
}

/** @type {(state: Entente.State, row: number, found: Path | string | null) => HTMLElement[]} */
function parts(state, row, found) {
  const first = measures.first(row);
  return [
    make("h3", { text: say("card.moves") }),
    ...(first ? [make("p", { class: "moved-first", text: first })] : []),
    ...(typeof found === "string" && state.columns.precision[row] !== "day" ? [none(found)] : []),
    ...(found && typeof found === "object" ? [chooser(state.view), ...told(state, row, found)] : []),
    links(state, row),
  ];
}

/** @type {(view: Entente.View) => HTMLElement} */
function chooser(view) {
  const buttons = measures.windows().map((window, at) => {
    const name = measures.names()[at];
    return make("button", {
      type: "button",
      "aria-pressed": String(name === view.window),
      title: say("study.choose"),
      text: heading(window),
      on: { click: () => context.store.change({ window: name }) },
    });
  });
  return make("p", { class: "moved-windows" }, ...buttons);
}

/**
 * The chosen window of the main price in words, and what else happened in it.
 * @type {(state: Entente.State, row: number, path: Path) => HTMLElement[]}
 */
function told(state, row, { price, series, at }) {
  const { span, move, benchmark, percentile } = measures.figures(price, at, measures.place(state.view.window));
  if (typeof move === "string" || !span) {
    return [none(typeof move === "string" ? move : "ended")];
  }
  const ranked = typeof percentile === "number";
  const beside = typeof benchmark === "number" && price.benchmark;
  const text = say(`study.told.${ranked ? "ranked" : "plain"}.${beside ? "beside" : "alone"}`, {
    name: series.short,
    move: percent(move),
    rank: ranked ? rank(move, percentile) : "",
    benchmark: beside ? seriesOf(state.page, beside).short : "",
    market: typeof benchmark === "number" ? percent(benchmark) : "",
  });
  return [make("p", { class: "moved-told", text }), together(state, row, span)];
}

/** @type {(state: Entente.State, row: number) => HTMLElement} */
function links({ page, columns }, row) {
  const { root } = page.urls;
  /** @type {(address: string, text: string) => HTMLElement} */
  const link = (address, text) => make("a", { href: `${root}${address}`, ...AWAY, text });
  return make(
    "p",
    { class: "card-actions" },
    make("a", { href: citations.page(columns.id[row]), ...AWAY, text: say("study.all") }),
    link(`data/around/${columns.id[row]}.csv`, "CSV"),
    link(`about${page.live ? "" : "/"}#around`, say("study.method")),
    page.vocabulary.panels.includes("reactions") ? glance(page, columns, row) : null,
  );
}

/**
 * The way to the reactions to all events of the same kind.
 * @type {(page: Entente.Page, columns: Entente.Columns, row: number) => HTMLElement}
 */
function glance(page, columns, row) {
  const at = columns.category[row];
  const { id, label } = page.categories[at];
  const query = `category=${encodeURIComponent(id)}&event=${encodeURIComponent(columns.id[row])}`;
  return make("a", {
    href: `${page.urls.root}reactions${page.live ? "" : "/"}?${query}`,
    ...AWAY,
    text: say("study.glance", { what: page.nouns?.category[at][1] ?? label }),
  });
}
