// Owns the strip of event ticks under the last pane: merged by pixel, key moments tall, the event in focus in its
// colour; reached by pointer and keyboard.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as markName from "../../base/mark-name.js";
import * as unit from "../../base/unit.js";
import * as chartPanes from "./panes.js";
import { middleDay } from "../timeline/mark-place.js";
import * as preview from "../timeline/preview.js";

/** @typedef {{row: number, id: Entente.EventId, x: number}} Placed */
/** @typedef {{x: number, events: Placed[], key: string, ids: Entente.EventId[]}} Tick */

const MERGE = 7;

/**
 * Ticks of events that fall on the same few pixels are one.
 * @template {{x: number}} One
 * @param {One[]} events
 */
function merge(events) {
  /** @type {{x: number, events: One[]}[]} */
  const ticks = [];
  for (const event of [...events].sort((a, b) => a.x - b.x)) {
    const last = ticks[ticks.length - 1];
    if (last && event.x - last.x < MERGE) last.events.push(event);
    else ticks.push({ x: event.x, events: [event] });
  }
  return ticks;
}

/** @type {(pane: Entente.Pane, state: Entente.State) => void} */
export function draw(pane, state) {
  const host = chartPanes.layer(pane.node, "ticks");
  const ticks = pane.node.closest(".pane-region--last") ? ticksOf(state) : [];
  host.hidden = !ticks.length;
  dom.reconcile(host, ticks, make, (node, tick) => update(node, tick, state));
  keepStop(host, state.view.event);
}

/** @type {WeakMap<Entente.State, Tick[]>} */
const made = new WeakMap();

/**
 * The ticks of a state, worked out once.
 * @type {(state: Entente.State) => Tick[]}
 */
function ticksOf(state) {
  const ticks = made.get(state) ?? placed(state);
  made.set(state, ticks);
  return ticks;
}

/** @type {(state: Entente.State) => Tick[]} */
function placed({ columns, selection, axis }) {
  const right = axis.width - axis.right;
  // A month that only reaches into the view keeps its tick at the edge.
  /** @type {(x: number) => number} */
  const inside = (x) => Math.min(Math.max(x, axis.left), right);
  const events = Array.from(selection.indices, (row) => ({
    row,
    id: columns.id[row],
    x: inside(axis.x(middleDay(columns, row))),
  }));
  return merge(events).map((tick) => ({ ...tick, key: tick.events[0].id, ids: tick.events.map(({ id }) => id) }));
}

function make() {
  return dom.element(
    "button",
    { type: "button", class: "event-tick", tabindex: "-1" },
    dom.element("i", { "aria-hidden": "true" }),
  );
}

/** @type {(node: HTMLElement, tick: Tick, state: Entente.State) => void} */
function update(node, tick, { columns, view, page }) {
  node.style.transform = unit.move(tick.x, 0);
  const focused = tick.events.find(({ id }) => id === view.event);
  node.classList.toggle("event-tick--focus", Boolean(focused));
  node.dataset.category = page.categories[columns.category[(focused ?? tick.events[0]).row]].id;
  node.ententeIds = tick.ids;
  const ids = tick.ids.join(" ");
  if (node.dataset.events === ids) return;
  node.dataset.events = ids;
  node.classList.toggle(
    "event-tick--key",
    tick.events.some(({ row }) => columns.label[row] !== null),
  );
  node.setAttribute("aria-label", markName.of(context.store.state(), tick.ids));
}

/** @type {(host: HTMLElement, event: Entente.EventId | null) => void} */
function keepStop(host, event) {
  const all = dom.all(".event-tick", host);
  const stop =
    all.find((node) => node === document.activeElement) ||
    all.find((node) => event && node.ententeIds?.includes(event)) ||
    all.find((node) => node.tabIndex === 0) ||
    all[0];
  for (const node of all) {
    const index = node === stop ? 0 : -1;
    if (node.tabIndex !== index) node.tabIndex = index;
  }
}

/** @type {(host: HTMLElement) => void} */
export function listen(host) {
  host.addEventListener("pointerover", ({ target }) => peek(dom.closest(target, ".event-tick")));
  host.addEventListener("pointerout", () => preview.leave());
  host.addEventListener("focusin", ({ target }) => peek(dom.closest(target, ".event-tick:focus-visible")));
  host.addEventListener("focusout", () => preview.leave());
  host.addEventListener("click", ({ target }) => choose(dom.closest(target, ".event-tick")));
  host.addEventListener("keydown", onKey);
}

/** @type {(node: HTMLElement | null) => void} */
function peek(node) {
  if (node?.ententeIds) preview.show(node, node.ententeIds);
}

/** @type {(node: HTMLElement | null) => void} */
function choose(node) {
  const ids = node?.ententeIds;
  if (!ids) return;
  if (ids.length > 1) preview.show(node, ids, true);
  else context.store.open(ids[0]);
}

/** @type {(event: KeyboardEvent) => void} */
function onKey(event) {
  const node = dom.closest(event.target, ".event-tick");
  const host = node?.parentElement;
  if (!host || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = dom
    .all(".event-tick", host)
    .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left);
  const at = all.indexOf(node);
  /** @type {Record<string, number | undefined>} */
  const places = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: all.length - 1,
    PageDown: at + 10,
    PageUp: at - 10,
  };
  const to = places[event.key];
  if (event.key === "Escape") preview.hide();
  if (to === undefined) return;
  event.preventDefault();
  all[Math.min(Math.max(to, 0), all.length - 1)].focus();
  keepStop(host, null);
}
