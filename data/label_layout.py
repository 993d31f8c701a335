"""Where names at the ends of lines stand so that none touches another. Pure.

Twin of `place` in assets/…/charts-labels.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Name(NamedTuple):
    """A name: where it belongs, and the room it takes with what stays free round it."""

    wanted: float
    height: float


@dataclass(slots=True)
class _Group:
    """Names that would overlap: they share the room around the middle of where they belong."""

    places: list[int]
    size: float
    middle: float

    def top(self, height: float) -> float:
        return max(0.0, min(self.middle - self.size / 2, height - self.size))


def apart(names: Sequence[Name], height: float) -> list[float]:
    """Return the middle of each name between 0 and `height`, in the order of where they belong."""
    groups: list[_Group] = []
    for place in sorted(range(len(names)), key=lambda at: names[at].wanted):
        groups.append(_Group([place], names[place].height, names[place].wanted))
        _settle(groups, names, height)
    middles = [0.0] * len(names)
    for group in groups:
        top = group.top(height)
        for place in group.places:
            middles[place] = top + names[place].height / 2
            top += names[place].height
    return middles


def _settle(groups: list[_Group], names: Sequence[Name], height: float) -> None:
    while len(groups) > 1:
        above, below = groups[-2:]
        if above.top(height) + above.size <= below.top(height):
            return
        places = [*above.places, *below.places]
        middle = sum(names[place].wanted for place in places) / len(places)
        groups[-2:] = [_Group(places, above.size + below.size, middle)]
