// Owns the data of the page: what it carries, what follows once after the first paint, and the observations of a
// series.

import { context } from "../base/context.js";
import * as dates from "../base/days.js";

/** @typedef {{details: Entente.DetailsFile, series: Entente.SeriesFile, around: Entente.StudyFile,
 *   reactions: Entente.ReactionsFile}} Files */
/** @typedef {Pick<Entente.SeriesFile, "calendars" | "observations">} Source */

const LATEST = 60000;
const LENGTHS = { year: 4, month: 7, day: 10 };
/** @type {Map<string, Promise<unknown>>} */
const asked = new Map();
/** @type {Map<Entente.SeriesId, Entente.Observations>} */
const read = new Map();
/** @type {Entente.SeriesFile | null} */
let followed = null;
/** @type {Entente.DetailsFile | null} */
let detailed = null;
/** @type {Set<string>} The files that did not come when they were last asked for. */
const missed = new Set();

/**
 * One request a file and page; one that failed may be asked for again.
 *
 * @template {keyof Files} K
 * @param {K} name
 * @returns {Promise<Files[K]>}
 */
function fetchOnce(name) {
  if (!asked.has(name)) {
    asked.set(
      name,
      fetch(context.page.urls[name], { signal: AbortSignal.timeout(LATEST) })
        .then((answer) => {
          if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
          return answer.json();
        })
        .then(
          (file) => {
            missed.delete(name);
            return file;
          },
          (problem) => {
            missed.add(name);
            asked.delete(name);
            throw problem;
          },
        ),
    );
  }
  return /** @type {Promise<Files[K]>} */ (asked.get(name));
}

/** The details of every event: summaries, sources and the rest of the cards. */
export function details() {
  return fetchOnce("details").then((file) => {
    detailed = file;
    return file;
  });
}

/** The observations of all series outside the page, and what is known of each. */
export function series() {
  return fetchOnce("series").then((file) => {
    if (followed !== file) read.clear();
    followed = file;
    return file;
  });
}

/** The event studies. */
export const around = () => fetchOnce("around");

/** What reactions need beside the prices. */
export const reactions = () => fetchOnce("reactions");

/**
 * The sessions of a market: all days on which any of its series has a value.
 *
 * @type {(market: string) => Int32Array}
 */
export function sessions(market) {
  const days = new Set();
  for (const steps of [context.page, followed].map((part) => part?.calendars?.[market] ?? [])) {
    let day = 0;
    for (const step of steps) days.add((day += step));
  }
  return Int32Array.from(days).sort();
}

/**
 * The observations of a series; null while they are on their way.
 *
 * @type {(id: Entente.SeriesId) => Entente.Observations | null}
 */
export function observations(id) {
  const known = read.get(id);
  if (known) return known;
  const source = [context.page, followed].find((part) => part && part.observations[id]);
  if (!source) return null;
  const found = decode(source, id);
  read.set(id, found);
  return found;
}

/** @type {(source: Source, id: Entente.SeriesId) => Entente.Observations} */
function decode(source, id) {
  const { calendar, start, values } = source.observations[id];
  const length = LENGTHS[listed(id)?.frequency || "day"];
  const days = new Int32Array(values.length);
  let day = 0;
  source.calendars[calendar].slice(0, start + values.length).forEach((step, at) => {
    day += step;
    if (at >= start) days[at - start] = day;
  });
  return {
    days,
    periods: Array.from(days, (one) => dates.iso(one).slice(0, length)),
    values: Float64Array.from(values, (value) => (value === null ? NaN : value)),
    notes: notes(id),
  };
}

/** @type {(id: Entente.SeriesId) => Record<string, string>} */
function notes(id) {
  const found = (followed && followed.notes[id]) || {};
  return Object.fromEntries(Object.entries(found).map(([period, { note }]) => [period, note || ""]));
}

/** @type {(id: Entente.SeriesId) => Entente.Series | undefined} */
const listed = (id) => context.page.series.find((one) => one.id === id);

/**
 * What is known of a series beyond the page's index; the same until the file has come.
 *
 * @type {(id: Entente.SeriesId) => Entente.Series | null}
 */
export function about(id) {
  return (followed && followed.about[id]) || listed(id) || null;
}

/** What the page carries. */
export const page = () => context.page;
/** Whether the series file has come. */
export const arrived = () => followed !== null;
/** The details, or null until they have come. */
export const detailsNow = () => detailed;
/**
 * Whether a file could not be fetched.
 *
 * @type {(name: keyof Files) => boolean}
 */
export const failed = (name) => missed.has(name);
