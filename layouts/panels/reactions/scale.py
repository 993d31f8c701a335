"""The one scale of all cells: how far it goes, the pane it is drawn in, and what leaves it.

A single path that goes ten times as far as the others would press these flat. Twin of assets/panels/reactions/scale.js.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple, Protocol

from data.chart_series.nice import Fit, fit
from data.event_study.path import FIRST, LAST
from data.reactions.reaction import Reaction

WIDTH, HEIGHT = 100, 60
"""The size of a pane in its own units."""

FARTHEST = 2
"""How far the scale goes at most, as a multiple of what the typical cell reaches."""


class Moved(Protocol):
    """A session of a path."""

    @property
    def move(self) -> float | None: ...  # noqa: D102


class Pane(NamedTuple):
    """The scale of all cells, in per cent, and the size of the pane they are drawn in."""

    values: Fit
    width: float = WIDTH
    height: float = HEIGHT
    left: float = 0
    top: float = 0

    def x(self, session: int) -> float:
        """Return the place of a session."""
        return self.left + (session - FIRST) / (LAST - FIRST) * self.width

    def y(self, value: float) -> float:
        """Return the height of a value, a fraction."""
        part = (value * 100 - self.values.low) / (self.values.high - self.values.low)
        return self.top + (1 - part) * self.height

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    @property
    def ends(self) -> tuple[float, ...]:
        """The lowest and the highest tick but zero, in per cent."""
        ticks = [value for value in self.values.values if value]
        return tuple(dict.fromkeys((min(ticks), max(ticks)))) if ticks else ()

    def beyond(self, points: Iterable[Moved]) -> tuple[float, ...]:
        """Return the highest and the lowest value of a path, each if it lies beyond the scale."""
        moves = [point.move for point in points if point.move is not None]
        if not moves:
            return ()
        ends = ((max(moves), max(moves) * 100 > self.values.high), (min(moves), min(moves) * 100 < self.values.low))
        return tuple(value for value, is_beyond in ends if is_beyond)


def scale(cells: Iterable[Reaction]) -> Fit:
    """Return the scale that holds every path, and the band where it is widest.

    It ends at twice what the typical cell reaches. With no path it goes from -5 to 5 per cent.
    """
    reached = [extent for cell in cells if (extent := _reached(cell))]
    limit = FARTHEST * _typical([max(-low, high) for low, high in reached]) or inf
    low = max(min((one for one, _ in reached), default=0.0), -limit) * 100
    high = min(max((one for _, one in reached), default=0.0), limit) * 100
    return fit((low, high) if low < high else (-5.0, 5.0), zero=False)


def farthest(values: Iterable[float]) -> list[float]:
    """Return the highest of some values above zero and the lowest below it."""
    found = [0.0, *values]
    return [one for one in (max(found), min(found)) if one]


def _reached(cell: Reaction) -> tuple[float, float] | None:
    points = cell.path.points if cell.path else ()
    found = [point.move for point in points if point.move is not None]
    found += [value for point in points[-1:] for value in (point.low, point.high) if value is not None]
    return (min(found), max(found)) if found else None


def _typical(sizes: Sequence[float]) -> float:
    """Return the median, of an even number the lower of the two."""
    return sorted(sizes)[(len(sizes) - 1) // 2] if sizes else 0.0
