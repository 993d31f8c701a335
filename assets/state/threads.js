// Threads: the walk along relations that a link's `thread` names, causes before effects, and the days it takes.
// Twin of data/threads.py; tests/cases/threads.json is the table both must pass. Knows nothing of what events say.

import * as dates from "../base/days.js";

/** @typedef {Entente.Vocabulary} Vocabulary */
/** @typedef {Map<number, [score: number, before: number]>} Chains The places reached, and the one before each. */
/**
 * @typedef {object} Web The relations by place, and the events so that causes come before effects.
 * @property {Entente.EventId[]} ids
 * @property {Entente.Ordinal[]} days
 * @property {number[][]} effects
 * @property {boolean[]} isEffect
 * @property {number[]} order
 * @property {number[]} rank
 * @property {Map<string, string>} kinds
 * @property {Map<Entente.EventId, number>} placeOf
 * @property {Set<number>} pivotal
 */

// As they travel: for each event a number a relation, four times the way back to the earlier event plus the kind.
const KINDS = ["answers", "implements", "follows", "reverses"];
/** @type {Record<string, string>} What a relation is called from the other end. */
export const PASSIVE = { answers: "answered", implements: "implemented", follows: "followed", reverses: "reversed" };
const FEWER_STEPS = 1000000;
const FEWEST = 3;
const LEAST_MARGIN = 14;
const MARGIN = 20;
/** @type {WeakMap<Vocabulary, Web>} */
const WEBS = new WeakMap();
/** @type {{key: string, vocabulary: Vocabulary, steps: Entente.ThreadStep[]} | null} */
let last = null;

/**
 * The steps of a thread, [{event, place, kind}], causes before effects; place is the event's among all, kind its
 * relation to the step before it ("" where there is none).
 *
 * One event: of all chains from a first cause to a last effect that run through it, the one that passes most key
 * moments, and of these the shortest. Several: the shortest chain from each to the next. Of equal chains the one
 * that comes earlier. Between events that no chain joins the walk goes on with an empty kind.
 *
 * @type {(thread: Entente.EventId[], vocabulary: Vocabulary) => Entente.ThreadStep[]}
 */
export function walk(thread, vocabulary) {
  if (!thread.length) return [];
  const key = thread.join("~");
  if (!last || last.key !== key || last.vocabulary !== vocabulary) {
    last = { key, vocabulary, steps: steps(thread, webOf(vocabulary)) };
  }
  return last.steps;
}

/**
 * How each event shown relates to the one before it in the thread; nothing for the first, and no event before where
 * filters leave it out. Twin of `ties` in layouts/thread_relations.py.
 *
 * @type {(told: Entente.ThreadStep[], shown: Entente.EventId[]) => Entente.Tie[]}
 */
export function ties(told, shown) {
  const at = new Map(told.map(({ event }, place) => [event, place]));
  return (told.length ? shown : []).map((event, place) => {
    if (place === 0) return { before: "", kind: "" };
    const step = at.get(event) ?? 1;
    const before = told[step - 1].event;
    return { before: shown.includes(before) ? before : "", kind: told[step].kind };
  });
}

/** @type {(thread: Entente.EventId[], web: Web) => Entente.ThreadStep[]} */
function steps(thread, web) {
  const named = thread
    .flatMap((event) => web.placeOf.get(event) ?? [])
    .sort((a, b) => web.days[a] - web.days[b] || web.rank[a] - web.rank[b]);
  const chain = named.length === 1 ? through(named[0], web) : [named[0]];
  for (let at = 1; at < named.length; at += 1) chain.push(...between(named[at - 1], named[at], web));
  return chain.map((place, at) => ({
    event: web.ids[place],
    place,
    kind: web.kinds.get(`${chain[at - 1]} ${place}`) || "",
  }));
}

/**
 * The first and last day to show of a thread: a first cause of long ago stays outside unless the thread names it.
 *
 * @type {(thread: Entente.EventId[], vocabulary: Vocabulary) => [Entente.IsoDay, Entente.IsoDay]}
 */
export function span(thread, vocabulary) {
  const { days } = webOf(vocabulary);
  const all = walk(thread, vocabulary)
    .map(({ event, place }) => ({ day: days[place], named: thread.includes(event) }))
    .sort((a, b) => a.day - b.day);
  const end = all[all.length - 1].day;
  while (all.length > FEWEST && !all[0].named && all[1].day - all[0].day > end - all[1].day) all.shift();
  const margin = Math.max(LEAST_MARGIN, Math.floor((end - all[0].day) / MARGIN));
  return [dates.iso(all[0].day - margin), dates.iso(end + margin)];
}

// The way in time back to roots and on to an end.
/** @type {(place: number, web: Web) => number[]} */
function through(place, web) {
  const back = chains(
    web.order.filter((at) => !web.isEffect[at]),
    web,
    FEWER_STEPS,
    1,
  );
  const onward = chains([place], web, FEWER_STEPS, 1);
  const ends = [...onward].filter(([at]) => !web.effects[at].length).map(([at, [score]]) => ({ at, score }));
  const { at: end } = ends.reduce((best, one) => ((one.score - best.score || one.at - best.at) > 0 ? one : best));
  return [...backwards(place, back), ...backwards(end, onward).slice(1)];
}

/** @type {(start: number, end: number, web: Web) => number[]} */
function between(start, end, web) {
  const found = chains([start], web, 1, FEWER_STEPS);
  return found.has(end) ? backwards(end, found).slice(1) : [end];
}

// The best chain to every event that can be reached: it scores `key` for each key moment and loses `step` for each
// step.
/** @type {(starts: number[], web: Web, key: number, step: number) => Chains} */
function chains(starts, web, key, step) {
  /** @type {(at: number) => number} */
  const worth = (at) => (web.pivotal.has(at) ? key : 0);
  /** @type {Chains} */
  const best = new Map(starts.map((at) => [at, [worth(at), -1]]));
  for (const at of web.order) {
    const reached = best.get(at);
    if (!reached) continue;
    for (const after of web.effects[at]) {
      const score = reached[0] + worth(after) - step;
      const known = best.get(after);
      if (!known || score > known[0] || (score === known[0] && at < known[1])) best.set(after, [score, at]);
    }
  }
  return best;
}

/** @type {(end: number, found: Chains) => number[]} */
function backwards(end, found) {
  const chain = [];
  for (let at = end; at >= 0; at = found.get(at)?.[1] ?? -1) chain.unshift(at);
  return chain;
}

/** @type {(vocabulary: Vocabulary) => Web} */
function webOf(vocabulary) {
  const known = WEBS.get(vocabulary);
  if (known) return known;
  const made = makeWeb(vocabulary);
  WEBS.set(vocabulary, made);
  return made;
}

/** @type {(vocabulary: Vocabulary) => Web} */
function makeWeb({ event_days, relations = [], pivotal }) {
  const ids = Object.keys(event_days);
  /** @type {number[][]} */
  const effects = ids.map(() => []);
  const waits = ids.map(() => 0);
  const kinds = new Map();
  relations.forEach((earliers, later) =>
    earliers.forEach((tie) => {
      const earlier = later - (tie >> 2);
      effects[earlier].push(later);
      waits[later] += 1;
      kinds.set(`${earlier} ${later}`, KINDS[tie & 3]);
    }),
  );
  const isEffect = waits.map((count) => count > 0);
  const order = [...ids.keys()].filter((place) => !waits[place]);
  for (const place of order) {
    for (const after of effects[place]) {
      waits[after] -= 1;
      if (!waits[after]) order.push(after);
    }
  }
  /** @type {number[]} */
  const rank = [];
  order.forEach((place, at) => {
    rank[place] = at;
  });
  return {
    ids,
    effects,
    isEffect,
    order,
    rank,
    kinds,
    days: ids.map((id) => dates.ordinal(event_days[id])),
    placeOf: new Map(ids.map((id, place) => [id, place])),
    pivotal: new Set(pivotal),
  };
}
