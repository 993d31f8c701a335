// Owns which years are named under the overview strip.

import * as textWidth from "../../base/text-width.js";
import * as words from "../../base/words.js";

/** @typedef {{ day: Entente.Ordinal; end: Entente.Ordinal; january: boolean }} Month */

const STEPS = [1, 2, 5, 10, 20];
const ASIDE = 4;

/**
 * Every year if it has room for its name, else every second, fifth or tenth; none whose name would reach past the
 * strip.
 *
 * @param {Month[]} months
 * @param {Entente.Axis} strip
 */
export function yearsOf(months, strip) {
  const years = months
    .filter((month) => month.january)
    .map((month) => ({ ...month, key: month.day, year: new Date(month.day * 86400000).getUTCFullYear() }));
  const room = ASIDE + textWidth.of(words.day(strip.first, "year"), "source");
  const step = STEPS.find((count) => count * 365 * strip.perDay > room + ASIDE) ?? STEPS[STEPS.length - 1];
  return years.filter(({ day, year }) => year % step === 0 && strip.x(day) + room <= strip.width - strip.right);
}
