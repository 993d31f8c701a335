// Owns the overview strip: events a month under the filters, and the visible span as a window with two handles.

import * as axes from "../../base/axis.js";
import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as unit from "../../base/unit.js";
import * as words from "../../base/words.js";
import { select } from "../../state/selection.js";
import * as searchIndex from "../../state/index.js";
import * as views from "../../state/view.js";
import { yearsOf } from "./overview-years.js";

/** @typedef {import("./overview-years.js").Month} Month */

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
  const months = monthsOf(strip);
  const counts = countsOf(page, searchIndex.of(page), view, months);
  const most = Math.max(4, ...counts);
  dom.reconcile(
    part("bars"),
    months.map((month, at) => ({ ...month, key: month.day, count: counts[at] })),
    () => dom.element("i", {}),
    (node, month) => {
      node.style.transform = `translateX(${unit.px(strip.x(month.day))}) scaleY(${(month.count / most).toFixed(3)})`;
      node.style.width = unit.px(Math.max(1, (month.end - month.day) * strip.perDay - 1));
    },
  );
  dom.reconcile(
    part("years"),
    yearsOf(months, strip),
    (month) => dom.element("span", { text: words.day(month.day, "year") }),
    (node, month) => {
      node.style.transform = `translateX(${unit.px(strip.x(month.day))})`;
    },
  );
}

/** @type {{ columns: Entente.Columns; key: string; counts: number[] } | null} */
let counted = null;

/**
 * Kept while only the dates change, which is what a zoom does many times a second.
 *
 * @param {Entente.Page} page
 * @param {Entente.SearchColumns} columns
 * @param {Entente.View} view
 * @param {Month[]} months
 */
function countsOf(page, columns, view, months) {
  const key = views.format({ ...view, from: "", to: "", event: "", theme: "auto" }, page.vocabulary);
  if (counted && counted.columns === columns && counted.key === key) return counted.counts;
  const counts = months.map(() => 0);
  const places = placesOf(columns, months);
  for (const row of select(columns, { ...view, from: "", to: "" }, page.vocabulary).indices) {
    if (places[row] >= 0) counts[places[row]] += 1;
  }
  counted = { columns, key, counts };
  return counts;
}

/** @type {WeakMap<Entente.Columns, Int16Array>} */
const placed = new WeakMap();

/**
 * The month of each event as its place among the months of the strip, -1 outside; neither changes while a reader
 * explores.
 *
 * @param {Entente.Columns} columns
 * @param {Month[]} months
 */
function placesOf(columns, months) {
  let places = placed.get(columns);
  if (!places) {
    /** @type {Map<number, number>} */
    const monthOf = new Map(
      months.flatMap((month, at) => Array.from({ length: month.end - month.day }, (_, day) => [month.day + day, at])),
    );
    places = Int16Array.from(columns.day, (day) => monthOf.get(day) ?? -1);
    placed.set(columns, places);
  }
  return places;
}

/** @param {Entente.Axis} strip */
function monthsOf(strip) {
  /** @type {Month[]} */
  const found = [];
  const start = new Date(strip.first * 86400000);
  for (let at = 0; ; at += 1) {
    const day = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + at, 1) / 86400000;
    if (day >= strip.end) return found;
    const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + at + 1, 1) / 86400000;
    found.push({ day, end, january: new Date(day * 86400000).getUTCMonth() === 0 });
  }
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
