// Owns where an event stands on the time axis. Twin of data/timeline_marks.py.

/**
 * A day stands in the middle of its day; a month, a year or a span is as wide as it lasts.
 * @param {Entente.Columns} columns
 * @param {number} row
 * @param {Entente.Axis} axis
 * @returns {Entente.Place}
 */
export function place(columns, row, axis) {
  const from = Math.max(columns.start[row], axis.first);
  const days = Math.min(columns.end[row], axis.end - 1) - from + 1;
  return {
    id: columns.id[row],
    x: axis.x(days > 1 ? from : from + 0.5),
    width: days > 1 ? days * axis.perDay : 0,
    soft: columns.precision[row] !== "day",
  };
}

/**
 * A day stands in its middle; a month or a year in the middle of what it covers.
 * @type {(columns: Entente.Columns, row: number) => number}
 */
export function middleDay(columns, row) {
  return columns.precision[row] === "day" ? columns.start[row] + 0.5 : (columns.start[row] + columns.end[row] + 1) / 2;
}

/** Half the room of the ring round the event in focus, in units. */
const RING = 17.5;

/**
 * The event in focus stands alone: what would stand within its ring stands beside it.
 * @type {(found: Entente.Place, middle: number, half?: number) => Entente.Place}
 */
export function beside(found, middle, half = RING) {
  const away = found.x - middle;
  return Math.abs(away) >= half ? found : { ...found, x: middle + (away > 0 ? half : -half) };
}

/**
 * The mark of the event in focus, which is no part of a cluster.
 * @type {(focus: Entente.Place) => Entente.DodgedMark}
 */
export function alone(focus) {
  const { id: key, ...spot } = focus;
  return { key, ids: [key], ...spot, row: 0, cluster: false, least: -Infinity, highlighted: true };
}
