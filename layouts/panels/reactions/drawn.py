"""Paths and bands of cells as the courses of SVG paths, on one scale, in a pane that is stretched to fit its cell.

Twin of assets/panels/reactions/drawn.js.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol

from data.chart_series.nice import Fit, fit
from data.event_study.path import FIRST, LAST
from data.reactions.reaction import Reaction

WIDTH, HEIGHT = 100, 60
"""The size of a pane in its own units."""


class Drawable(Protocol):
    """A session of a path, with what is ordinary."""

    @property
    def session(self) -> int: ...  # noqa: D102
    @property
    def move(self) -> float | None: ...  # noqa: D102
    @property
    def low(self) -> float | None: ...  # noqa: D102
    @property
    def high(self) -> float | None: ...  # noqa: D102


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
    def ends(self) -> tuple[float, ...]:
        """The lowest and the highest tick but zero, in per cent."""
        ticks = [value for value in self.values.values if value]
        return tuple(dict.fromkeys((min(ticks), max(ticks)))) if ticks else ()


def scale(cells: Iterable[Reaction]) -> Fit:
    """Return the scale that holds every path, and the band where it is widest; with no path from -5 to 5 per cent."""
    found: list[float] = []
    for cell in cells:
        points = cell.path.points if cell.path else ()
        found += [point.move for point in points if point.move is not None]
        found += [value for point in points[-1:] for value in (point.low, point.high) if value is not None]
    extent = (min(found) * 100, max(found) * 100) if found else (-5.0, 5.0)
    return fit(extent if extent[0] < extent[1] else (-5.0, 5.0), zero=False)


def course(points: Sequence[Drawable], pane: Pane, name: str = "move") -> str:
    """Return the course of a value; what is not known is a gap."""
    runs = _runs(points, lambda point: getattr(point, name) is not None)
    return "".join(f"M{_line(run, pane, name)}" for run in runs)


def band(points: Sequence[Drawable], pane: Pane) -> str:
    """Return the outline of the band, within the pane."""
    runs = _runs(points, lambda point: point.low is not None and point.high is not None)
    return "".join(f"M{_line(run, pane, 'high')}L{_line(run[::-1], pane, 'low')}z" for run in runs)


def outside(points: Sequence[Drawable], pane: Pane) -> str:
    """Return a dot at each session outside its band: a line without length, so that it stays round when stretched."""
    found = ((point.session, point.move) for point in points if _is_out(point))
    return "".join(dot(session, move, pane) for session, move in found if move is not None)


def dot(session: int, value: float, pane: Pane) -> str:
    """Return a dot."""
    return f"M{number(pane.x(session))} {number(pane.y(value))}h0"


def number(value: float) -> str:
    """Return a number to a tenth."""
    return f"{math.floor(value * 10 + 0.5) / 10:g}"


def _is_out(point: Drawable) -> bool:
    if point.move is None or point.low is None or point.high is None:
        return False
    return not point.low <= point.move <= point.high


def _runs(points: Sequence[Drawable], known: Callable[[Drawable], bool]) -> list[list[Drawable]]:
    runs: list[list[Drawable]] = [[]]
    for point in points:
        if known(point):
            runs[-1].append(point)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) > 1]


def _line(run: Sequence[Drawable], pane: Pane, name: str) -> str:
    places = ((pane.x(point.session), _within(pane, getattr(point, name))) for point in run)
    return "L".join(f"{number(x)} {number(y)}" for x, y in places)


def _within(pane: Pane, value: float) -> float:
    return min(max(pane.y(value), pane.top), pane.top + pane.height)
