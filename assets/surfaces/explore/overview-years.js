// Owns which years are named under the overview strip; of a few weeks, which days.

import * as dates from "../../base/days.js";
import * as textWidth from "../../base/text-width.js";
import * as words from "../../base/words.js";

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
const ASIDE = 7;

/** @param {Entente.Ordinal} day */
const yearOf = (day) => new Date(day * 86400000).getUTCFullYear();

/**
 * Every year if it has room for its name, else every second, fifth or tenth, and so on; none whose name would reach
 * past the strip.
 *
 * @param {Entente.Axis} strip
 */
export function yearsOf(strip) {
  const [first, last] = [yearOf(strip.first), yearOf(strip.end - 1)];
  const room = ASIDE + textWidth.of(words.day(strip.end - 1, "year"), "source");
  const step = STEPS.find((count) => count * 365 * strip.perDay > room + ASIDE) ?? STEPS[STEPS.length - 1];
  const years = [];
  for (let year = Math.max(Math.ceil(first / step) * step, 1); year <= last; year += step) {
    const day = dates.ordinalOf(year, 0, 1);
    if (day >= strip.first && strip.x(day) + room <= strip.width - strip.right) {
      years.push({ key: day, day, label: words.day(day, "year") });
    }
  }
  return years;
}

/**
 * The days of a strip of a few weeks, as its axis names them.
 *
 * @param {Entente.Axis} strip
 */
export function daysOf(strip) {
  return strip
    .ticks()
    .filter(({ day, label }) => strip.x(day) + ASIDE + textWidth.of(label, "source") <= strip.width - strip.right)
    .map(({ day, label }) => ({ key: day, day, label }));
}
