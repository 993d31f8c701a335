// Owns the card of the focused event: when it opens, moves on and closes. What it holds is made in card-parts.js.

import { context } from "../../base/context.js";
import * as cardParts from "./card-parts.js";
import * as dataset from "../../state/dataset.js";

let shown = "";
let whole = false;

const panel = () => document.querySelector('[data-panel="event"]');

export function draw(state) {
  const { view, columns } = state;
  const card = panel();
  if (!card) return;
  const row = columns.rowOf.get(view.event);
  if (row === undefined || !view.panels.includes("event")) return close(card);
  const details = dataset.detailsNow();
  if (shown === view.event && whole === Boolean(details)) return drawSteps(card, state);
  const opened = shown !== view.event;
  shown = view.event;
  whole = Boolean(details);
  card.dataset.event = view.event;
  card.dataset.category = state.page.categories[columns.category[row]].id;
  card.hidden = false;
  card.onkeydown = onKey;
  const held = card.contains(document.activeElement) && document.activeElement;
  card.replaceChildren(...cardParts.all(state, row, details && details.events[view.event], leave));
  drawSteps(card, state);
  if (opened) reveal(card);
  if (held) keepFocus(card, held.dataset.step);
  return undefined;
}

// What had the focus is gone with the old content; a reader who steps on by keys finds the same button again.
function keepFocus(card, step) {
  const again = step && card.querySelector(`[data-step="${step}"]:enabled`);
  (again || card).focus({ preventScroll: true });
}

function onKey(event) {
  if (event.key === "Escape") leave();
}

function close(card) {
  card.hidden = true;
  card.removeAttribute("data-event");
  card.replaceChildren();
  shown = "";
  whole = false;
}

// A reader who opened an event finds its card at the top of the column, or under the timeline on a phone.
function reveal(card) {
  const side = card.closest(".side");
  if (side.scrollHeight > side.clientHeight) side.scrollTop = 0;
  else if (document.documentElement.dataset.ready) card.scrollIntoView({ block: "nearest" });
  if (document.activeElement && document.activeElement.closest(".mark, .event, .peek")) {
    card.focus({ preventScroll: true });
  }
}

function drawSteps(card, { view, selection }) {
  const at = selection.ids.indexOf(view.event);
  const outside = card.querySelector('[data-part="outside"]');
  if (outside) outside.hidden = at >= 0;
  const follow = card.querySelector('[data-part="follow"]');
  if (follow) follow.hidden = view.thread.join() === view.event;
  for (const [name, step] of [
    ["earlier", -1],
    ["later", 1],
  ]) {
    const button = card.querySelector(`[data-step="${name}"]`);
    const next = at >= 0 ? selection.ids[at + step] : undefined;
    button.disabled = next === undefined;
    button.onclick = () => context.store.open(next);
  }
}

export function leave() {
  const { view } = context.store.state();
  const id = CSS.escape(view.event);
  const back = [`.mark[data-events~="${id}"]`, `.event[data-event="${id}"]:not([hidden]) > button`, "#events"]
    .map((one) => document.querySelector(one))
    .find(Boolean);
  context.store.change({ event: "" });
  back.focus({ preventScroll: true });
}
