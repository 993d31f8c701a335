// Owns the small card at a mark: what it is on hover and focus, and the choice among its events for a cluster.
// It can be pointed at, stays until left, and Escape closes it.

import { rowOf } from "../../base/columns.js";
import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as zoom from "../../state/zoom.js";

const PATIENCE = 160;
const MOST = 16;
// Pixels between the card and its mark, and between the card and the edge of the window.
const [AWAY, EDGE] = [6, 8];
/** @type {HTMLElement | null} */
let card = null;
/** @type {HTMLElement | null} */
let anchor = null;
let pinned = false;
let leaving = 0;

function make() {
  const made = dom.element("div", {
    class: "peek",
    role: "group",
    hidden: true,
    on: { pointerenter: stay, pointerleave: leave, focusin: stay, focusout: leave },
  });
  document.body.append(made);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || made.hidden) return;
    const back = pinned && made.contains(document.activeElement) ? anchor : null;
    hide();
    if (back) back.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!dom.closest(event.target, ".peek, .mark, .more-moments, [data-events]")) hide();
  });
  return made;
}

/**
 * @param {HTMLElement} at
 * @param {Entente.EventId[]} ids
 * @param {boolean} [pin]
 * @param {string | null} [name] What they are together, where they are not one cluster.
 */
export function show(at, ids, pin, name = null) {
  card ??= make();
  stay();
  if (anchor === at && !card.hidden && !pin) return;
  anchor = at;
  pinned = Boolean(pin);
  card.replaceChildren(...content(ids, name));
  card.hidden = false;
  settle(card, at.getBoundingClientRect());
  if (pin) dom.one("button", card).focus();
}

/**
 * @param {Entente.EventId[]} ids
 * @param {string | null} name
 */
function content(ids, name) {
  const { page, columns } = context.store.state();
  const items = ids.slice(0, MOST).map((id) => {
    const row = rowOf(columns, id);
    const category = page.categories[columns.category[row]];
    return dom.element(
      "button",
      { type: "button", class: "peek-event", on: { click: () => choose(id) } },
      dom.element(
        "span",
        { class: "peek-date" },
        dom.element("span", { class: "mark-shape", "data-shape": category.shape, "data-category": category.id }),
        `${words.date(columns.day[row], columns.precision[row], "full")} · `,
        dom.element("bdi", { told: category.singular }),
      ),
      dom.element("span", { class: "peek-title", told: columns.title[row] }),
    );
  });
  if (ids.length === 1 && !name) return items;
  const days = ids.map((id) => columns.day[rowOf(columns, id)]);
  const head = dom.element("p", { class: "peek-head", text: name ?? words.say("peek.cluster", { n: ids.length }) });
  const closer = dom.element("button", {
    type: "button",
    class: "link",
    text: words.say("peek.zoom"),
    on: {
      click: () => {
        hide();
        zoom.show(Math.min(...days) - 7, Math.max(...days) + 8, true);
      },
    },
  });
  const rest =
    ids.length > MOST
      ? [dom.element("p", { class: "peek-head", text: words.say("peek.more", { n: ids.length - MOST }) })]
      : [];
  return [head, ...items, ...rest, ...(name ? [] : [closer])];
}

/** @param {Entente.EventId} id */
function choose(id) {
  hide();
  context.store.open(id);
}

/**
 * Above its mark, so that it hides neither the pointer nor what the pointer goes on to; below where there is no room
 * above, and never higher than the room there is.
 * @param {HTMLElement} shown
 * @param {DOMRect} box
 */
function settle(shown, box) {
  shown.style.maxHeight = "";
  const { width, height } = shown.getBoundingClientRect();
  const left = Math.min(Math.max(EDGE, box.left + box.width / 2 - width / 2), innerWidth - width - EDGE);
  const [over, under] = [box.top - AWAY - EDGE, innerHeight - box.bottom - AWAY - EDGE];
  const above = height <= over || over >= under;
  const tall = Math.min(height, Math.max(over, under));
  if (tall < height) shown.style.maxHeight = `${Math.floor(tall)}px`;
  const top = above ? box.top - AWAY - tall : box.bottom + AWAY;
  shown.style.transform = `translate(${left.toFixed(0)}px, ${top.toFixed(0)}px)`;
}

function stay() {
  clearTimeout(leaving);
}

export function leave() {
  clearTimeout(leaving);
  if (card && !pinned) leaving = window.setTimeout(hide, PATIENCE);
}

export function hide() {
  clearTimeout(leaving);
  if (!card) return;
  card.hidden = true;
  anchor = null;
  pinned = false;
}
