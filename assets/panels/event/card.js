// Owns the card of the focused event: when it opens, moves on and closes. What it holds is made in card-parts.js.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as cardParts from "./card-parts.js";
import * as dataset from "../../state/dataset.js";
import { isLit } from "../../state/lit.js";

/** @type {[string, number][]} */
const STEPS = [
  ["earlier", -1],
  ["later", 1],
];
/** What opens an event and leaves the focus to its card. */
const OPENERS = ".mark, .event, .peek, .moment, .named, .key-moments";
let shown = "";
/** @type {"whole" | "failed" | "coming" | ""} */
let rest = "";

/** @type {(state: Entente.State) => void} */
export function draw(state) {
  const { view, columns } = state;
  const card = dom.find('[data-panel="event"]');
  if (!card) return;
  const row = columns.rowOf.get(view.event);
  if (row === undefined || !view.panels.includes("event") || isLit(view.event)) {
    close(card);
    return;
  }
  const details = dataset.detailsNow();
  const has = details ? "whole" : dataset.failed("details") ? "failed" : "coming";
  if (shown === view.event && rest === has) {
    drawSteps(card, state);
    return;
  }
  const opened = shown !== view.event;
  shown = view.event;
  rest = has;
  card.dataset.event = view.event;
  card.dataset.category = state.page.categories[columns.category[row]].id;
  card.hidden = false;
  card.onkeydown = onKey;
  const held = document.activeElement;
  const step = held instanceof HTMLElement && card.contains(held) ? (held.dataset.step ?? "") : null;
  card.replaceChildren(...cardParts.all(state, row, details ? details.events[view.event] : null, leave));
  drawSteps(card, state);
  if (opened) reveal(card);
  if (step !== null) keepFocus(card, step);
}

/**
 * What had the focus is gone with the old content; a reader who steps on by keys finds the same button again.
 * @type {(card: HTMLElement, step: string) => void}
 */
function keepFocus(card, step) {
  const again = step ? dom.find(`[data-step="${step}"]:enabled`, card) : null;
  (again || card).focus({ preventScroll: true });
}

/** @type {(event: KeyboardEvent) => void} */
function onKey(event) {
  if (event.key === "Escape") leave();
}

/** @type {(card: HTMLElement) => void} */
function close(card) {
  card.hidden = true;
  card.removeAttribute("data-event");
  card.replaceChildren();
  shown = "";
  rest = "";
}

/**
 * A reader who opened an event finds its card at the top of the column; in one column the page scrolls to it.
 * @type {(card: HTMLElement) => void}
 */
function reveal(card) {
  const side = card.closest(".side");
  if (side && side.scrollHeight > side.clientHeight) side.scrollTop = 0;
  else if (document.documentElement.dataset.ready) card.scrollIntoView({ block: "nearest" });
  if (document.activeElement && document.activeElement.closest(OPENERS)) {
    card.focus({ preventScroll: true });
  }
}

/**
 * The event some steps from the one in focus, in the events of the view; undefined where there is none.
 *
 * @type {(state: Pick<Entente.State, "view" | "selection">, steps: number) => Entente.EventId | undefined}
 */
export function beside({ view, selection }, steps) {
  const at = selection.ids.indexOf(view.event);
  return at < 0 ? undefined : selection.ids[at + steps];
}

/** @type {(card: HTMLElement, state: Entente.State) => void} */
function drawSteps(card, state) {
  const { view, selection } = state;
  const outside = dom.find('[data-part="outside"]', card);
  if (outside) outside.hidden = selection.ids.includes(view.event);
  const follow = dom.find('[data-part="follow"]', card);
  if (follow) follow.hidden = view.thread.join() === view.event;
  for (const [name, step] of STEPS) {
    /** @type {HTMLButtonElement} */
    const button = dom.one(`[data-step="${name}"]`, card);
    const next = beside(state, step);
    button.disabled = next === undefined;
    button.onclick = () => next !== undefined && context.store.open(next);
  }
}

export function leave() {
  const { view } = context.store.state();
  const id = CSS.escape(view.event);
  const places = [`.mark[data-events~="${id}"]`, `.event[data-event="${id}"]:not([hidden]) > button:not([hidden])`];
  context.store.change({ event: "" });
  const back = [...places, `[data-open="${id}"]`, "#events", "[data-open]"].flatMap((one) => dom.all(one));
  const found = back.find(dom.isShown);
  found?.focus({ preventScroll: true });
  if (context.hydrated) found?.scrollIntoView({ block: "nearest" });
}
