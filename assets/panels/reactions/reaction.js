// Owns the reaction of a price around a session: its path, the band of ordinary windows, the return over a window and
// how unusual that was. Paths and bands are worked out when they are drawn.
// Twin of data/reactions/reaction.py.

import { beyond, benchmarkMove, earlierBeyond, fit } from "./market-model.js";
import { band } from "./ordinary.js";
import { earlierMoves, move, rank } from "./windows.js";

/** @typedef {import("./price-line.js").PriceLine} PriceLine */
/** @typedef {import("./market-model.js").Pair} Pair */
/** @typedef {import("./windows.js").Window} Window */
/** @typedef {{line: PriceLine, pair: Pair | null, returns: string, window: Window}} Look */
/** @typedef {{session: number, move: number | null, benchmark: number | null}} Point */
/** @typedef {{low: number | null, high: number | null}} Bounds */
/** @typedef {Bounds & {move: number, percentile: number | null, among: number}} Ranked */
/** @typedef {(window: Window) => number | string} Value */
/** @typedef {{value: Value, earlier: (window: Window) => Float64Array | string}} Measure */
/**
 * `widest` are the bounds at the last session alone.
 * @typedef {{ranked: Ranked | null, reason: string | null, path: () => Point[], bands: () => Bounds[],
 *   widest: () => Bounds}} Measured */

/** The sessions of a path, from the reaction day. */
export const SESSIONS = { first: -5, last: 20 };

/** @type {(reason: string) => Measured} */
export const nothing = (reason) => ({
  ranked: null,
  reason,
  path: () => [],
  bands: () => [],
  widest: () => ({ low: null, high: null }),
});

/** @type {(look: Look, place: number) => Measured} */
export function measured(look, place) {
  const measure = measureOf(look, place);
  if (typeof measure === "string") return nothing(measure);
  const onTheDay = measure.value([0, 0]);
  if (typeof onTheDay === "string") return nothing(onTheDay);
  const path = once(() => pathOf(look, place, measure));
  const bands = once(() => path().map(({ session }) => boundsOf(look, measure, session)));
  const widest = once(() => boundsOf(look, measure, path()[path().length - 1].session));
  return { ...ranking(look, measure), path, bands, widest };
}

/** @type {(look: Look, place: number) => Measure | string} */
function measureOf({ line, pair, returns }, place) {
  if (returns !== "abnormal") {
    return { value: (window) => move(line, place, window), earlier: (window) => earlierMoves(line, place, window) };
  }
  if (!pair) return "no-benchmark";
  const model = fit(pair, place);
  if (typeof model === "string") return model;
  return {
    value: (window) => beyond(pair, model, place, window),
    earlier: (window) => earlierBeyond(pair, model, place, window),
  };
}

/** @type {(look: Look, measure: Measure) => {ranked: Ranked | null, reason: string | null}} */
function ranking({ window }, measure) {
  const value = measure.value(window);
  if (typeof value === "string") return { ranked: null, reason: value };
  const earlier = measure.earlier(window);
  const bare = { move: value, percentile: null, low: null, high: null, among: 0 };
  if (typeof earlier === "string") return { ranked: bare, reason: earlier };
  const [low, high] = band(earlier);
  return { ranked: { move: value, percentile: rank(earlier, value), low, high, among: earlier.length }, reason: null };
}

/** @type {(ranked: Ranked | null) => boolean} */
export function isUnusual(ranked) {
  if (ranked === null || ranked.low === null || ranked.high === null) return false;
  return ranked.move < ranked.low || ranked.move > ranked.high;
}

/** @type {(look: Look, place: number, measure: Measure) => Point[]} */
function pathOf({ line, pair, returns }, place, measure) {
  const raw = returns !== "abnormal";
  const first = Math.max(SESSIONS.first, -place);
  const last = Math.min(SESSIONS.last, line.calendar.days.length - 1 - place);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const session = first + at;
    if (session === -1) return { session, move: 0, benchmark: raw && pair ? 0 : null };
    const window = windowOf(session);
    const value = measure.value(window);
    const market = raw && pair ? benchmarkMove(pair, place, window) : null;
    return {
      session,
      move: typeof value === "string" ? null : turned(value, session, raw),
      benchmark: market === null ? null : turned(market, session, raw),
    };
  });
}

/** @type {(look: Look, measure: Measure, session: number) => Bounds} */
function boundsOf({ returns }, measure, session) {
  if (session === -1) return { low: 0, high: 0 };
  const earlier = measure.earlier(windowOf(session));
  if (typeof earlier === "string") return { low: null, high: null };
  const [low, high] = band(session < 0 ? earlier.map((one) => turned(one, session, returns !== "abnormal")) : earlier);
  return { low, high };
}

/** @type {(session: number) => Window} */
const windowOf = (session) => (session < 0 ? [session + 1, -1] : [0, session]);

/**
 * Before the event, the return from the end of a window to its beginning.
 * @type {(value: number, session: number, raw: boolean) => number}
 */
function turned(value, session, raw) {
  if (session >= 0) return value;
  return raw ? 1 / (1 + value) - 1 : -value;
}

/** @type {<T>(make: () => T) => () => T} */
function once(make) {
  /** @type {{found: ReturnType<typeof make>} | null} */
  let kept = null;
  return () => (kept ??= { found: make() }).found;
}
