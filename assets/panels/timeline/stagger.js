// Owns where labels stand above the lanes: in rows, beside their marks, the more wanted ones first. Pure functions.
// Twin of data/stagger.py.

/** @typedef {{key: string, x: number, width: number, priority: number}} Label */
/** @typedef {{row: number, side: string, from: number, to: number}} Spot */
/** @typedef {{left: number, right: number}} Bounds */
/** @typedef {{left: number}} Budget */

// What lies between two labels, and left of the middle of a mark whose label stands right of it.
export const CLEARANCE = 6;
const LEADER = 1;
// So near to the mark of a lower label the leader of a higher one runs behind it, as labels of one day do.
const BEHIND = 4;
const MOST = 60;
const SEARCH = 3000;
const BUDGET = 30000;
const PIVOTAL = 100000;
const FOCUSED = 200000;
/** Up to this many events in view, all are labelled, not only pivotal ones. */
export const ALL_NAMED = 24;

/**
 * How much a label is wanted: the focused event's most, then those of pivotal ones, then by weight.
 * @param {number} weight
 * @param {{pivotal: boolean, focused: boolean}} event
 */
export function priority(weight, { pivotal, focused }) {
  return (focused ? FOCUSED : pivotal ? PIVOTAL : 0) + weight;
}

/**
 * The places of those among many events that are labelled where none is pivotal, each with a rank: of each stretch of
 * days the one that weighs most, the first of equals. A stretch is a power of two long, at least a 24th of the span,
 * and begins at a multiple of its length, so that labels stay while the axis moves. Every second stretch ranks above
 * the others, every fourth above those and so on, so that labels spread.
 * @param {Entente.Ordinal[]} days
 * @param {number[]} weights
 * @param {number} span
 */
export function standIns(days, weights, span) {
  let stretch = 1;
  while (stretch * ALL_NAMED < span) stretch *= 2;
  /** @type {Map<number, number>} */
  const found = new Map();
  days.forEach((day, place) => {
    const at = Math.floor(day / stretch);
    const before = found.get(at);
    if (before === undefined || weights[place] > weights[before]) found.set(at, place);
  });
  return new Map([...found].map(([at, place]) => [place, at ? 32 - Math.clz32(at & -at) : MOST]));
}

/**
 * Labels in rows, and the pivotal ones that gave way. Where their count has no room `beside`, it has the top row.
 * Labels keep the spots they had (`before`, as placed) while all of them still fit there.
 * @template {Label} One
 * @param {One[]} labels
 * @param {number} rows
 * @param {Bounds} bounds
 * @param {{beside: boolean, before?: (One & Spot)[]}} room
 */
export function inRows(labels, rows, bounds, { beside, before = [] }) {
  const stood = again(labels, bounds, before);
  let placed = stood ?? stagger(labels, rows, bounds);
  if (!stood && !beside && rows > 1 && goneOf(labels, placed).length) {
    placed = stagger(labels, rows - 1, bounds).map((one) => ({ ...one, row: one.row + 1 }));
  }
  return { placed, gone: goneOf(labels, placed) };
}

/**
 * The labels of pivotal events that are not placed.
 * @template {Label} One
 * @param {One[]} labels
 * @param {One[]} placed
 */
function goneOf(labels, placed) {
  const standing = new Set(placed.map(({ key }) => key));
  return labels.filter(({ key, priority: wanted }) => wanted >= PIVOTAL && !standing.has(key));
}

/**
 * Labels beside their marks, so that no text meets another or the leader that runs down from a higher label. In order
 * of how much they are wanted, each stands if there is any arrangement with all that stand already.
 * @template {Label} One
 * @param {One[]} labels
 * @param {number} rows
 * @param {Bounds} bounds
 */
export function stagger(labels, rows, bounds) {
  const ranked = [...labels].sort((a, b) => b.priority - a.priority).slice(0, MOST);
  const spots = new Map(ranked.map((label) => [label.key, spotsOf(label, rows, bounds)]));
  /** @type {(labels: One[]) => (One & Spot)[][]} */
  const of = (some) => some.map(({ key }) => spots.get(key) ?? []);
  /** @type {One[]} */
  const kept = [];
  /** @type {(One & Spot)[]} */
  let found = [];
  let left = BUDGET;
  for (const label of ranked) {
    if (!spots.get(label.key)?.length) continue;
    // Where there is no room, the search soon finds out if it begins with the nearest.
    const near = [...kept, label].sort((a, b) => Math.abs(a.x - label.x) - Math.abs(b.x - label.x));
    const given = Math.min(SEARCH, left);
    const budget = { left: given };
    const arranged = arrange(of(near), budget);
    left -= given - budget.left;
    if (!arranged) continue;
    kept.push(label);
    found = arranged;
  }
  // From the last to the first, labels step up from the lowest row.
  const last = [...kept].sort((a, b) => b.x - a.x);
  return (arrange(of(last), { left: SEARCH }) ?? found).sort((a, b) => a.x - b.x);
}

/**
 * A spot for each label, the first ones if possible; null if there are none that go together.
 * @template {Label & Spot} One
 * @param {One[][]} spots
 * @param {Budget} budget
 * @returns {One[] | null}
 */
function arrange([first, ...others], budget) {
  if (!first) return [];
  for (const taken of first) {
    const free = freeBeside(taken, others, budget);
    const rest = free && arrange(free, budget);
    if (rest) return [taken, ...rest];
  }
  return null;
}

/**
 * The spots that a taken one leaves; null if it leaves a label none, or too much has been compared.
 * @template {Label & Spot} One
 * @param {One} taken
 * @param {One[][]} spots
 * @param {Budget} budget
 */
function freeBeside(taken, spots, budget) {
  const free = [];
  for (const candidates of spots) {
    budget.left -= candidates.length;
    if (budget.left < 0) return null;
    const clear = candidates.filter((one) => isClear(one, taken));
    if (!clear.length) return null;
    free.push(clear);
  }
  return free;
}

/**
 * The spots that labels had before, null where they no longer fit or others would stand.
 * @template {Label} One
 * @param {One[]} labels
 * @param {Bounds} bounds
 * @param {(One & Spot)[]} before
 */
function again(labels, bounds, before) {
  if (!before.length) return null;
  const kept = new Map(before.map((label) => [label.key, label]));
  const placed = labels.flatMap((label) => {
    const stood = kept.get(label.key);
    return stood ? [spot(label, stood.row, stood.side)] : [];
  });
  const sound = labels.length === placed.length || before.length === placed.length;
  const clear = placed.every(
    (one) => fits(one, bounds) && placed.every((other) => one === other || isClear(one, other)),
  );
  return sound && clear ? placed : null;
}

/**
 * Where a label may stand: right of its mark first, in the lowest row first.
 * @template {Label} One
 * @param {One} label
 * @param {number} rows
 * @param {Bounds} bounds
 */
function spotsOf(label, rows, bounds) {
  const places = Array.from({ length: rows }, (_, at) => rows - 1 - at);
  return ["right", "left"]
    .flatMap((side) => places.map((row) => spot(label, row, side)))
    .filter((candidate) => fits(candidate, bounds));
}

/**
 * @template {Label} One
 * @param {One} label
 * @param {number} row
 * @param {string} side
 */
function spot(label, row, side) {
  const right = side === "right";
  return {
    ...label,
    row,
    side,
    from: right ? label.x - CLEARANCE : label.x - label.width,
    to: right ? label.x + label.width : label.x + CLEARANCE,
  };
}

/**
 * @param {Spot} spot
 * @param {Bounds} bounds
 */
function fits({ from, to }, bounds) {
  return from >= bounds.left && to <= bounds.right;
}

/**
 * @param {Label & Spot} one
 * @param {Label & Spot} other
 */
const isClear = (one, other) => !meet(one, other) && !meet(other, one);

/**
 * Whether two texts overlap, or the leader of the higher label runs through the lower one beside its mark.
 * @param {Label & Spot} one
 * @param {Label & Spot} other
 */
function meet(one, other) {
  if (one.row === other.row) return one.from < other.to + CLEARANCE && other.from < one.to + CLEARANCE;
  if (one.row > other.row || Math.abs(one.x - other.x) <= BEHIND) return false;
  return one.x > other.from - LEADER && one.x < other.to + LEADER;
}
