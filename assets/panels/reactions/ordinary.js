// Owns what is ordinary among some moves: their 5th and 95th percentile, by linear interpolation between order
// statistics. Twin of data/event_study/path.py (`band`).

const BAND = [0.05, 0.95];
/** The part of ordinary windows that lie outside their own band. */
export const CHANCE = 0.1;

/** @type {(moves: Float64Array) => [low: number, high: number]} */
export function band(moves) {
  const sorted = moves.slice().sort();
  const [low, high] = BAND.map((part) => quantile(sorted, part));
  return [low, high];
}

/** @type {(sorted: Float64Array, part: number) => number} */
function quantile(sorted, part) {
  const place = part * (sorted.length - 1);
  const at = Math.floor(place);
  const next = sorted[Math.min(at + 1, sorted.length - 1)];
  return sorted[at] + (next - sorted[at]) * (place - at);
}

/** @type {(values: number[]) => number | null} */
export function median(values) {
  if (!values.length) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @type {(values: number[]) => number | null} */
export const mean = (values) => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null);
