// Owns how an embed is hydrated: the timeline at once, from what its HTML carries; filters, card and zoom with the
// first gesture that needs them; the charts later still (stills.js).

import * as axes from "../../base/axis.js";
import * as eventColumns from "../../base/columns.js";
import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { load } from "../../base/load.js";
import * as textWidth from "../../base/text-width.js";
import * as theme from "../../base/theme.js";
import * as unit from "../../base/unit.js";
import * as balance from "../../panels/balance/balance.js";
import * as gridDays from "../../panels/charts/grid-days.js";
import * as timelineGestures from "../../panels/timeline/gestures.js";
import * as timeline from "../../panels/timeline/timeline.js";
import * as frame from "./frame.js";
import * as given from "./given.js";
import * as links from "./links.js";
import * as notice from "./notice.js";
import * as paper from "./paper.js";
import * as stills from "./stills.js";
import * as updated from "./updated.js";

const LATEST = 20000;
/** @type {Entente.EmbedPage} What the HTML carries. */
let written;
/** @type {Entente.TimelineState} What was drawn of it last. */
let state;
/** @type {Promise<unknown> | null} */
let hydrating = null;

const asked = () => location.search.slice(1);

function open() {
  written = JSON.parse(dom.one("#entente-embed").textContent);
  context.page = written;
  frame.begin({ show, point });
  const lanes = dom.find('[data-part="lanes"]');
  if (lanes) timelineGestures.listen(lanes);
  const main = dom.one("main");
  main.addEventListener("click", openRow);
  main.addEventListener("click", ({ target }) => (context.clicked = target), true);
  draw();
  new ResizeObserver(() => context.store.redraw()).observe(dom.one(".stack"));
  textWidth.watch(() => (context.store === standIn ? draw() : context.store.redraw()));
  stills.watch(hydrate);
  given.watch(hydrate);
  notice.listen();
  links.listen();
  paper.listen();
  // Stills have room for usual letters: a reader with others gets the charts.
  if (textWidth.own()) stills.give().then(ready, ready);
  else ready();
  updated
    .check()
    .catch(() => false)
    .then((replaced) => {
      if (replaced || written.asked !== asked()) show(asked());
    });
}

function ready() {
  document.documentElement.dataset.ready = "true";
  frame.ready();
}

// Until more is needed, a state of what the HTML carries: the selection's events and the days of the view.
function draw() {
  const { events, view, total } = written;
  state = {
    page: written,
    columns: eventColumns.of(written),
    view,
    selection: { ids: events.id, indices: events.id.map((_, row) => row), total },
    axis: axisOf(written),
  };
  theme.draw(state);
  timeline.draw(state);
  balance.draw(state);
  gridDays.drawStills(state.axis);
  dom.find(".timeline-still")?.remove();
}

/** @type {(page: Entente.EmbedPage) => Entente.Axis} */
function axisOf(page) {
  const stack = dom.one(".stack");
  unit.measure(stack);
  return axes.make(axes.span(page.view, page.vocabulary.extent), {
    width: unit.of(stack.clientWidth),
    left: unit.length(stack, "--gutter-left"),
    right: unit.length(stack, "--gutter-right"),
  });
}

/** @typedef {Pick<Entente.WrittenPage, "events" | "vocabulary">} Index */

/** @type {<K extends "index" | "words">(name: K) => Promise<{index: Index, words: Entente.Page["words"]}[K]>} */
async function file(name) {
  const answer = await fetch(context.page.urls[name], { signal: AbortSignal.timeout(LATEST) });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

// Everything else: the whole index, the messages, and the scripts that filter, zoom and open events. What was asked
// meanwhile follows.
/** @type {() => Promise<unknown>} */
function hydrate() {
  hydrating =
    hydrating ||
    Promise.all([file("index"), file("words")])
      .then(([index, words]) => {
        const { vocabulary } = index;
        // A frame is light unless its link says otherwise; the link to the dashboard says nothing then.
        const usual = { ...vocabulary, default_query: `${vocabulary.default_query}&theme=light` };
        const all = { ...words, ...written.words };
        context.page = eventColumns.whole({ ...context.page, ...index, words: all, vocabulary: usual });
        return load(context.page.urls.hydrated);
      })
      .then(given.come)
      .catch(failed);
  return hydrating;
}

/** @type {(problem: unknown) => never} */
function failed(problem) {
  hydrating = null;
  console.warn("The embed stays as it is.", problem);
  throw problem;
}

/**
 * Does something once the embed is hydrated.
 *
 * @template {unknown[]} Inputs
 * @param {(...inputs: Inputs) => void} act
 * @returns {(...inputs: Inputs) => void}
 */
const later =
  (act) =>
  (...inputs) =>
    notice.attempt(hydrate, () => act(...inputs));

// Stands in for the surface until it has come, as far as the timeline needs one.
const standIn = {
  state: () => state,
  days: () => axes.span(state.view, state.page.vocabulary.extent),
  open: later((/** @type {Entente.EventId} */ id) => context.store.open(id)),
  change: later((/** @type {Parameters<Entente.Store["change"]>} */ ...changes) => context.store.change(...changes)),
  redraw: () => {
    const own = textWidth.own();
    if (own) stills.quietly();
    if (own || axisOf(written).width !== state.axis.width) draw();
  },
  settle: () => {},
  settleSoon: () => {},
};

// Shows another view in this frame. The stills are of the first view, so the charts come with it.
/** @type {(query: string) => void} */
function show(query) {
  const shown = () => {
    const view = context.address.read?.(query);
    if (view) context.store.go(view, "push");
    notice.attempt(stills.give, () => {}, null);
  };
  notice.attempt(hydrate, shown, null);
}

// Shows what a phrase of the page round the frame names. Who scrolls past it or points at it is told of no failure.
/** @type {(query: string, said: boolean) => void} */
function point(query, said) {
  if (!query && !context.hydrated) return;
  const pointed = () => {
    context.hydrated?.point(query, said);
    if (query) stills.give().catch(() => {});
  };
  if (said) notice.attempt(hydrate, pointed, null);
  else hydrate().then(pointed, () => {});
}

// A plain click opens the card here; with a key held the link goes where links go.
/** @type {(event: MouseEvent) => void} */
function openRow(event) {
  const id = dom.closest(event.target, "a[data-open]")?.dataset.open;
  if (!id || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  context.store.open(id);
}

/** Begins when the HTML is there. */
export function begin() {
  context.store = /** @type {Entente.Store} */ (standIn);
  document.addEventListener("DOMContentLoaded", open);
}
