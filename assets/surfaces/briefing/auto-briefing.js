// Owns any view as a briefing: its pivotal events in order, or a thread whole, between what the
// view shows and what its events were.
// Twin of layouts/auto_briefing.py and layouts/briefing_steps.py (`timed`). `details` and series must have come.

import * as axes from "../../base/axis.js";
import { rowOf } from "../../base/columns.js";
import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import * as dataset from "../../state/dataset.js";
import { heading } from "../../state/heading.js";
import * as searchIndex from "../../state/index.js";
import { select } from "../../state/selection.js";
import * as threads from "../../state/threads.js";
import * as views from "../../state/view.js";
import * as threadStep from "./thread-step.js";

const MOST_WITHOUT_PIVOTAL = 12;
/**
 * A state without an axis, and the details of its events.
 *
 * @typedef {Omit<Entente.State, "axis" | "query"> & { details: Entente.DetailsFile }} Told
 * @typedef {Omit<Entente.Step, "dwell">} Untimed
 */

const DWELL = { first: 4, each: 0.35, shortest: 8, longest: 40 };

/**
 * The steps of a view, in the form that the files of a briefing have them. A view without events has one, which says
 * so.
 *
 * @param {Entente.Page} page
 * @param {Entente.DetailsFile} details
 * @param {Entente.View} view
 * @returns {Entente.Step[]}
 */
export function steps(page, details, view) {
  const columns = searchIndex.of(page);
  const selection = select(columns, view, page.vocabulary);
  const of = { page, details, columns, selection, steps: [], view: bare(page, view) };
  const rows = stepEvents(of, view);
  const opened = opening(of, rows);
  const ties = threads.ties(threads.walk(view.thread, page.vocabulary), selection.ids);
  return rows.length ? [opened, ...rows.map((row, at) => about(of, row, ties[at])), closing(of)] : [opened];
}

/**
 * The events of a thread; else the pivotal ones and the one in focus, or the first few where none is pivotal.
 *
 * @param {Told} of
 * @param {Entente.View} view
 */
function stepEvents({ columns, selection }, view) {
  const chosen = [...selection.indices];
  if (view.thread.length) return selection.ids.map((id) => rowOf(columns, id));
  /** @param {number} row */
  const pivotal = (row) => columns.label[row] !== null;
  if (!chosen.some(pivotal)) return chosen.slice(0, MOST_WITHOUT_PIVOTAL);
  return chosen.filter((row) => pivotal(row) || columns.id[row] === view.event);
}

/**
 * The view without what the screen sets for a whole briefing, and without an event in focus.
 *
 * @param {Entente.Page} page
 * @param {Entente.View} view
 * @returns {Entente.View}
 */
function bare(page, view) {
  const { panels, theme } = views.defaults(page.vocabulary);
  return { ...view, event: "", panels, theme, step: null, autoplay: null, loop: false, v: "" };
}

/**
 * @param {Told} of
 * @param {number[]} rows
 */
function opening(of, rows) {
  const { page, columns, view } = of;
  const { headline, deck } = heading(of);
  return timed({
    ...EMPTY,
    kicker: span(of),
    headline,
    text: [deck],
    view: link(page, view),
    highlighted: rows.map((row) => columns.id[row]),
    chart: chart(page, view, null),
    events: rows.map((row) => event(of, row)),
  });
}

/**
 * @param {Told} of
 * @param {number} row
 * @param {Entente.Tie} [tie]
 */
function about(of, row, { before, kind } = { before: "", kind: "" }) {
  const { page, columns, details } = of;
  const detail = details.events[columns.id[row]];
  const rowBefore = columns.rowOf.get(before);
  const around = { ...of.view, title: "", event: columns.id[row], ...threadStep.days(columns, row, rowBefore) };
  const figure = (detail.figures || [])[0];
  const materials = columns.material[row].map((place) => page.vocabulary.material[place].id);
  return timed({
    ...EMPTY,
    kicker: say("step.event", { date: when(of, row), category: page.categories[columns.category[row]].singular }),
    headline: columns.title[row],
    text: threadStep.text(columns, detail.summary, kind, rowBefore),
    view: link(page, around),
    highlighted: [columns.id[row]],
    chart: chart(page, around, materials),
    figure: figure ? { value: words.amount(figure.value, figure.unit), label: figure.name } : null,
    notes: [detail.attribution_note, detail.note].filter(Boolean).join(" "),
    sources: sources(detail.sources),
    events: [event(of, row)],
  });
}

/** @param {Told} of */
function closing(of) {
  const { page, columns, selection, view } = of;
  const counts = page.categories.map(({ label }) => ({ label, n: 0 }));
  for (const row of selection.indices) counts[columns.category[row]].n += 1;
  const kinds = counts
    .filter(({ n }) => n)
    .sort((a, b) => b.n - a.n)
    .map((kind) => say("step.last.kind", kind));
  const n = selection.ids.length;
  return timed({
    ...EMPTY,
    kicker: span(of),
    headline: say("step.last"),
    text: [words.list(kinds)],
    view: link(page, { ...view, title: "" }),
    figure: { value: words.number(n), label: say("step.last.count", { total: page.events.id.length }) },
  });
}

/** @type {Pick<Entente.Step, "highlighted" | "chart" | "figure" | "notes" | "sources" | "events">} */
const EMPTY = { highlighted: [], chart: null, figure: null, notes: "", sources: [], events: [] };

/**
 * The seconds a step stays by itself, by the number of words to read.
 *
 * @param {Untimed} step
 * @returns {Entente.Step}
 */
function timed(step) {
  const texts = [
    step.kicker,
    step.headline,
    ...step.text,
    ...(step.figure ? [step.figure.value, step.figure.label] : []),
  ];
  const count = texts.join(" ").split(/\s+/).filter(Boolean).length;
  const seconds = Math.floor(DWELL.first + DWELL.each * count + 0.5);
  return { ...step, dwell: Math.min(Math.max(seconds, DWELL.shortest), DWELL.longest) };
}

/**
 * @param {Told} of
 * @param {number} row
 */
function event(of, row) {
  return { id: of.columns.id[row], title: of.columns.title[row], date: when(of, row) };
}

/**
 * @param {Told} of
 * @param {number} row
 */
function when({ columns }, row) {
  const day = words.date(columns.day[row], columns.precision[row], "full");
  const time = columns.time?.[row];
  const date = time ? say("list.at", { date: day, time }) : day;
  return columns.date_end[row] ? say("card.until", { from: date, to: words.day(columns.end[row], "full") }) : date;
}

/** @param {Entente.EventSource[]} listed */
function sources(listed) {
  const found = listed.map(({ publisher, title, url, date, described }) => ({
    publisher,
    title,
    url: url || null,
    date: date ? words.known(date) : "",
    described: described || false,
  }));
  return [...new Map(found.map((source) => [JSON.stringify(source), source])).values()];
}

/** @param {Told} of */
function span({ page, view }) {
  const { first, end } = axes.span(view, page.vocabulary.extent);
  return say("card.until", { from: words.day(first, "full"), to: words.day(end - 1, "full") });
}

/**
 * @param {Entente.Page} page
 * @param {Entente.View} view
 */
function link(page, view) {
  return views.format(view, page.vocabulary);
}

/**
 * The chart that has most to do with an event (materials: null for none): shipments of its materials, else prices.
 *
 * @param {Entente.Page} page
 * @param {Entente.View} view
 * @param {string[] | null} materials
 * @returns {Entente.Step["chart"]}
 */
function chart(page, view, materials) {
  const within = page.series.filter((series) => drawn(page, view, series));
  const shipped = within.filter(({ panel }) => panel === "shipments");
  if (shipped.some(({ material }) => materials === null || (material !== undefined && materials.includes(material)))) {
    return "shipments";
  }
  if (within.some(({ panel }) => panel === "prices")) return "prices";
  return shipped.length ? "shipments" : null;
}

/**
 * Whether a series is chosen and has a value in the days of the view; of one that has not come, it is hoped.
 *
 * @param {Entente.Page} page
 * @param {Entente.View} view
 * @param {Entente.Series} series
 */
function drawn(page, view, series) {
  if (!view.series?.includes(series.id)) return false;
  const observed = dataset.observations(series.id);
  if (!observed) return true;
  const { first, end } = axes.span(view, page.vocabulary.extent);
  return observed.days.some((day, at) => day >= first && day < end && !Number.isNaN(observed.values[at]));
}
