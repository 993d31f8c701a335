// Owns what a mark of one event or of several is called.

import { rowOf } from "./columns.js";
import * as words from "./words.js";

/**
 * The name of the mark of these events.
 *
 * @type {(state: Entente.TimelineState, ids: Entente.EventId[]) => string}
 */
export function of({ page, columns }, ids) {
  const row = rowOf(columns, ids[0]);
  const category = page.categories[columns.category[row]];
  const date = words.date(columns.day[row], columns.precision[row], "full");
  if (ids.length === 1) return words.say("mark.one", { date, category: category.singular, title: columns.title[row] });
  return words.say("mark.cluster", { n: ids.length, date, category: category.label });
}
