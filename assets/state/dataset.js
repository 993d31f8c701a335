// Owns the data of the page: what it carries, what follows once after the first paint, and the observations of a
// series.

import { context } from "../base/context.js";
import * as dates from "../base/days.js";

const asked = new Map();
const read = new Map();
let followed = null;
let detailed = null;
let refused = false;

// One request a file and page; one that failed may be asked for again.
function fetchOnce(name) {
  if (!asked.has(name)) {
    asked.set(
      name,
      fetch(context.page.urls[name])
        .then((answer) => {
          if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
          return answer.json();
        })
        .catch((problem) => {
          asked.delete(name);
          throw problem;
        }),
    );
  }
  return asked.get(name);
}

export function details() {
  return fetchOnce("details").then(
    (file) => {
      detailed = file;
      return file;
    },
    (problem) => {
      refused = true;
      throw problem;
    },
  );
}

export function series() {
  return fetchOnce("series").then((file) => {
    if (followed !== file) read.clear();
    followed = file;
    return file;
  });
}

export const around = () => fetchOnce("around");

// {periods, days, values, notes} of a series, gaps as NaN; null while it is on its way.
export function observations(id) {
  if (!read.has(id)) {
    const source = [context.page, followed].find((part) => part && part.observations[id]);
    if (!source) return null;
    read.set(id, decode(source, id));
  }
  return read.get(id);
}

function decode(source, id) {
  const { calendar, start, values } = source.observations[id];
  const { frequency } = context.page.series.find((one) => one.id === id);
  const days = new Int32Array(values.length);
  let day = 0;
  source.calendars[calendar].slice(0, start + values.length).forEach((step, at) => {
    day += step;
    if (at >= start) days[at - start] = day;
  });
  const length = { year: 4, month: 7, day: 10 }[frequency];
  return {
    days,
    periods: Array.from(days, (one) => dates.iso(one).slice(0, length)),
    values: Float64Array.from(values, (value) => (value === null ? NaN : value)),
    notes: notes(id),
  };
}

function notes(id) {
  const found = (followed && followed.notes[id]) || {};
  return Object.fromEntries(Object.entries(found).map(([period, { note }]) => [period, note || ""]));
}

// What is known of a series beyond the page's index; the same until the file has come.
export function about(id) {
  return (followed && followed.about[id]) || context.page.series.find((one) => one.id === id) || null;
}

export const page = () => context.page;
export const arrived = () => followed !== null;
export const detailsNow = () => detailed;
export const failed = () => refused;
