// Owns what is said of reactions: the sentence of answer, the number of looks, how cells are read, the name of each.
// Twin of layouts/panels/reactions/told.py.

import { say } from "../../base/words.js";
import { rank } from "../event-study/lead.js";
import { heading, percent, reason } from "../event-study/spelling.js";
import { CHANCE } from "./ordinary.js";
import { isUnusual } from "./reaction.js";

/** @typedef {import("./reactions.js").Counts} Counts */
/**
 * The price, its benchmark, and the nouns of the events where they are of one kind.
 * @typedef {{name: string, benchmark: string, returns: string, window: [number, number],
 *   nouns: [one: string, many: string] | null}} Subject
 */
/** @typedef {Pick<import("./reaction.js").Measured, "ranked" | "reason">} Result */
/** @typedef {{title: string, measured: Result}} Told */

/** @type {(subject: Subject, counts: Counts) => string} */
export function lead(subject, counts) {
  if (!counts.events) return say("reactions.lead.empty");
  if (!counts.ranked) return say("reactions.lead.none", { name: subject.name, what: what(subject, 2) });
  return say(`reactions.lead.${subject.returns}`, {
    n: counts.ranked,
    unusual: counts.unusual || say("reactions.zero"),
    what: what(subject, counts.ranked),
    name: subject.name,
    expected: expected(counts.expected),
  });
}

/** @type {(subject: Subject, n: number) => string} */
function what({ nouns }, n) {
  const [one, many] = nouns ?? [say("reactions.event.one"), say("reactions.event.many")];
  return n === 1 ? one : many;
}

/** @type {(number: number) => string} */
function expected(number) {
  const whole = Math.floor(number + 0.5);
  return whole ? say("reactions.expected", { n: whole }) : say("reactions.expected.few");
}

/** @type {(counts: Counts, series: number, windows: number) => string} */
export function tries({ ranked, days, events }, series, windows) {
  if (!ranked) return "";
  const total = ranked * series * windows;
  return [
    say("reactions.tries", { n: ranked, days }),
    ...(days < ranked ? [say("reactions.shared")] : []),
    ...(events > ranked ? [say("reactions.missing", { n: events - ranked })] : []),
    say("reactions.choice", { series, windows, total, chance: Math.floor(total * CHANCE + 0.5) }),
  ].join(" ");
}

/**
 * How the cells are read; `isCut` where paths leave the scale.
 * @type {(subject: Subject, paths: string, isCut?: boolean) => string}
 */
export function legend({ name, benchmark, returns }, paths, isCut = false) {
  const dashed = returns === "raw" && paths === "each" ? benchmark : "";
  return [
    say(`reactions.legend.${returns}`, { name }),
    ...(dashed ? [say("reactions.legend.dashed", { benchmark: dashed })] : []),
    say(`reactions.legend.${paths}`),
    ...(isCut || paths === "each" ? [say(`reactions.legend.${isCut ? "cut" : "whole"}`)] : []),
  ].join(" ");
}

/**
 * What paths over one another show; `leaving` are the events whose paths leave the scale, each with its values beyond.
 * @type {(n: number, median: number | null, leaving: {title: string, values: number[]}[]) => string}
 */
export function together(n, median, leaving) {
  if (median === null) return say("reactions.no-data");
  const all = say("reactions.together", { n, median: percent(median, 1) });
  if (!leaving.length) return all;
  const { title, value } = leaving
    .flatMap((one) => one.values.map((each) => ({ title: one.title, value: each })))
    .reduce((far, one) => (Math.abs(one.value) > Math.abs(far.value) ? one : far));
  return `${all} ${say("reactions.together.beyond", { n: leaving.length, title, value: percent(value, 1) })}`;
}

/**
 * The mark of a path that leaves the scale: to which side, and how far it goes.
 * @type {(value: number) => string}
 */
export const beyond = (value) => say(`reactions.beyond.${value > 0 ? "up" : "down"}`, { value: percent(value, 1) });

/**
 * What the name of a cell has beside its words; `values` are those of its path that lie beyond the scale.
 * @type {(cell: Told, subject: Subject, values?: number[]) => string}
 */
export const named = (cell, subject, values = []) =>
  [nameOf(cell, subject), ...values.map((value) => say("reactions.cell.beyond", { value: percent(value, 1) }))].join(
    " ",
  );

/** @type {(cell: Told, subject: Subject) => string} */
function nameOf({ title, measured: { ranked, reason: why } }, { name, window }) {
  const values = { title, name };
  if (!ranked) return say("reactions.cell.none", { ...values, reason: reason(why || "no-close") });
  const moved = { ...values, move: percent(ranked.move, 1), window: heading(window) };
  if (ranked.percentile === null) {
    return say("reactions.cell.unranked", { ...moved, reason: reason(why || "few-windows") });
  }
  return [
    say("reactions.cell", { ...moved, rank: rank(ranked.move, whole(ranked.percentile)) }),
    ...(isUnusual(ranked) ? [say("reactions.cell.unusual")] : []),
  ].join(" ");
}

/**
 * A percentile in whole numbers.
 * @type {(fraction: number) => number}
 */
export const whole = (fraction) => Math.round(fraction * 100);
