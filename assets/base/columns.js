// Owns the events as panels read them: columns over ordinal days, and the look-ups they need.

import * as dates from "./days.js";

/** @type {Entente.Columns | null} */
let kept = null;
/** @type {Entente.EventColumns | null} */
let source = null;

/**
 * The page with the days that its links may name: the events have them, so they travel once.
 *
 * @param {Entente.WrittenPage} page
 * @returns {Entente.Page}
 */
export function whole(page) {
  const { id, date } = page.events;
  return {
    ...page,
    vocabulary: { event_days: Object.fromEntries(id.map((event, row) => [event, date[row]])), ...page.vocabulary },
  };
}

/** @type {(page: Entente.Page) => Entente.Columns} */
export function of(page) {
  if (kept && source === page.events) return kept;
  const events = page.events;
  source = events;
  const spans = events.id.map((_, row) => dates.span(events.date[row], events.precision[row], events.date_end[row]));
  kept = {
    ...events,
    day: events.date.map(dates.ordinal),
    start: spans.map(([first]) => first),
    end: spans.map(([, last]) => last),
    rowOf: new Map(events.id.map((id, row) => [id, row])),
  };
  return kept;
}

/**
 * The row of an event that is known to be one.
 *
 * @type {(columns: Entente.Columns, id: Entente.EventId) => number}
 */
export function rowOf(columns, id) {
  const row = columns.rowOf.get(id);
  if (row === undefined) throw new RangeError(`no event ${id}`);
  return row;
}
