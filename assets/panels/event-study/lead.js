// Owns the sentence that leads the card of an event: what its main price did, and whether that was ordinary; how a
// window ranks, and what the chart of the path shows, in words. Nothing says why a price moved. Twin of
// layouts/event_study/lead.py.

import * as words from "../../base/words.js";
import { say } from "../../base/words.js";
import { number } from "../../state/generated-headline.js";
import { percent, reason } from "./spelling.js";

const UNUSUAL = 5;
const HALF = [40, 60];
const TOLD = [0, 5, 20];

/**
 * The sentence of a move on its reaction day: fractions, the percentile in whole numbers or why there is none; `day` is
 * the reaction day where it is not the event's own.
 * @type {(found: Entente.Moved) => string}
 */
export function sentence({ name, day, move, market, percentile }) {
  const values = { name, move: size(move), day: day === null ? "" : words.day(day, "full") };
  const moved = say(`study.lead.${way(move)}${day === null ? "" : ".on"}`, values);
  const text = market === null ? moved : say(`study.lead.${beside(move, market)}`, { moved, market: size(market) });
  return ranked(text, move, percentile);
}

/** @type {(moved: string, move: number, percentile: number | string) => string} */
function ranked(moved, move, percentile) {
  if (typeof percentile === "string") return say("study.lead.unranked", { moved, reason: reason(percentile) });
  if (way(move) === "level") return say("study.lead.plain", { moved });
  const better = way(move) === "up";
  const share = better ? 100 - percentile : percentile;
  const key = `study.lead.${better ? "better" : "worse"}.${part(share)}`;
  return say(key, { moved, number: share ? number(Math.floor(100 / share + 0.5)) : "" });
}

/** @type {(share: number) => string} */
function part(share) {
  if (!share) return "none";
  if (share < UNUSUAL) return "only";
  if (share > HALF[1]) return "most";
  if (share >= HALF[0]) return "half";
  return 100 % share ? "about" : "in";
}

/**
 * The direction of a move as it reads; level if it rounds to nothing.
 * @type {(move: number) => "level" | "up" | "down"}
 */
function way(move) {
  if (percent(move) === percent(0)) return "level";
  return move > 0 ? "up" : "down";
}

/** @type {(move: number, market: number) => string} */
function beside(move, market) {
  if (percent(move) === percent(market)) return "same";
  if (way(move) !== way(market)) return `market-${way(market)}`;
  const further = Math.abs(move) > Math.abs(market);
  if (way(move) === "up") return further ? "ahead" : "behind";
  return further ? "more" : "less";
}

/** @type {(move: number) => string} */
const size = (move) => percent(Math.abs(move)).replace(/^\+/, "");

/** @type {(move: number, percentile: number) => string} */
export function rank(move, percentile) {
  return move >= 0 ? say("study.rank.larger", { n: percentile }) : say("study.rank.lower", { n: 100 - percentile });
}

/** @type {(name: string, points: Entente.PathPoint[]) => string} */
export function described(name, points) {
  const moves = TOLD.flatMap((session) => {
    const move = points.find((point) => point.session === session)?.move ?? null;
    return move === null ? [] : [say(`study.path.at.${session}`, { move: percent(move / 1000, 1) })];
  });
  const text = say("study.path.described", { name, moves: words.list(moves) });
  const { low, high } = points[points.length - 1];
  if (low === null || high === null) return text;
  return `${text} ${say("study.path.ordinary", { low: percent(low / 1000, 1), high: percent(high / 1000, 1) })}`;
}
