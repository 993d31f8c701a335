// Owns what a step of a thread says of the event before it, and the days that it shows.
// Twin of `_around` and `_text` in layouts/auto_briefing.py.

import * as dates from "../../base/days.js";
import { say } from "../../base/words.js";
import * as sentences from "./sentences.js";

const DAYS_AROUND = 90;
const DAYS_BEFORE = 14;
const MOST_DAYS_SINCE = 1100;
const MOST_WORDS = 45;
const MOST_LINES = 3;

/**
 * The days around an event; those since the event before it, unless it is long past.
 *
 * @type {(columns: Entente.Columns, row: number, before: number | undefined) => { from: string, to: string }}
 */
export function days(columns, row, before) {
  const first = columns.start[row];
  const since = before === undefined ? first : columns.start[before] - DAYS_BEFORE;
  const begin = first - since <= MOST_DAYS_SINCE ? Math.min(first - DAYS_AROUND, since) : first - DAYS_AROUND;
  return { from: dates.iso(begin), to: dates.iso(columns.end[row] + DAYS_AROUND) };
}

/**
 * The first sentences about an event, after how it relates to the one before it in the thread.
 *
 * @type {(columns: Entente.Columns, summary: string, kind: string, before: number | undefined) => string[]}
 */
export function text(columns, summary, kind, before) {
  const told = sentences.first(summary, MOST_WORDS, MOST_LINES);
  if (before === undefined) return told;
  const name = columns.label[before] ?? columns.short[before] ?? columns.title[before];
  const tied = say(`step.tie.${kind || "none"}`, { before: name });
  return [[tied, ...told.slice(0, 1)].join(" "), ...told.slice(1)];
}
