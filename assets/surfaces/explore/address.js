// Owns where the link stands: reads it when the page opens or the reader goes back; writes it into the address bar, and
// into the page for Dash. A deliberate step is pushed; a gesture (drag, wheel, typing) pushes once and then replaces
// until it settles.

import { context } from "../../base/context.js";
import * as queries from "../../state/query.js";
import * as status from "../../state/status.js";
import * as views from "../../state/view.js";

const PAUSE = 150;
/** How the next View is noted: a step of the history, part of a gesture, or not at all.
 *
 * @type {"push" | "gesture" | "silent" | null}
 */
let mode = "silent";
let inGesture = false;
/** @type {{ link: string; timer: ReturnType<typeof setTimeout> } | null} */
let waiting = null;

/** @param {"push" | "gesture" | "silent" | null} wanted */
export function next(wanted) {
  mode = wanted;
}

export function settle() {
  flush();
  inGesture = false;
}

/**
 * The query of a link with the panels that a page of its own stands for, unless it names others;
 * layouts/document.py does the same.
 *
 * @param {string} search
 */
export function asked(search, { panels } = document.documentElement.dataset) {
  const query = search.replace(/^\?/, "");
  if (!panels || queries.pairs(query).has("panels")) return query;
  return [`panels=${panels}`, query].filter(Boolean).join("&");
}

function read() {
  const { view, dropped } = views.parse(asked(location.search), context.page.vocabulary);
  status.dropped(dropped);
  return view;
}

/** @param {Entente.State} state */
export function draw({ query }) {
  const wanted = mode;
  mode = "silent";
  const link = `${location.pathname}${query ? `?${query}` : ""}${location.hash}`;
  if (wanted === "silent") return;
  status.dropped([]);
  if (wanted === "push" || !inGesture) {
    flush();
    history.pushState(null, "", link);
    inGesture = wanted === "gesture";
    return;
  }
  // Browsers ration history writes, so a gesture writes now and then and once at its end.
  clearTimeout(waiting?.timer);
  waiting = { link, timer: setTimeout(flush, PAUSE) };
}

/** @param {string} query */
export function hold(query) {
  window.dash_clientside?.set_props?.("view", { "data-query": query });
}

function flush() {
  if (!waiting) return;
  clearTimeout(waiting.timer);
  history.replaceState(null, "", waiting.link);
  waiting = null;
}

export function begin() {
  window.addEventListener("popstate", () => {
    inGesture = false;
    waiting = null;
    mode = "silent";
    context.store.go(read(), "silent");
  });
  return views.format(read(), context.page.vocabulary);
}

export const link = () => location.href;
