"""Threads: the walk along relations that a link's `thread` names, causes before effects, and the days it takes.

Twin of assets/state/threads.js; tests/cases/threads.json is the table both must pass. Knows nothing of what events say.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from data import days
from data.vocabulary import Relation, Vocabulary

FEWER_STEPS = 1_000_000
"""What one step less is worth beside one key moment more; more than any dataset has events."""
FEWEST = 3
"""A thread is not cut to fewer events than these."""
LEAST_MARGIN, MARGIN = 14, 20
"""Days to spare on either side of a thread: at least so many, else this part of its length."""


class Step(NamedTuple):
    """One event of a thread, and how it is tied to the step before it ("" where no relation is on record)."""

    event: str
    kind: str


class _Web(NamedTuple):
    """The relations of a vocabulary by place: what came of each event, and the events so that causes come first."""

    ids: tuple[str, ...]
    days: tuple[int, ...]
    effects: tuple[tuple[int, ...], ...]
    is_effect: tuple[bool, ...]
    order: tuple[int, ...]
    kinds: dict[tuple[int, int], str]
    pivotal: frozenset[int]


def walk(thread: Sequence[str], vocabulary: Vocabulary) -> tuple[Step, ...]:
    """Return the steps of a thread, causes before effects.

    One event: of all chains from a first cause to a last effect that run through it, the one that passes most key
    moments, and of these the shortest. Several: the shortest chain from each to the next. Of equal chains the one
    that comes earlier. Between events that no chain joins the walk goes on with an empty kind.
    """
    if not thread:
        return ()
    web = _web(tuple(vocabulary.event_days.items()), vocabulary.relations, vocabulary.pivotal)
    rank = {place: at for at, place in enumerate(web.order)}
    places = {event: place for place, event in enumerate(web.ids)}
    named = sorted((places[event] for event in thread), key=lambda place: (web.days[place], rank[place]))
    chain = _through(named[0], web) if len(named) == 1 else named[:1]
    for before, after in pairwise(named):
        chain += _between(before, after, web)
    kinds = ["", *(web.kinds.get(pair, "") for pair in pairwise(chain))]
    return tuple(Step(web.ids[place], kind) for place, kind in zip(chain, kinds, strict=True))


def span(thread: Sequence[str], vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the first and last day to show of a thread, with a margin.

    A first cause is left outside while more days lie between it and the next event than all the rest takes, so that
    a treaty of long ago does not press the years that matter into a corner. An event the thread names stays inside.
    """
    steps = [step.event for step in walk(thread, vocabulary)]
    ordered = sorted((days.ordinal(vocabulary.event_days[event]), event in thread) for event in steps)
    while (
        len(ordered) > FEWEST and not ordered[0][1] and ordered[1][0] - ordered[0][0] > ordered[-1][0] - ordered[1][0]
    ):
        ordered = ordered[1:]
    start, end = ordered[0][0], ordered[-1][0]
    margin = max(LEAST_MARGIN, (end - start) // MARGIN)
    return days.iso(start - margin), days.iso(end + margin)


def _through(place: int, web: _Web) -> list[int]:
    """Return the chain through one event that passes most key moments, from a first cause to a last effect."""
    roots = [at for at in web.order if not web.is_effect[at]]
    back = _chains(roots, web, key=FEWER_STEPS, step=1)
    onward = _chains([place], web, key=FEWER_STEPS, step=1)
    ends = [at for at in onward if not web.effects[at]]
    end = max(ends, key=lambda at: (onward[at][0], at))
    return [*_back(place, back), *_back(end, onward)[1:]]


def _between(start: int, end: int, web: _Web) -> list[int]:
    """Return what follows `start` on the shortest chain to `end`; where none leads there, `end` alone."""
    chains = _chains([start], web, key=1, step=FEWER_STEPS)
    return _back(end, chains)[1:] if end in chains else [end]


def _chains(starts: Sequence[int], web: _Web, *, key: int, step: int) -> dict[int, tuple[int, int]]:
    """Return for every event that can be reached the score of its best chain, and the event before it (-1 for none).

    A chain scores `key` for each key moment and loses `step` for each step.
    """
    best: dict[int, tuple[int, int]] = {at: (key * (at in web.pivotal), -1) for at in starts}
    for at in web.order:
        if at not in best:
            continue
        for after in web.effects[at]:
            score = best[at][0] + key * (after in web.pivotal) - step
            if after not in best or (score, -at) > (best[after][0], -best[after][1]):
                best[after] = (score, at)
    return best


def _back(end: int, chains: dict[int, tuple[int, int]]) -> list[int]:
    chain = [end]
    while chains[chain[-1]][1] >= 0:
        chain.append(chains[chain[-1]][1])
    return chain[::-1]


@lru_cache(maxsize=8)
def _web(events: tuple[tuple[str, str], ...], relations: tuple[Relation, ...], pivotal: tuple[int, ...]) -> _Web:
    effects: list[list[int]] = [[] for _ in events]
    waits = [0] * len(events)
    for relation in relations:
        effects[relation.earlier].append(relation.later)
        waits[relation.later] += 1
    is_effect = tuple(count > 0 for count in waits)
    order = [place for place, count in enumerate(waits) if count == 0]
    for place in order:
        for after in effects[place]:
            waits[after] -= 1
            if waits[after] == 0:
                order.append(after)
    return _Web(
        ids=tuple(event for event, _ in events),
        days=tuple(days.ordinal(day) for _, day in events),
        effects=tuple(tuple(found) for found in effects),
        is_effect=is_effect,
        order=tuple(order),
        kinds={(one.earlier, one.later): one.kind for one in relations},
        pivotal=frozenset(pivotal),
    )
