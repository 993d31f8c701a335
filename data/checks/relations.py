"""Rules of relations between events: each names another existing event once, and they form no cycle."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from data.draft import Draft
from data.problem import Problem


def check_targets(draft: Draft) -> Iterator[Problem]:
    """Find relations to unknown events, to the event itself, or to one event twice."""
    known = frozenset(draft.ids("events"))
    for entry in draft.events:
        if not entry.valid("related"):
            continue
        named: set[str] = set()
        for place, relation in enumerate(entry.model.related):
            path = ("related", place, "id")
            if entry.valid("id") and relation.id == entry.model.id:
                yield entry.problem(path, relation.id, "is this event itself", "Name another event, or delete it.")
            elif relation.id not in known and draft.knows("events"):
                near = difflib.get_close_matches(relation.id, known, n=1)
                remedy = f"Did you mean '{near[0]}'?" if near else "Write the id of an event, or delete the relation."
                yield entry.problem(path, relation.id, "is not an event of the dataset", remedy)
            elif relation.id in named:
                yield entry.problem(path, relation.id, "is related twice", "Keep the relation that says most.")
            named.add(relation.id)


def check_circles(draft: Draft) -> Iterator[Problem]:
    """Find cycles of relations."""
    entries = {entry.model.id: entry for entry in draft.events if entry.valid("id", "related")}
    targets = {
        event_id: [one.id for one in entry.model.related if one.id in entries and one.id != event_id]
        for event_id, entry in entries.items()
    }
    done: set[str] = set()
    for start in sorted(entries):
        if start in done:
            continue
        way = [start]
        ahead = [iter(targets[start])]
        while way:
            step = next(ahead[-1], None)
            if step is None:
                done.add(way.pop())
                ahead.pop()
            elif step in way:
                circle = way[way.index(step) :]
                entry = entries[circle[-1]]
                place = [relation.id for relation in entry.model.related].index(step)
                message = f"closes a circle of relations ({' > '.join([*circle, step])})"
                remedy = "Delete the relation that points forward in time."
                yield entry.problem(("related", place, "id"), step, message, remedy)
            elif step not in done:
                way.append(step)
                ahead.append(iter(targets[step]))
