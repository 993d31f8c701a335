"""Relations between imported events: to existing events only, no duplicates, no cycles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import Any

from exchange.ids import is_event_id
from exchange.report import Report
from exchange.story import Item

MISSING = "relation to an event that is not in the file, or a second one to it, left out"
CIRCLE = "relation that closes a circle left out"

Related = list[dict[str, Any]]


def valid_relations(items: Sequence[Item], report: Report) -> list[Item]:
    """Return the items with valid relations; of a cycle, the relation that points furthest forward is removed."""
    named: dict[str, int] = {}
    for place, item in enumerate(items):
        if is_event_id(item.wanted, item.when.day):
            named.setdefault(item.wanted, place)
    related = [_known(item, named, report) for item in items]
    graph = {event: related[place] for event, place in named.items()}
    while circle := _circle(graph):
        source, target = max(pairwise(circle), key=lambda edge: edge[1])
        graph[source][:] = [relation for relation in graph[source] if relation["id"] != target]
        report.change(CIRCLE, items[named[source]].where, target)
    return [
        replace(item, more={**item.more, "related": found}) if "related" in item.more else item
        for item, found in zip(items, related, strict=True)
    ]


def _known(item: Item, named: Mapping[str, int], report: Report) -> Related:
    kept: dict[str, dict[str, Any]] = {}
    for relation in item.more.get("related", ()):
        if relation["id"] not in named or relation["id"] == item.wanted or relation["id"] in kept:
            report.change(MISSING, item.where, relation["id"])
        else:
            kept[relation["id"]] = relation
    return list(kept.values())


def _circle(graph: Mapping[str, Related]) -> list[str]:
    """Return a cycle as ids, the last equal to the first; empty if there is none."""
    try:
        TopologicalSorter({one: [to["id"] for to in found] for one, found in graph.items()}).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        return circle[::-1]
    return []
