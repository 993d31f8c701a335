"""Threads: the path through the graph of relations that a link's `thread` names, causes before effects, and its span.

Twin of assets/state/threads.js; tests/cases/threads.json is the table both must pass. Knows nothing of what events say.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from data import days
from data.vocabulary import Edge, Vocabulary

FIRST_CRITERION = 1_000_000
"""Weight of the first criterion (steps, or pivotal events) against the second; more than any dataset has events."""
LEAST_EVENTS = 3
"""Least number of events that trimming the span of a thread leaves in it."""
LEAST_MARGIN, MARGIN = 14, 20
"""Margin in days on either side of a thread: 1/20 of its length, at least 14."""


class Step(NamedTuple):
    """One event of a thread, and its relation to the step before ("" if there is none)."""

    event: str
    kind: str


class _Graph(NamedTuple):
    """The relation graph of a vocabulary, events by index: the effects of each, and a topological order."""

    ids: tuple[str, ...]
    days: tuple[int, ...]
    effects: tuple[tuple[int, ...], ...]
    is_effect: tuple[bool, ...]
    order: tuple[int, ...]
    kinds: dict[tuple[int, int], str]
    pivotal: frozenset[int]


def walk(thread: Sequence[str], vocabulary: Vocabulary) -> tuple[Step, ...]:
    """Return the steps of a thread, causes before effects.

    For one event: of all paths from a root cause to a final effect through it, the one with the most pivotal events,
    then the shortest. For several: the shortest path from each to the next. Ties go to the earlier path. Where no path
    joins two events, the kind is empty.
    """
    if not thread:
        return ()
    graph = _graph(tuple(vocabulary.event_days.items()), vocabulary.relations, vocabulary.pivotal)
    rank = {place: at for at, place in enumerate(graph.order)}
    places = {event: place for place, event in enumerate(graph.ids)}
    named = sorted((places[event] for event in thread), key=lambda place: (graph.days[place], rank[place]))
    path = _through(named[0], graph) if len(named) == 1 else named[:1]
    for before, after in pairwise(named):
        path += _between(before, after, graph)
    kinds = ["", *(graph.kinds.get(pair, "") for pair in pairwise(path))]
    return tuple(Step(graph.ids[place], kind) for place, kind in zip(path, kinds, strict=True))


def span(thread: Sequence[str], vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the first and last day of a thread with a margin.

    A root cause is left out while the gap after it is longer than the rest of the thread, so that an old treaty does
    not squeeze the years that matter. Events named in the thread always stay in.
    """
    steps = [step.event for step in walk(thread, vocabulary)]
    ordered = sorted((days.ordinal(vocabulary.event_days[event]), event in thread) for event in steps)
    while (
        len(ordered) > LEAST_EVENTS
        and not ordered[0][1]
        and ordered[1][0] - ordered[0][0] > ordered[-1][0] - ordered[1][0]
    ):
        ordered = ordered[1:]
    start, end = ordered[0][0], ordered[-1][0]
    margin = max(LEAST_MARGIN, (end - start) // MARGIN)
    return days.iso(start - margin), days.iso(end + margin)


def _through(place: int, graph: _Graph) -> list[int]:
    """Return the path through one event with the most pivotal events, from a root cause to a final effect."""
    roots = [at for at in graph.order if not graph.is_effect[at]]
    back = _best_paths(roots, graph, key=FIRST_CRITERION, step=1)
    onward = _best_paths([place], graph, key=FIRST_CRITERION, step=1)
    ends = [at for at in onward if not graph.effects[at]]
    end = max(ends, key=lambda at: (onward[at][0], at))
    return [*_backtrack(place, back), *_backtrack(end, onward)[1:]]


def _between(start: int, end: int, graph: _Graph) -> list[int]:
    """Return the shortest path from `start` (excluded) to `end`; `end` alone if there is none."""
    paths = _best_paths([start], graph, key=1, step=FIRST_CRITERION)
    return _backtrack(end, paths)[1:] if end in paths else [end]


def _best_paths(starts: Sequence[int], graph: _Graph, *, key: int, step: int) -> dict[int, tuple[int, int]]:
    """Return the best score of every reachable event, and the event before it on that path (-1 for none).

    A path gains `key` for each pivotal event and loses `step` for each step.
    """
    best: dict[int, tuple[int, int]] = {at: (key * (at in graph.pivotal), -1) for at in starts}
    for at in graph.order:
        if at not in best:
            continue
        for after in graph.effects[at]:
            score = best[at][0] + key * (after in graph.pivotal) - step
            if after not in best or (score, -at) > (best[after][0], -best[after][1]):
                best[after] = (score, at)
    return best


def _backtrack(end: int, paths: dict[int, tuple[int, int]]) -> list[int]:
    path = [end]
    while paths[path[-1]][1] >= 0:
        path.append(paths[path[-1]][1])
    return path[::-1]


@lru_cache(maxsize=8)
def _graph(events: tuple[tuple[str, str], ...], relations: tuple[Edge, ...], pivotal: tuple[int, ...]) -> _Graph:
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
    return _Graph(
        ids=tuple(event for event, _ in events),
        days=tuple(days.ordinal(day) for _, day in events),
        effects=tuple(tuple(found) for found in effects),
        is_effect=is_effect,
        order=tuple(order),
        kinds={(one.earlier, one.later): one.kind for one in relations},
        pivotal=frozenset(pivotal),
    )
