// Owns the logarithmic value axis of a pane: when there is one, its range, the place of zero, its ticks at 1, 2 and 5.
// Only an index of share prices has one by itself: prices are compared as ratios, and many times the least is a flat
// line below. Shipments are compared with zero, which a logarithmic axis does not have; a reader may still choose one.
// Twin of data/chart_series/log_axis.py.

/** @typedef {{range: [number, number], zero: number, values: number[]}} LogFit */
/** @typedef {[number, number] | null} Extent */

const WIDE = 4;
/** @type {Record<Entente.PaneName, string[]>} */
const POSSIBLE = { shipments: ["index", "value", "quantity"], prices: ["index", "price"] };
const [BELOW, ABOVE, FOOT] = [0.05, 0.07, 0.14];
// The place of zero while none is visible.
const FAR_BELOW = -20;
const DIGITS = [[1, 2, 5], [1]];
const [MOST_LINES, FEWEST_LINES, MOST_STEPS] = [9, 2, 4];

/**
 * Whether a pane with visible values between the ends of `extent` has a logarithmic axis. `chosen` are the panes of
 * the view's `log`; null leaves the choice to the values.
 *
 * @type {(pane: Entente.PaneName, extent: Extent, measured: string, chosen: string[] | null) => boolean}
 */
export function isLog(pane, extent, measured, chosen) {
  if (!isPossible(pane, extent, measured) || !extent) return false;
  if (chosen) return chosen.includes(pane);
  return pane === "prices" && measured === "index" && extent[0] > 0 && extent[1] / extent[0] > WIDE;
}

/**
 * Whether a pane could have a logarithmic axis: something above zero is visible, and nothing below.
 *
 * @type {(pane: Entente.PaneName, extent: Extent, measured: string) => boolean}
 */
export function isPossible(pane, extent, measured) {
  return extent !== null && extent[0] >= 0 && extent[1] > 0 && POSSIBLE[pane].includes(measured);
}

/**
 * A padded range around an extent above zero, and its ticks. With `hasZeros` there are zeros to be drawn too.
 *
 * @type {(extent: [number, number], hasZeros: boolean) => LogFit}
 */
export function fit(extent, hasZeros) {
  const [least, greatest] = extent.map(Math.log10);
  const size = greatest - least || Math.log10(2);
  const [lower, upper] = [least - BELOW * size, greatest + ABOVE * size];
  const values = ticks(lower, upper);
  if (!hasZeros) return { range: [10 ** lower, 10 ** upper], zero: FAR_BELOW, values };
  const foot = lower - FOOT * size;
  return { range: [10 ** foot, 10 ** upper], zero: (foot + lower) / 2, values: [0, ...values] };
}

/**
 * The logarithm of a value, and for what has none the place of zero.
 *
 * @type {(value: number, zero: number) => number}
 */
export const place = (value, zero) => (value > 0 ? Math.log10(value) : zero);

/**
 * At 1, 2 and 5 of each power of ten; round steps where so few are in range; else the powers alone.
 *
 * @type {(lower: number, upper: number) => number[]}
 */
function ticks(lower, upper) {
  const found = DIGITS.map((digits) => at(lower, upper, digits));
  if (found[0].length < FEWEST_LINES) return steps(10 ** lower, 10 ** upper);
  return found.find((values) => values.length <= MOST_LINES) ?? found[found.length - 1];
}

/** @type {(digit: number, power: number) => number} */
const times = (digit, power) => (power >= 0 ? digit * 10 ** power : digit / 10 ** -power);

/** @type {(lower: number, upper: number, digits: number[]) => number[]} */
function at(lower, upper, digits) {
  const values = [];
  for (let power = Math.floor(lower); power <= Math.floor(upper); power += 1) {
    values.push(...digits.map((digit) => times(digit, power)));
  }
  return values.filter((value) => Math.log10(value) >= lower && Math.log10(value) <= upper);
}

/**
 * The multiples of the smallest round step that leaves at most four.
 *
 * @type {(low: number, high: number) => number[]}
 */
function steps(low, high) {
  const power = Math.floor(Math.log10((high - low) / 10));
  for (const tens of [power, power + 1, power + 2]) {
    for (const digit of DIGITS[0]) {
      const step = times(digit, tens);
      const [first, last] = [Math.max(1, Math.ceil(low / step)), Math.floor(high / step)];
      if (last - Math.ceil(low / step) >= MOST_STEPS) continue;
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, count) => (first + count) * step);
    }
  }
  return [];
}

/**
 * Which ticks have a label, each at least `room` from the last one; `places` rise from the foot.
 *
 * @type {(places: number[], room: number) => boolean[]}
 */
export function labelled(places, room) {
  let last = -Infinity;
  return places.map((one) => {
    const told = one - last >= room;
    if (told) last = one;
    return told;
  });
}
