"""Paths and bands of cells as the courses of SVG paths, cut off at the edges of a pane that is stretched to its cell.

Twin of assets/panels/reactions/drawn.js.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Protocol

from layouts.panels.reactions.scale import Pane

Place = tuple[float, float]


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


def course(points: Sequence[Drawable], pane: Pane, name: str = "move") -> str:
    """Return the course of a value; what is not known is a gap, and what lies beyond the pane is cut off."""
    runs = _runs(points, lambda point: getattr(point, name) is not None)
    return "".join(f"M{_line(part)}" for run in runs for part in _cut(_places(run, pane, name), pane))


def band(points: Sequence[Drawable], pane: Pane) -> str:
    """Return the outline of the band, within the pane."""
    runs = _runs(points, lambda point: point.low is not None and point.high is not None)
    ends = ((_held(_places(run, pane, "high"), pane), _held(_places(run[::-1], pane, "low"), pane)) for run in runs)
    return "".join(f"M{_line(high)}L{_line(low)}z" for high, low in ends)


def outside(points: Sequence[Drawable], pane: Pane) -> str:
    """Return a dot at each session outside its band: a line without length, so that it stays round when stretched."""
    found = ((point.session, point.move) for point in points if _is_out(point))
    return "".join(dot(session, move, pane) for session, move in found if move is not None)


def dot(session: int, value: float, pane: Pane) -> str:
    """Return a dot; nothing beyond the pane."""
    y = pane.y(value)
    return f"M{number(pane.x(session))} {number(y)}h0" if pane.top <= y <= pane.bottom else ""


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


def _places(run: Sequence[Drawable], pane: Pane, name: str) -> list[Place]:
    return [(pane.x(point.session), pane.y(getattr(point, name))) for point in run]


def _line(places: Sequence[Place]) -> str:
    return "L".join(f"{number(x)} {number(y)}" for x, y in places)


def _held(places: Sequence[Place], pane: Pane) -> list[Place]:
    """Return places, those beyond the pane on its edge."""
    return [(x, min(max(y, pane.top), pane.bottom)) for x, y in places]


def _cut(places: Sequence[Place], pane: Pane) -> list[list[Place]]:
    """Return the parts of a line that lie in the pane."""
    parts: list[list[Place]] = []
    for start, end in pairwise(places):
        if max(start[1], end[1]) < pane.top or min(start[1], end[1]) > pane.bottom:
            continue
        first, last = _edge(start, end, pane), _edge(end, start, pane)
        if first == last:
            continue
        if parts and parts[-1][-1] == first:
            parts[-1].append(last)
        else:
            parts.append([first, last])
    return parts


def _edge(place: Place, other: Place, pane: Pane) -> Place:
    """Return a place, or where the line from it to another enters the pane."""
    (x, y), (to_x, to_y) = place, other
    edge = min(max(y, pane.top), pane.bottom)
    return place if edge == y else (x + (edge - y) / (to_y - y) * (to_x - x), edge)
