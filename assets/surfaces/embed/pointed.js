// Owns what a phrase of the page round the frame shows in the embed: what it names over what the embed showed, its
// event lit, without a card that has no room, and the way back. The frame keeps its height meanwhile, so that no text
// moves under a reader who scrolls.

import * as axes from "../../base/axis.js";
import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as travel from "../../panels/charts/travel.js";
import * as describe from "../../state/describe.js";
import * as queries from "../../state/query.js";
import * as store from "../../state/store.js";
import * as views from "../../state/view.js";
import { notForTheFrame, queryOf } from "./address.js";
import * as frame from "./frame.js";

/** The frame's own, whatever the link round a phrase has. */
const OWN = ["panels", "theme", "v", "title", "step", "autoplay", "loop", "resume"];
/** What has words of the View, and the pictures below it. */
const KEPT = ".heading, .pane-header, .pane-note";
/** Less than this is no room for a card. */
const LEAST = 260;
/** @type {Entente.Pointed} */
export const pointed = { isOn: false, isMoving: false, event: "", room: 0 };
/** @type {Entente.View | null} What the embed showed before a phrase pointed at it. */
let before = null;
/** @type {Set<string>} The queries of what it shows for a phrase, and on the way there and back. */
let own = new Set();
/** @type {HTMLElement[]} */
let held = [];
/** @type {HTMLElement | null} */
let line = null;

const sheet = () => dom.one(".embed-sheet");

/**
 * Shows what a phrase names; nothing where it names what is not known. An empty query ends it.
 *
 * @type {(query: string, aloud: boolean) => void}
 */
export function point(query, aloud) {
  if (!query) {
    back();
    return;
  }
  const asked = asks(query);
  const view = asked && viewOf(asked);
  frame.send("pointed", { view: query, known: view !== null });
  if (!asked || !view) return;
  const room = roomForCard();
  before ??= store.state().view;
  if (!room) hold();
  Object.assign(pointed, { isOn: true, event: asked.has("event") ? view.event : "", room });
  go(view, () => {
    bringIntoSight();
    if (aloud) tell(view, asked.has("event"));
  });
}

/**
 * Opens an event as a reader does, also the one that is only lit.
 *
 * @type {(id: Entente.EventId) => void}
 */
export function open(id) {
  if (pointed.event === id) {
    release();
    store.redraw();
  }
  store.open(id);
}

/**
 * What a reader does in the frame is theirs: no phrase takes it back.
 *
 * @type {(state: Entente.State) => void}
 */
export function draw({ query }) {
  if (own.size && !own.has(query)) release();
}

function back() {
  if (!before) return;
  pointed.event = "";
  go(before, release);
}

function release() {
  travel.stop();
  before = null;
  own = new Set();
  Object.assign(pointed, { isOn: false, isMoving: false, event: "", room: 0 });
  for (const part of held) part.style.removeProperty(part === sheet() ? "height" : "min-height");
  held = [];
}

/** The frame keeps its height, and what stands over the pictures its own, so that these stay where they are. */
function hold() {
  if (held.length) return;
  held = [sheet(), ...dom.all(KEPT)];
  const heights = held.map((node) => `${Math.ceil(node.getBoundingClientRect().height)}px`);
  held.forEach((part, at) => part.style.setProperty(at ? "min-height" : "height", heights[at]));
}

/** @type {(view: Entente.View, arrived: () => void) => void} */
function go(view, arrived) {
  const { page, axis } = store.state();
  const arrive = () => {
    pointed.isMoving = false;
    paint(view);
    arrived();
  };
  pointed.isMoving = true;
  travel.begin(view, { from: axis, to: axes.span(view, page.vocabulary.extent) }, { paint, arrive });
}

/** @type {(view: Entente.View) => void} */
function paint(view) {
  const query = views.format(view, context.page.vocabulary);
  own.add(query);
  if (store.state().query === query) store.redraw();
  else store.draw(query);
}

/**
 * The keys of a query that a phrase may set; null where it has none.
 *
 * @type {(query: string) => Map<string, string> | null}
 */
function asks(query) {
  const found = queries.pairs(queryOf(query));
  for (const key of OWN) found.delete(key);
  return views.KEYS.some((key) => found.has(key)) ? found : null;
}

/**
 * What the embed showed with the keys of a query; null where something of them is not known.
 *
 * @type {(asked: Map<string, string>) => Entente.View | null}
 */
function viewOf(asked) {
  const { page, columns, view } = store.state();
  const base = queries.pairs(views.format(before ?? view, page.vocabulary, { full: true }));
  const spans = asked.has("from") || asked.has("to");
  if (asked.has("thread") && !spans) ["from", "to"].forEach((key) => base.delete(key));
  const query = queries.write([...new Map([...base, ...asked])]);
  const { view: found, dropped } = views.parse(query, page.vocabulary);
  if (notForTheFrame(dropped).length) return null;
  const row = columns.rowOf.get(found.event);
  if (row === undefined || spans || !asked.has("event")) return found;
  const span = axes.span(found, page.vocabulary.extent);
  if (columns.end[row] >= span.first && columns.start[row] < span.end) return found;
  const [from, to] = [-views.HALF_YEAR, views.HALF_YEAR].map((shift) => dates.iso(columns.start[row] + shift));
  return { ...found, from, to };
}

/** What a frame that keeps its own height has left for a card. */
function roomForCard() {
  const card = dom.find('[data-panel="event"]:not([hidden])');
  const room = window.innerHeight - sheet().offsetHeight + (card?.offsetHeight ?? 0);
  return room < LEAST ? 0 : room;
}

/** In a frame lower than its sheet, what a phrase points at is not left above or below the edge. */
function bringIntoSight() {
  if (!document.documentElement.matches(".framed:not(.whole)")) return;
  const { top } = dom.one(".stack").getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 2) document.body.scrollTop += top;
}

/** @type {(view: Entente.View, isEvent: boolean) => void} */
function tell(view, isEvent) {
  const state = store.state();
  const row = state.columns.rowOf.get(view.event);
  const text =
    isEvent && row !== undefined
      ? words.say("key.dated", {
          date: words.date(state.columns.day[row], state.columns.precision[row], "long"),
          name: state.columns.title[row],
        })
      : describe.status(state);
  if (!line) {
    line = dom.element("div", { role: "status", class: "visually-hidden" });
    sheet().append(line);
  }
  const said = line;
  said.textContent = "";
  requestAnimationFrame(() => {
    said.textContent = text;
  });
}
