"""Rules of retired ids that links may still use: former ids of events, and ids of withdrawn events."""

from __future__ import annotations

from collections.abc import Iterator

from data.draft import Draft
from data.problem import Problem, one_of


def retired_ids(draft: Draft) -> frozenset[str]:
    """Return every retired id: the former ids of events, and those of withdrawn events."""
    former = (one for entry in draft.events if entry.valid("formerly") for one in entry.model.formerly)
    return frozenset((*former, *(entry.model.id for entry in draft.withdrawn if entry.valid("id"))))


def check_former_ids(draft: Draft) -> Iterator[Problem]:
    """Find former ids that belong to two events, or that an event has now."""
    present = frozenset(draft.ids("events"))
    owners: dict[str, str] = {}
    for entry in draft.events:
        for place, former in enumerate(entry.model.formerly if entry.valid("id", "formerly") else ()):
            if former in present:
                remedy = "Delete it here, or give that event another id."
                yield entry.problem(("formerly", place), former, "is the id of an event today", remedy)
            elif former in owners:
                message = f"is a former id of {owners[former]} too"
                yield entry.problem(("formerly", place), former, message, "Keep it where its links should lead.")
            owners.setdefault(former, entry.model.id)


def check_withdrawn(draft: Draft) -> Iterator[Problem]:
    """Find withdrawn events that still exist, are listed twice, or point to an unknown event."""
    former = {one for entry in draft.events if entry.valid("formerly") for one in entry.model.formerly}
    seen: set[str] = set()
    for entry in draft.withdrawn:
        one = entry.model
        if entry.valid("id"):
            if one.id in draft.ids("events"):
                remedy = "Delete it here, or delete it from the file of its year."
                yield entry.problem(("id",), one.id, "is an event of the dataset still", remedy)
            if one.id in former:
                yield entry.problem(("id",), one.id, "is a former id of an event", "Keep it in one of the two places.")
            if one.id in seen:
                yield entry.problem(("id",), one.id, "was withdrawn twice", "Delete one of the two.")
            seen.add(one.id)
        if entry.valid("instead") and one.instead and one.instead not in draft.ids("events") and draft.knows("events"):
            remedy = one_of(one.instead, draft.ids("events"), "Write the id of an event, or delete the line.")
            yield entry.problem(("instead",), one.instead, "is not an event of the dataset", remedy)
