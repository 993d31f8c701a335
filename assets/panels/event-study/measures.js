// Owns what is measured around events as the browser has it: figures by event and window, as numbers or as the reason
// why there is none. The file has what layouts/event_study/columns.py says; moves are the two closes divided, both
// already here. Twin of data/event_study/study.py (`others`).

import { context } from "../../base/context.js";
import * as dataset from "../../state/dataset.js";

let file = null;
let windowNames = [];

export function take(given) {
  file = given;
  windowNames = file.windows.map(([first, last]) => `${first}to${last}`);
  for (const market of file.markets) {
    let day = 0;
    market.days = market.days.map((step) => (day += step));
  }
  Object.assign(context.page.words, file.words);
}

export const arrived = () => file !== null && dataset.arrived();
export const place = (name) => windowNames.indexOf(name);

// {after, until}: the days whose closes a window compares; null where the market's calendar does not reach.
export function span(market, at, window) {
  const { days, after, until } = file.markets[market];
  return after[window][at] === null
    ? null
    : { after: days[at] - after[window][at], until: days[at] + until[window][at] };
}

function close(series, day) {
  const { days, values } = dataset.observations(series);
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle] < day) low = middle + 1;
    else high = middle;
  }
  return days[low] === day ? values[low] : NaN;
}

const move = (series, { after, until }) => close(series, until) / close(series, after) - 1;

// One window of a price for the reaction day at a place of its market: each a fraction, a percentile from 0 to 100, or
// a reason.
export function figures(price, at, window) {
  const found = span(price.market, at, window);
  const missing = price.missing[window][at];
  const result = { span: found, move: missing || move(price.series, found), percentile: price.percentile[window][at] };
  if (!price.benchmark) return result;
  return {
    ...result,
    benchmark: price.closed[window][at] || move(price.benchmark, found),
    abnormal: fraction(price.abnormal[window][at]),
    error: fraction(price.error[window][at]),
  };
}

const fraction = (hundredths) => (typeof hundredths === "number" ? hundredths / 10000 : hundredths);

// The prices that concern an event: {price, series, why} or {price, series, at, days, windows}.
export function prices({ page }, row) {
  return file.events.prices[row].map((one) => {
    const price = file.prices[one];
    const series = page.series.find(({ id }) => id === price.series);
    const at = file.events.reaction[price.market][row];
    if (typeof at === "string") return { price, series, why: at };
    const windows = windowNames.map((_, window) => figures(price, at, window));
    const why = windows.every(({ move: moved }) => moved === windows[0].move && typeof moved === "string")
      ? windows[0].move
      : "";
    return { price, series, at, why, windows };
  });
}

// The monthly figures of an event: {month, rows: [{series, points, coded, value, mean, year, onMean, onYear}]}, null
// without a month.
export function shipments({ page }, row) {
  const [month, ...places] = file.events.shipments[row];
  if (!places.length) return null;
  const { months, series } = file.shipments;
  const rows = places.map((one) => {
    const found = series[one];
    return {
      ...found,
      series: page.series.find(({ id }) => id === found.series),
      value: found.value[month],
      mean: found.mean[month],
      year: found.year[month],
      onMean: found.on_mean[month],
      onYear: found.on_year[month],
    };
  });
  return { month: months[month], rows };
}

// The other events whose day is known and lies in a window, in the order of the dataset.
export function others({ columns }, row, { after, until }) {
  const found = [];
  columns.precision.forEach((precision, other) => {
    if (other !== row && precision === "day" && columns.day[other] > after && columns.day[other] <= until) {
      found.push(other);
    }
  });
  return found;
}

export const names = () => windowNames;
export const windows = () => file.windows;
export const first = (row) => file.events.first[row];
export const reaction = (price, row) => file.events.reaction[price.market][row];
export const measured = () => file.prices;
