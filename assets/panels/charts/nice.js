// Owns the value axis of a pane: its range, fitted to what is visible, three or four round ticks, and the unit they
// count in. Twin of data/chart_series/nice.py.

const ROUND = [1, 2, 2.5, 5, 10];
/** @type {[number, string][]} */
const MULTIPLES = [
  [1e9, "billion"],
  [1e6, "million"],
  [1e3, "thousand"],
];

/**
 * A range with air around [low, high], and the round values in it. With `zero` the axis stands on zero.
 * @type {(shown: [number, number], zero: boolean) => {range: [number, number], step: number, values: number[]}}
 */
export function fit([low, high], zero) {
  const bottom = zero ? Math.min(0, low) : low;
  const size = high - bottom || Math.abs(high) || 1;
  /** @type {[number, number]} */
  const range = [zero && low >= 0 ? -0.025 * size : bottom - 0.05 * size, high + 0.07 * size];
  const step = stepFor(range);
  return { range, step, values: multiples(range, step) };
}

/**
 * The smallest round step that leaves at most four ticks; a step that leaves fewer than three gives way to five.
 * @type {(range: [number, number]) => number}
 */
function stepFor(range) {
  const power = 10 ** Math.floor(Math.log10((range[1] - range[0]) / 10));
  const steps = [power, power * 10].flatMap((tens) => ROUND.map((round) => round * tens));
  const at = steps.findIndex((step) => multiples(range, step).length <= 4);
  const finer = at > 0 && multiples(range, steps[at]).length < 3 && multiples(range, steps[at - 1]).length <= 5;
  return steps[finer ? at - 1 : at];
}

/** @type {(range: [number, number], step: number) => number[]} */
function multiples([low, high], step) {
  const values = [];
  for (let count = Math.ceil(low / step); count * step <= high; count += 1) values.push(count * step || 0);
  return values;
}

/** @type {(step: number) => number} */
export function digits(step) {
  return Math.max(
    0,
    Math.min(
      6,
      -Math.floor(Math.log10(step) + 1e-9) +
        (String(step / 10 ** Math.floor(Math.log10(step) + 1e-9)).startsWith("2.5") ? 1 : 0),
    ),
  );
}

/**
 * Large values are counted in thousands, millions or billions; the pane's header says so.
 * @type {(high: number) => [number, string]}
 */
export function multiple(high) {
  return MULTIPLES.find(([size]) => Math.abs(high) >= 2 * size) || [1, ""];
}
