// Owns the link of an embed: read from its address, never written there; the host page is announced it as the View
// changes. Twin of layouts/embed.py (`notForTheFrame`).

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as status from "../../state/status.js";
import * as views from "../../state/view.js";
import { isLit } from "../../state/lit.js";
import * as frame from "./frame.js";

// What a host page adds for the frame's sake is no part of the view.
const FOR_THE_FRAME = ["fit", "id", "childId", "initialWidth", "parentTitle", "parentUrl"];
/** @type {Entente.EventId | null} */
let event = null;
/** @type {string | null} */
let announced = null;

/** @type {() => HTMLAnchorElement} */
const full = () => dom.one('[data-part="full"]');

/**
 * What of a link a reader is told that it was not understood.
 *
 * @type {(dropped: Entente.Dropped[]) => Entente.Dropped[]}
 */
export const notForTheFrame = (dropped) => dropped.filter(({ key }) => !FOR_THE_FRAME.includes(key));

/**
 * The view of a query or of a whole link, what of it was not understood named to the reader.
 *
 * @type {(text: string) => Entente.View}
 */
export function read(text) {
  const { view, dropped } = views.parse(queryOf(text), context.page.vocabulary);
  status.dropped(notForTheFrame(dropped));
  context.linked = view.event;
  return view;
}

/**
 * The query of a text that has it with or without its question mark, or is a whole link.
 *
 * @type {(text: string) => string}
 */
export function queryOf(text) {
  return text.includes("?") ? text.slice(text.indexOf("?") + 1).split("#")[0] : text.includes("=") ? text : "";
}

/**
 * Points to the whole dashboard on the same view, and announces the view.
 *
 * @type {(state: Entente.State) => void}
 */
export function draw({ query, view, page }) {
  if (context.hydrated?.pointed.isMoving) return;
  full().href = `${page.urls.root}${query ? `?${query}` : ""}`;
  if (announced !== null && announced !== query) frame.send("view", { view: query, link: link() });
  announced = query;
  const opened = isLit(view.event) ? "" : view.event;
  if (event !== null && event !== opened) frame.send("event", { event: opened });
  event = opened;
  if (opened || view.q) context.hydrated?.details(opened !== "");
}

/** The link that a reader takes away: the whole dashboard's, not the frame's. */
export function link() {
  return full().href;
}

const nothing = () => {};
export { nothing as hold, nothing as next, nothing as settle };
