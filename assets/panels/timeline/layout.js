// Owns where marks and phases stand: pure functions from events and an axis to places, with no document in
// them. Twin of data/timeline_layout.py.

const MARK = 12;
export const PITCH = 11;
const CLUSTER = 21;
const BESIDE = 15;

/**
 * Gives each event of a lane a place. Marks that would hide another move to the next row; where rows run out they join
 * a cluster. `events` are {id, x, width} in order of x; the result is [{key, ids, x, width, row, cluster}]. Marks are
 * `scale` times as large as usual.
 * @param {Entente.Place[]} events
 * @param {number} rows
 * @param {number} [scale]
 */
export function dodge(events, rows, scale = 1) {
  const marks = [];
  /** @type {Entente.DodgedMark[]} */
  const last = [];
  for (const event of events) {
    const row = roomFor(event, last, rows, scale);
    if (row < rows) {
      const least = last[row] ? last[row].x + (last[row].cluster ? CLUSTER : BESIDE) * scale : -Infinity;
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
 * @param {number} scale
 */
function roomFor(event, last, rows, scale) {
  let row = 0;
  while (row < rows && last[row] && event.x - last[row].x < (last[row].cluster ? CLUSTER : MARK) * scale) row += 1;
  return row;
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
