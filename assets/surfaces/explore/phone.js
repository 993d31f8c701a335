// Owns what a narrow window has in other places: filters and dates move into sheets, and a bar at the foot leads there.

import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";
import * as views from "../../state/view.js";
import * as cardSheet from "./card-sheet.js";
import * as sheets from "./sheets.js";
import * as shortList from "./short-list.js";
import * as unfold from "./unfold.js";

/** As in phone.css and sheets.css: narrow windows, and phones held sideways. */
const NARROW = matchMedia(
  "screen and (max-width: 43.6875em), screen and (max-width: 59.3125em) and (max-height: 31.1875em)",
);
/** Paper is as from any window, and browsers count its pages before they tell of another medium. */
const narrow = () => NARROW.matches && !document.documentElement.matches(".paper");
/** What stands in which sheet, in order. */
const MOVED = [
  [".filters", "filters"],
  [".balance-toggle", "filters"],
  [".toolbar", "dates"],
  [".overview", "dates"],
];
/** Where each part that moves stands in a wide window.
 *
 * @type {Map<HTMLElement, Comment>}
 */
const homes = new Map();

export function listen() {
  sheets.listen();
  unfold.listen();
  cardSheet.listen(NARROW);
  shortList.listen();
  dom.find('[data-part="foot-events"]')?.addEventListener("click", toList);
  NARROW.addEventListener("change", place);
  place();
}

/** @param {Entente.State} state */
export function draw(state) {
  const { selection, view } = state;
  const chosen =
    views.FACETS.filter((facet) => view[facet] !== null).length + (view.q ? 1 : 0) + (view.thread.length ? 1 : 0);
  const filters = chosen ? words.say("foot.filters", { n: chosen }) : words.say("sheet.filters");
  dom.setText(dom.find('[data-part="foot-filters"]'), filters);
  dom.setText(dom.find('[data-part="foot-dates"]'), daysOf(state));
  dom.setText(dom.find('[data-part="foot-count"]'), words.number(selection.ids.length));
  sheets.draw(selection.ids.length, chosen > 0);
  cardSheet.draw(state);
  shortList.draw(state, narrow());
}

/**
 * The days of the view as a preset calls them, else the shortest name for them.
 *
 * @param {Entente.State} state
 */
function daysOf({ axis }) {
  const preset = dom.find('[data-preset][aria-pressed="true"]');
  if (preset) return preset.textContent ?? "";
  const [from, to] = [axis.first, axis.end - 1].map((day) => words.day(day, "monthYear"));
  return from === to ? from : words.say("foot.dates", { from, to });
}

/** The controls are the same in every window; only where they stand differs, and kinds left out have no empty lanes. */
export function place() {
  const isNarrow = narrow();
  dom.find('.timeline [data-part="lanes"]')?.toggleAttribute("data-compact", isNarrow);
  if (!isNarrow) {
    sheets.close();
    unfold.fold();
  }
  for (const [selector, name] of MOVED) {
    const part = dom.find(selector);
    if (!part) continue;
    const home = homes.get(part) ?? document.createComment("");
    if (!homes.has(part)) part.before(home);
    homes.set(part, home);
    if (isNarrow) dom.one(`[data-sheet="${name}"] .sheet-body`).append(part);
    else home.after(part);
  }
}

function toList() {
  const list = dom.one("#events");
  list.scrollIntoView({ block: "start" });
  list.focus({ preventScroll: true });
}
