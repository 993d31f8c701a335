"""The layout of marks and phases on the timeline: pure functions from events and pixels to positions.

Twin of assets/panels/timeline/layout.js. Sizes are in pixels at a text size of 12 px; pictures multiply them by
`scale`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

MARK = 12
"""Least distance between the middles of two marks in a row, in pixels, so that neither hides the other."""
PITCH = 11
"""Height of a row of marks."""
CLUSTER = 21
"""Least distance from a cluster, which is wider, as it shows a count."""
BESIDE = 15
"""Least distance that a cluster keeps from the mark before it in its row."""
NARROWEST = 2
"""Least width of a phase that is drawn, in pixels."""


class Spot(NamedTuple):
    """An event in its lane: its start and width in pixels (0: one day); `soft` if its exact day is not known."""

    id: str
    x: float
    width: float = 0
    soft: bool = False


@dataclass(slots=True)
class Mark:
    """A mark: an event, or a cluster of events too close to tell apart."""

    ids: list[str]
    x: float
    width: float
    soft: bool
    row: int
    cluster: bool = False
    least: float = field(default=-math.inf, repr=False)


class Band(NamedTuple):
    """A phase in pixels, with its row."""

    key: str
    start: float
    end: float
    row: int


def dodge(events: Iterable[Spot], rows: int, scale: float = 1) -> list[Mark]:
    """Place the events of a lane, sorted by x, so that none overlap.

    An event that would overlap moves to the next row; when the rows are full, it joins a cluster.
    """
    marks: list[Mark] = []
    last: list[Mark | None] = [None] * rows
    for event in events:
        row = next((at for at, mark in enumerate(last) if mark is None or _is_clear(event, mark, scale)), None)
        if row is not None:
            before = last[row]
            least = -math.inf if before is None else before.x + (CLUSTER if before.cluster else BESIDE) * scale
            mark = Mark([event.id], event.x, event.width, event.soft, row, least=least)
            last[row] = mark
            marks.append(mark)
            continue
        nearest = _rightmost(last)
        nearest.cluster = True
        nearest.x = max(nearest.x, nearest.least)
        nearest.width = 0
        nearest.ids.append(event.id)
    return marks


def bands(phases: Iterable[tuple[str, float, float]], left: float, right: float) -> list[Band]:
    """Return the phases, given as (key, start, end) in pixels, in as few rows as possible, clipped to the plot."""
    ends: list[float] = []
    shown: list[Band] = []
    for key, start, end in phases:
        first, last = max(start, left), min(end, right)
        if last - first < NARROWEST:
            continue
        row = next((at for at, taken in enumerate(ends) if taken <= first + 1), len(ends))
        ends[row : row + 1] = [last]
        shown.append(Band(key, first, last, row))
    return shown


def _is_clear(event: Spot, mark: Mark, scale: float) -> bool:
    return event.x - mark.x >= (CLUSTER if mark.cluster else MARK) * scale


def _rightmost(last: Sequence[Mark | None]) -> Mark:
    return max((mark for mark in last if mark is not None), key=lambda mark: mark.x)
