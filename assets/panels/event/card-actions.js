// Owns what can be done from an event's card: the days round it, and on the dashboard its picture, an embed and the
// figures of one chart over these days; its link, its citation and its page.

import { context } from "../../base/context.js";
import { element as make } from "../../base/dom.js";
import { say } from "../../base/words.js";
import { AWAY } from "../../state/addresses.js";
import * as citations from "../../state/citations.js";
import * as zoom from "../../state/zoom.js";

/**
 * What leads from an event to its days and its chart.
 *
 * @type {(state: Entente.State, row: number) => HTMLElement}
 */
export const moment = (state, row) =>
  make("p", { class: "card-actions" }, zooming(state, row), ...aboutChart(state, row));

/** @type {(state: Entente.State, row: number) => HTMLElement} */
export function actions(state, row) {
  const citation = citations.event(state, row);
  return make(
    "p",
    { class: "card-actions" },
    make("button", { type: "button", class: "link", "data-copy": "link", text: say("copy.link") }),
    make("button", { type: "button", class: "link", "data-copy": citations.plain(citation), text: say("card.cite") }),
    make("a", { href: citation.url, ...AWAY, text: say("card.page") }),
  );
}

/** @type {(state: Entente.State, row: number) => HTMLElement} */
function zooming(state, row) {
  const act = () => context.store.change(zoom.round(state, row));
  return make("button", { type: "button", class: "link", text: say("charts.zoom"), on: { click: act } });
}

/**
 * The chart is the first that is shown: of prices where the day is known, else of shipments.
 *
 * @type {(state: Entente.State, row: number) => HTMLElement[]}
 */
function aboutChart({ page, view, columns }, row) {
  const panes = columns.precision[row] === "day" ? ["prices", "shipments"] : ["shipments", "prices"];
  const pane = panes.find((name) => view.panels.includes(name) && page.panels?.some(({ id }) => id === name));
  if (context.hydrated || !pane) return [];
  const about = { type: "button", class: "link", "data-moment": columns.id[row] };
  const opens = { ...about, "data-embed": pane, "aria-haspopup": "dialog" };
  return [
    make("button", { ...opens, "data-share": "picture", text: say("charts.picture") }),
    make("button", { ...opens, text: say("charts.embed") }),
    make("button", { ...about, "data-figures": pane, text: say("charts.copy") }),
  ];
}
