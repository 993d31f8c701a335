// Threads: the walk along relations that a link's `thread` names, causes before effects, and the days it takes.
// Twin of data/threads.py; tests/cases/threads.json is the table both must pass. Knows nothing of what events say.

import * as dates from "../base/days.js";

// As they travel: for each event a number a relation, four times the way back to the earlier event plus the kind.
const KINDS = ["answers", "implements", "follows", "reverses"];
export const TIES = { answers: "answered", implements: "implemented", follows: "followed", reverses: "reversed" };
const FEWER_STEPS = 1000000;
const FEWEST = 3;
const LEAST_MARGIN = 14;
const MARGIN = 20;
const WEBS = new WeakMap();
let last = {};

/**
 * The steps of a thread, [{event, place, kind}], causes before effects; place is the event's among all, kind its
 * relation to the step before it ("" where there is none).
 *
 * One event: of all chains from a first cause to a last effect that run through it, the one that passes most key
 * moments, and of these the shortest. Several: the shortest chain from each to the next. Of equal chains the one
 * that comes earlier. Between events that no chain joins the walk goes on with an empty kind.
 */
export function walk(thread, vocabulary) {
  if (!thread.length) return [];
  const key = thread.join("~");
  if (last.key !== key || last.vocabulary !== vocabulary) {
    last = { key, vocabulary, steps: steps(thread, webOf(vocabulary)) };
  }
  return last.steps;
}

function steps(thread, web) {
  const named = thread
    .map((event) => web.placeOf.get(event))
    .sort((a, b) => web.days[a] - web.days[b] || web.rank[a] - web.rank[b]);
  const chain = named.length === 1 ? through(named[0], web) : [named[0]];
  for (let at = 1; at < named.length; at += 1) chain.push(...between(named[at - 1], named[at], web));
  return chain.map((place, at) => ({
    event: web.ids[place],
    place,
    kind: web.kinds.get(`${chain[at - 1]} ${place}`) || "",
  }));
}

/** The first and last day to show of a thread: a first cause of long ago stays outside unless the thread names it. */
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

// The way in time back to roots and on to an end; scores are [score, place before].
function through(place, web) {
  const back = chains(
    web.order.filter((at) => !web.isEffect[at]),
    web,
    FEWER_STEPS,
    1,
  );
  const onward = chains([place], web, FEWER_STEPS, 1);
  const ends = [...onward.keys()].filter((at) => !web.effects[at].length);
  const end = ends.reduce((best, at) => ((onward.get(at)[0] - onward.get(best)[0] || at - best) > 0 ? at : best));
  return [...backwards(place, back), ...backwards(end, onward).slice(1)];
}

function between(start, end, web) {
  const found = chains([start], web, 1, FEWER_STEPS);
  return found.has(end) ? backwards(end, found).slice(1) : [end];
}

// The best chain to every event that can be reached: it scores `key` for each key moment and loses `step` for each
// step.
function chains(starts, web, key, step) {
  const worth = (at) => (web.pivotal.has(at) ? key : 0);
  const best = new Map(starts.map((at) => [at, [worth(at), -1]]));
  for (const at of web.order) {
    if (!best.has(at)) continue;
    for (const after of web.effects[at]) {
      const score = best.get(at)[0] + worth(after) - step;
      const known = best.get(after);
      if (!known || score > known[0] || (score === known[0] && at < known[1])) best.set(after, [score, at]);
    }
  }
  return best;
}

function backwards(end, found) {
  const chain = [end];
  while (found.get(chain[0])[1] >= 0) chain.unshift(found.get(chain[0])[1]);
  return chain;
}

// The relations by place, and the events so that causes come before effects.
function webOf(vocabulary) {
  if (!WEBS.has(vocabulary)) WEBS.set(vocabulary, web(vocabulary));
  return WEBS.get(vocabulary);
}

function web({ event_days, relations = [], pivotal }) {
  const ids = Object.keys(event_days);
  const effects = ids.map(() => []);
  const waits = ids.map(() => 0);
  const kinds = new Map();
  relations.forEach((ties, later) =>
    ties.forEach((tie) => {
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
