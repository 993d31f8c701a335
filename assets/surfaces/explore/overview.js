// Owns the overview strip: how many events there are under the filters, whatever the dates, and the visible span as a
// window with two handles.

import * as axes from "../../base/axis.js";
import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import * as searchIndex from "../../state/index.js";
import { barsOf, countsOf } from "./overview-bars.js";
import { daysOf, yearsOf } from "./overview-years.js";

/** The days of the strip: all that the dataset covers.
 *
 * @type {Entente.DaySpan}
 */
let days = { first: 0, end: 1 };

/** @param {string} name */
const part = (name) => dom.one(`[data-part="overview"] [data-part="${name}"]`);
export const host = () => dom.find('[data-part="overview"]');

/** @param {Entente.State} state */
export function draw(state) {
  if (!host()) return;
  const { page, axis } = state;
  days = { first: dates.ordinal(page.info.span[0]), end: dates.ordinal(page.info.span[1]) + 1 };
  const strip = axes.make(days, { width: axis.width, left: axis.left, right: axis.right });
  drawBars(state, strip);
  drawWindow(axis, strip);
}

/**
 * The bars count what the filters leave, whatever the dates, so that a reader sees where else to look.
 *
 * @param {Entente.State} state
 * @param {Entente.Axis} strip
 */
function drawBars({ page, view }, strip) {
  const each = host()?.dataset.each ?? "month";
  const bars = barsOf(strip, each);
  const counts = countsOf(page, searchIndex.of(page), view, bars);
  const most = Math.max(4, ...counts);
  dom.reconcile(
    part("bars"),
    bars.map((bar, at) => ({ ...bar, key: bar.day, count: counts[at] })),
    () => dom.element("i", {}),
    (node, bar) => {
      node.style.transform = `translateX(${unit.px(strip.x(bar.day))}) scaleY(${(bar.count / most).toFixed(3)})`;
      node.style.width = unit.px(Math.max(1, (bar.end - bar.day) * strip.perDay - 1));
    },
  );
  dom.reconcile(
    part("years"),
    each === "day" ? daysOf(strip) : yearsOf(strip),
    ({ label }) => dom.element("span", { text: label }),
    (node, { day }) => {
      node.style.transform = `translateX(${unit.px(strip.x(day))})`;
    },
  );
}

/**
 * @param {Entente.Axis} axis
 * @param {Entente.Axis} strip
 */
function drawWindow(axis, strip) {
  /** @param {number} day */
  const clamp = (day) => Math.min(Math.max(day, strip.first), strip.end);
  const from = strip.x(clamp(axis.first));
  const to = Math.max(from + 2, strip.x(clamp(axis.end)));
  const window = part("window");
  window.style.transform = `translateX(${unit.px(from)})`;
  window.style.width = unit.px(to - from);
  handle("from", axis.first, strip);
  handle("to", axis.end - 1, strip);
}

/**
 * @param {string} name
 * @param {Entente.Ordinal} day
 * @param {Entente.Axis} strip
 */
function handle(name, day, strip) {
  const node = part(name);
  node.setAttribute("aria-valuemin", String(strip.first));
  node.setAttribute("aria-valuemax", String(strip.end - 1));
  node.setAttribute("aria-valuenow", String(Math.round(day)));
  node.setAttribute("aria-valuetext", words.day(Math.round(day), "full"));
}

/**
 * Marks a range being picked by Shift-drag on the lanes; null takes the mark away.
 *
 * @param {Entente.Axis | null} axis
 * @param {number} one
 * @param {number} two
 */
export function mark(axis, one, two) {
  const node = dom.one('[data-part="picked"]');
  node.hidden = axis === null;
  if (axis === null) return;
  node.style.transform = `translateX(${unit.px(Math.min(one, two))})`;
  node.style.width = unit.px(Math.abs(one - two));
}

export function stripAxis() {
  const { axis } = context.store.state();
  return axes.make(days, { width: axis.width, left: axis.left, right: axis.right });
}
