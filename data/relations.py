"""The relations of events as seen from one of them, and how much an event weighs by them.

An event weighs as many events as are related to it, or to an event that implements it: what was announced and what
carried it out count as one. Of labels of equal rank, that of the lighter event gives way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RelatedEvent:
    """A relation as seen from one event. Outgoing: this event <kind> that one; incoming: that one <kind> this."""

    event: str
    kind: str
    incoming: bool


def weights(related: Mapping[str, Iterable[RelatedEvent]]) -> dict[str, int]:
    """Return the weight of every event, by id, from the relations of each."""
    return {event: _weight(event, related) for event in related}


def _weight(event: str, related: Mapping[str, Iterable[RelatedEvent]]) -> int:
    acts = [event, *(one.event for one in related[event] if one.incoming and one.kind == "implements")]
    return len({one.event for act in acts for one in related[act]} - {event})
