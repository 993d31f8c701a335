"""How much an event weighs among others: the order in which labels of equal rank give way to one another.

An event weighs as many events as are related to it, or to an event that implements it: what was announced and what
carried it out count as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol


class Related(Protocol):
    """A relation of an event, as `Dataset.related_to` returns it."""

    @property
    def event(self) -> str:
        """The other event."""

    @property
    def kind(self) -> str:
        """The kind of the relation."""

    @property
    def incoming(self) -> bool:
        """Whether the other event names this one."""


def weights(related: Mapping[str, Iterable[Related]]) -> dict[str, int]:
    """Return the weight of every event, by id, from the relations of each."""
    return {event: _weight(event, related) for event in related}


def _weight(event: str, related: Mapping[str, Iterable[Related]]) -> int:
    acts = [event, *(one.event for one in related[event] if one.incoming and one.kind == "implements")]
    return len({one.event for act in acts for one in related[act]} - {event})
