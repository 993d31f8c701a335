// Owns what happens once, when the surface opens: controls made, listeners set, details fetched after the first paint.

import { context } from "../../base/context.js";
import * as dayInput from "../../base/day-input.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as charts from "../../panels/charts/charts.js";
import * as textWidth from "../../base/text-width.js";
import * as moves from "../../panels/event-study/coming.js";
import * as card from "../../panels/event/card.js";
import * as timelineGestures from "../../panels/timeline/gestures.js";
import * as dataset from "../../state/dataset.js";
import * as searchIndex from "../../state/index.js";
import * as suggestions from "../../state/suggestions.js";
import * as controls from "./controls.js";
import * as fresh from "./fresh.js";
import * as moment from "./moment.js";
import * as overview from "./overview.js";
import * as overviewDrag from "./overview-drag.js";
import * as paper from "./paper.js";
import * as phone from "./phone.js";
import * as missed from "./missed.js";
import * as share from "./share-coming.js";

export function begin() {
  context.again = { details: fetchDetails, moves: fetchMoves };
  makeInputs();
  controls.build(context.page);
  overviewDrag.listen();
  const lanes = dom.find('[data-part="lanes"]');
  if (lanes) timelineGestures.listen(lanes, overview.mark);
  share.listen();
  moment.listen();
  phone.listen();
  fresh.begin();
  paper.listen();
  textWidth.watch(() => context.store.redraw());
  const sizes = new ResizeObserver(onResize);
  for (const node of [dom.find(".stack"), lanes]) if (node) sizes.observe(node);
  dom.one('[data-part="theme-switch"]').addEventListener("click", switchTheme);
  document.addEventListener("click", toggleHelp);
  requestAnimationFrame(() => setTimeout(() => firstLook().then(fetchDetails).then(fetchShare).then(fetchMoves), 0));
}

// What a reader sees first comes first: the details wait for the charts, unless a card or a search asks for them
// already.
function firstLook() {
  const { event, q } = context.store.state().view;
  return event || q ? Promise.resolve() : charts.shown().catch(() => {});
}

// The dates are native inputs in the places the layout names. A year typed digit by digit passes through years long
// gone, so the dates have bounds: a year beyond the events on either side.
function makeInputs() {
  const [first, last] = context.page.vocabulary.extent;
  const bounds = { min: dates.shift(first, -366), max: dates.shift(last, 366) };
  for (const name of ["from", "to"]) {
    const host = dom.find(`[data-control="${name}"]`);
    if (!host || host.firstElementChild) continue;
    const label = host.dataset.label || "";
    host.append(dayInput.make({ ...bounds, name, "aria-label": label, autocomplete: "off" }));
  }
}

/**
 * Not by a callback: Dash runs twelve at once, and slow ones of panels would keep a reader waiting for the list of
 * keys.
 *
 * @param {MouseEvent} event
 */
function toggleHelp({ target }) {
  const button = dom.closest(target, "#help-open, #help-close");
  if (button) window.dash_clientside?.set_props?.("help", { is_open: button.id === "help-open" });
}

function switchTheme() {
  const dark = document.documentElement.dataset.theme === "dark";
  context.store.change({ theme: dark ? "light" : "dark" });
}

// The axis follows the width of the stack, the rows of marks the height of the lanes; the charts watch over their own
// panes.
let size = "";
function onResize() {
  const lanes = dom.find('[data-part="lanes"]');
  const now = `${dom.one(".stack").clientWidth} ${lanes ? lanes.clientHeight : 0} ${textWidth.spaced()}`;
  if (size && size !== now) requestAnimationFrame(context.store.redraw);
  size = now;
}

// A card opened before the details came is drawn again with them; without them it says so.
async function fetchDetails() {
  try {
    const { text, names } = await dataset.details();
    searchIndex.enrich(context.page, text);
    suggestions.learn(names);
    missed.clear("search");
  } catch (problem) {
    console.warn("The details of the events did not come.", problem);
  }
  const state = context.store.state();
  if (state.view.q && dataset.failed("details")) missed.tell("search", fetchDetails);
  if (state.view.q) context.store.redraw();
  else card.draw(state);
}

// The share dialog comes before anybody presses for it; a press asks once more where it did not.
const fetchShare = () => share.come().catch(() => {});

// What moved around events comes last, with the script that shows it.
async function fetchMoves() {
  await moves.come();
  context.store.redraw();
}
