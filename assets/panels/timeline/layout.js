// Owns where marks, labels and phases stand: pure functions from events and an axis to places, with no document in
// them. Twin of data/timeline_layout.py.

/** @typedef {{key: string, x: number, width: number, priority: number}} Label */
/** @typedef {{row: number, side: string, from: number, to: number}} Spot */
/** @typedef {{left: number, right: number}} Bounds */

const MARK = 12;
export const PITCH = 11;
const CLUSTER = 21;
const BESIDE = 15;

/**
 * Gives each event of a lane a place. Marks that would hide another move to the next row; where rows run out they join
 * a cluster. `events` are {id, x, width} in order of x; the result is [{key, ids, x, width, row, cluster}].
 * @param {Entente.Place[]} events
 * @param {number} rows
 */
export function dodge(events, rows) {
  const marks = [];
  /** @type {Entente.DodgedMark[]} */
  const last = [];
  for (const event of events) {
    const row = roomFor(event, last, rows);
    if (row < rows) {
      const least = last[row] ? last[row].x + (last[row].cluster ? CLUSTER : BESIDE) : -Infinity;
      last[row] = {
        key: event.id,
        ids: [event.id],
        x: event.x,
        width: event.width,
        soft: event.soft,
        row,
        cluster: false,
        least,
      };
      marks.push(last[row]);
      continue;
    }
    let nearest = last[0];
    for (let at = 1; at < rows; at += 1) if (last[at].x > nearest.x) nearest = last[at];
    nearest.cluster = true;
    nearest.x = Math.max(nearest.x, nearest.least);
    nearest.width = 0;
    nearest.ids.push(event.id);
    nearest.key = `${nearest.ids[0]}+`;
  }
  return marks;
}

/**
 * The first row whose last mark leaves room; as many as there are if none does.
 * @param {Entente.Place} event
 * @param {Entente.DodgedMark[]} last
 * @param {number} rows
 */
function roomFor(event, last, rows) {
  let row = 0;
  while (row < rows && last[row] && event.x - last[row].x < (last[row].cluster ? CLUSTER : MARK)) row += 1;
  return row;
}

// A try costs the square of the labels; this many comparisons take a few milliseconds.
const COMPARISONS = 20000;

/**
 * Places labels beside their points in staggered rows, right of the point or left, so that no text meets another text
 * or the leader that runs down from a higher label. `labels` are {key, x, width, priority}; labels keep the spots they
 * had (`before`, as returned) while all of them still fit there; else of many orders the one that places most wins, the
 * same for the same labels.
 * @template {Label} One
 * @param {One[]} labels
 * @param {number} rows
 * @param {Bounds} bounds
 * @param {(One & Spot)[]} before
 */
export function stagger(labels, rows, bounds, before) {
  let best = again(labels, bounds, before);
  if (best.length && best.length >= before.length) return best;
  const tries = Math.min(160, Math.ceil(COMPARISONS / labels.length ** 2));
  for (let attempt = 0; attempt < tries && best.length < labels.length; attempt += 1) {
    const placed = fit(ordered(labels, attempt), rows, bounds, attempt);
    if (placed.length > best.length) best = placed;
  }
  return best;
}

/**
 * @template {Label} One
 * @param {One[]} labels
 * @param {Bounds} bounds
 * @param {(One & Spot)[]} before
 */
function again(labels, bounds, before) {
  const kept = new Map(before.map((label) => [label.key, label]));
  const placed = labels.flatMap((label) => {
    const stood = kept.get(label.key);
    return stood ? [spot(label, stood.row, stood.side)] : [];
  });
  const sound = labels.length === placed.length || before.length === placed.length;
  const clear = placed.every(
    (one) => fits(one, bounds) && placed.every((other) => one === other || (!meet(one, other) && !meet(other, one))),
  );
  return sound && clear ? placed : [];
}

/**
 * The first two orders run through time forwards and backwards, the others are shuffled by a fixed rule.
 * @template {Label} One
 * @param {One[]} labels
 * @param {number} attempt
 */
function ordered(labels, attempt) {
  /**
   * @param {Label} label
   * @param {number} at
   */
  const key = (label, at) =>
    attempt === 0 ? label.x : attempt === 1 ? -label.x : ((at + 1) * (attempt * 2654435761 + 97)) % 1000003;
  return labels
    .map((label, at) => ({ label, key: key(label, at) }))
    .sort((a, b) => b.label.priority - a.label.priority || a.key - b.key)
    .map(({ label }) => label);
}

/**
 * @template {Label} One
 * @param {One[]} labels
 * @param {number} rows
 * @param {Bounds} bounds
 * @param {number} attempt
 */
function fit(labels, rows, bounds, attempt) {
  /** @type {(One & Spot)[]} */
  const placed = [];
  for (const label of labels) {
    const free = spots(label, rows, bounds, attempt + (attempt > 3 ? placed.length * (attempt >> 2) : 0)).find(
      (candidate) => placed.every((other) => !meet(candidate, other) && !meet(other, candidate)),
    );
    if (free) placed.push(free);
  }
  return placed;
}

/**
 * Where a label may stand, the wanted side and the upper or lower rows first, as the bits of `taste` say.
 * @template {Label} One
 * @param {One} label
 * @param {number} rows
 * @param {Bounds} bounds
 * @param {number} taste
 */
function spots(label, rows, bounds, taste) {
  const found = [];
  const sides = taste & 1 ? ["left", "right"] : ["right", "left"];
  for (let step = 0; step < rows; step += 1) {
    const row = taste & 2 ? rows - 1 - step : step;
    for (const side of sides) {
      const candidate = spot(label, row, side);
      if (fits(candidate, bounds)) found.push(candidate);
    }
  }
  return found;
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
    from: right ? label.x - 6 : label.x - label.width,
    to: right ? label.x + label.width : label.x + 6,
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
 * Whether two texts overlap, or the leader of the higher label runs through the lower one.
 * @param {Label & Spot} one
 * @param {Label & Spot} other
 */
function meet(one, other) {
  if (one.row === other.row) return one.from < other.to + 6 && other.from < one.to + 6;
  return one.row < other.row && one.x > other.from - 3 && one.x < other.to + 3;
}

/**
 * Phases in as few rows as they need, each {…phase, from, to, row} in pixels, cut at the axis.
 * @template {{first: number, end: number}} One
 * @param {One[]} phases
 * @param {Entente.Axis} axis
 */
export function bands(phases, axis) {
  /** @type {number[]} */
  const ends = [];
  const shown = [];
  for (const phase of phases) {
    const from = Math.max(axis.x(phase.first), axis.left);
    const to = Math.min(axis.x(phase.end), axis.width - axis.right);
    if (to - from < 2) continue;
    let row = ends.findIndex((end) => end <= from + 1);
    if (row < 0) row = ends.push(0) - 1;
    ends[row] = to;
    shown.push({ ...phase, from, to, row });
  }
  return shown;
}
