"""The layout of labels at line ends, so that none overlap. Pure functions.

Twin of `place` in assets/panels/charts/label-places.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Name(NamedTuple):
    """A label: its wanted middle, and its height including padding, in pixels."""

    wanted: float
    height: float


@dataclass(slots=True)
class _Group:
    """Labels that would overlap, stacked around the mean of their wanted positions."""

    places: list[int]
    size: float
    middle: float

    def top(self, height: float) -> float:
        return max(0.0, min(self.middle - self.size / 2, height - self.size))


def apart(names: Sequence[Name], height: float) -> list[float]:
    """Return the middle of each label between 0 and `height` pixels, in the order given."""
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
