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
