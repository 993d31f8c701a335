// Owns how an embed is hydrated: the timeline at once, from what its HTML carries; filters, card and zoom with the
// first gesture that needs them; the charts when the reader points at, touches, focuses or scrolls to them.

import * as axes from "../../base/axis.js";
import * as eventColumns from "../../base/columns.js";
import { context } from "../../base/context.js";
import { load } from "../../base/load.js";
import * as theme from "../../base/theme.js";
import * as balance from "../../panels/balance/balance.js";
import * as timelineGestures from "../../panels/timeline/gestures.js";
import * as timeline from "../../panels/timeline/timeline.js";
import * as frame from "./frame.js";
import * as given from "./given.js";
import * as updated from "./updated.js";

const SETTLED = 1500;
let state = null;
let hydrating = null;
let charting = null;

const asked = () => location.search.slice(1);

function open() {
  context.page = JSON.parse(document.getElementById("entente-embed").textContent);
  frame.begin(show);
  const lanes = document.querySelector('[data-part="lanes"]');
  if (lanes) {
    timelineGestures.listen(lanes);
    document.querySelector('[data-part="moments"]').addEventListener("click", openMoment);
  }
  document.querySelector('[data-part="event-list"]').addEventListener("click", openRow);
  draw();
  new ResizeObserver(onResize).observe(document.querySelector(".stack"));
  watchCharts();
  given.watch(hydrate);
  document.documentElement.dataset.ready = "true";
  frame.send("ready", { view: asked() });
  updated
    .check()
    .catch(() => false)
    .then((replaced) => {
      if (replaced || context.page.asked !== asked()) show(asked());
    });
}

// Until more is needed, a state of what the HTML carries: the selection's events and the days of the view.
function draw() {
  const { page } = context;
  const columns = eventColumns.of(page);
  const indices = page.events.id.map((_, row) => row);
  state = {
    page,
    columns,
    view: page.view,
    selection: { ids: page.events.id, indices, total: page.total },
    axis: axis(page),
  };
  theme.draw(state);
  timeline.draw(state);
  balance.draw(state);
  const still = document.querySelector(".timeline-still");
  if (still) still.remove();
}

function axis(page) {
  const stack = document.querySelector(".stack");
  const px = (name) => parseFloat(getComputedStyle(stack).getPropertyValue(name)) || 0;
  return axes.make(axes.span(page.view, page.vocabulary.extent), {
    width: stack.clientWidth,
    left: px("--gutter-left"),
    right: px("--gutter-right"),
  });
}

// Everything else: the whole index and the scripts that filter, zoom and open events. What was asked meanwhile follows.
function hydrate() {
  hydrating =
    hydrating ||
    fetch(context.page.urls.index)
      .then((answer) => {
        if (!answer.ok) throw new Error(`index: ${answer.status}`);
        return answer.json();
      })
      .then((index) => {
        context.page = eventColumns.whole({ ...context.page, ...index });
        return load(context.page.urls.hydrated);
      })
      .then(given.come)
      .catch(failed);
  return hydrating;
}

function failed(problem) {
  hydrating = null;
  console.warn("The embed stays as it is.", problem);
  throw problem;
}

const later =
  (act) =>
  (...given) => {
    hydrate().then(
      () => act(...given),
      () => {},
    );
  };

// Stands in for the surface until it has come.
const standIn = {
  state: () => state,
  days: () => axes.span(state.view, state.page.vocabulary.extent),
  open: later((id) => context.store.open(id)),
  change: later((...given) => context.store.change(...given)),
  settle: () => {},
  settleSoon: () => {},
};

// Shows another view in this frame. The stills are of the first view, so the charts come with it.
function show(query) {
  hydrate().then(
    () => {
      context.store.go(context.address.read(query), "push");
      chart();
    },
    () => {},
  );
}

function openMoment(event) {
  const moment = event.target.closest("[data-moment]");
  if (moment) context.store.open(moment.dataset.moment);
}

// A plain click opens the card here; with a key held the link goes where links go.
function openRow(event) {
  const link = event.target.closest("a[data-open]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  context.store.open(link.dataset.open);
}

function onResize() {
  if (context.store.redraw) context.store.redraw();
  else if (document.querySelector(".stack").clientWidth !== state.axis.width) draw();
}

function watchCharts() {
  const host = document.querySelector(".charts--still");
  if (!host) return;
  for (const type of ["pointerenter", "touchstart", "focusin", "pointerdown"]) {
    host.addEventListener(type, chart, { once: true, passive: true });
  }
  host.addEventListener("click", clickAgain);
  whenScrolledTo(host, chart);
}

// A frame cannot hear its host scroll, but sees what comes into view. What a new size of the frame brings there was not
// scrolled to.
function whenScrolledTo(node, act) {
  let before = null;
  let still = performance.now() + SETTLED;
  const watched = new IntersectionObserver(([{ isIntersecting, time }]) => {
    if (before === false && isIntersecting && time > still) {
      watched.disconnect();
      act();
    }
    before = isIntersecting;
  });
  window.addEventListener("resize", () => {
    still = performance.now() + SETTLED;
  });
  watched.observe(node);
}

// A button pressed while the charts were still a picture does its work when they have come.
function clickAgain(event) {
  const button = event.target.closest("button");
  if (!button || !document.querySelector(".charts--still")) return;
  chart();
  charting.then(() => button.click());
}

// The drawn charts take the place of the stills when they stand, in the same room.
function chart() {
  const host = document.querySelector(".charts--still");
  charting =
    charting ||
    (host
      ? hydrate()
          .then(() => Promise.all([load(context.page.urls.charts), context.hydrated.series()]))
          .then(() => {
            context.store.redraw();
            return context.charts.shown();
          })
          .then(() => host.classList.remove("charts--still"))
          .catch(() => {
            charting = null;
          })
      : Promise.resolve());
}

export function begin() {
  context.store = standIn;
  document.addEventListener("DOMContentLoaded", open);
}
