// Owns how a card says when an event was: its date, its time of day, the end of what lasted.
// Twin of layouts/times.py.

import * as words from "../../base/words.js";
import { say } from "../../base/words.js";

/** @type {(state: Entente.State, row: number, details: Entente.EventDetails | null) => string} */
export function when({ page, columns }, row, details) {
  const day = words.date(columns.day[row], columns.precision[row], "long");
  const date = details?.time
    ? say("card.at", { date: day, time: details.time, place: clock(page.info.time_zone ?? "") })
    : day;
  return columns.date_end[row] ? say("card.until", { from: date, to: words.day(columns.end[row], "long") }) : date;
}

/**
 * The place whose clocks show a time zone: the city of its name. Zones that are none keep their name.
 *
 * @type {(zone: string) => string}
 */
export function clock(zone) {
  return zone.startsWith("Etc/") ? zone : zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}
