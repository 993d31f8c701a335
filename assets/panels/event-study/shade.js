// Owns the shaded window on the price chart: the chosen sessions around the focused event, and what they are in words.
// An element moved by transform, like the crosshair; the words stand above the table twin and are read out beside the
// chart.

import { rowOf } from "../../base/columns.js";
import * as dom from "../../base/dom.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import * as chartLines from "../charts/lines.js";
import * as tables from "../charts/tables.js";
import * as measures from "./measures.js";
import { heading } from "./spelling.js";

/** @typedef {{pane: HTMLElement, shade: HTMLElement, words: HTMLElement}} Made */

/** @type {Made | null} */
let made = null;

/** @type {(pane: HTMLElement, region: HTMLElement) => Made} */
function build(pane, region) {
  const { element } = dom;
  const built = {
    pane,
    shade: element("div", { class: "window-shade", "aria-hidden": "true", hidden: true }),
    words: element("p", { class: "pane-note visually-hidden", "data-part": "shaded" }),
  };
  pane.prepend(built.shade);
  dom.one('[data-part="table"]', region).before(built.words);
  return built;
}

/** @type {(state: Entente.State) => void} */
export function draw(state) {
  const region = dom.find('[data-part="charts"] [data-panel="prices"]');
  const pane = region && dom.find(".pane", region);
  if (!pane || !measures.arrived()) return;
  if (!made || made.pane !== pane) made = build(pane, region);
  const span = spanOf(state);
  const { axis } = state;
  const [from, to] = span
    ? [span.after + 0.5, span.until + 0.5].map((day) =>
        Math.min(Math.max(axis.x(day), axis.left), axis.width - axis.right),
      )
    : [0, 0];
  made.shade.hidden = to <= from;
  if (!made.shade.hidden) {
    made.shade.style.transform = `${unit.move(from, 0)} scaleX(${((to - from) * unit.size()).toFixed(1)})`;
  }
  dom.setText(made.words, span ? said(state, span) : "");
  made.words.classList.toggle("visually-hidden", !tables.isOpen("prices"));
}

/**
 * Over all markets of the prices on the chart: from the earliest close to the latest. Null where no price has the
 * window.
 * @type {(state: Entente.State) => import("./measures.js").Span | null}
 */
function spanOf(state) {
  const row = state.columns.rowOf.get(state.view.event);
  if (row === undefined) return null;
  const window = measures.place(state.view.window);
  const drawn = new Set(chartLines.of(state).prices.lines.map(({ key }) => key));
  const spans = measures
    .measured()
    .filter(({ series }) => drawn.has(series))
    .flatMap((price) => {
      const at = measures.reaction(price, row);
      return (typeof at === "number" && measures.span(price.market, at, window)) || [];
    });
  return spans.length
    ? { after: Math.min(...spans.map(({ after }) => after)), until: Math.max(...spans.map(({ until }) => until)) }
    : null;
}

/** @type {(state: Entente.State, span: import("./measures.js").Span) => string} */
function said({ columns, view }, { after, until }) {
  const window = heading(measures.windows()[measures.place(view.window)]);
  const [from, to] = [after, until].map((day) => words.day(day, "full"));
  return words.say("study.shaded", {
    window,
    event: columns.title[rowOf(columns, view.event)],
    after: from,
    until: to,
  });
}
