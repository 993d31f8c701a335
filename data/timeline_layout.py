"""The layout of marks, labels and phases on the timeline: pure functions from events and pixels to positions.

Twin of assets/panels/timeline/layout.js. Sizes are in pixels at a text size of 12 px; pictures multiply them by
`scale`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

MARK = 12
"""Least distance between the middles of two marks in a row, in pixels, so that neither hides the other."""
PITCH = 11
"""Height of a row of marks."""
CLUSTER = 21
"""Least distance from a cluster, which is wider, as it shows a count."""
BESIDE = 15
"""Least distance that a cluster keeps from the mark before it in its row."""
COMPARISONS = 20_000
"""Budget of comparisons for placing labels; one attempt costs the square of their number."""
MOST_TRIES, FIRST_TRIES = 160, 3
NARROWEST = 2
"""Least width of a phase that is drawn, in pixels."""
CLEARANCE = 6
"""Pixels that a label's own mark takes up on its other side, and the gap between two labels."""

Side = Literal["left", "right"]


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


class Label(NamedTuple):
    """A label to be placed beside its mark."""

    key: str
    x: float
    width: float
    priority: int = 0


class Placed(NamedTuple):
    """A placed label: its row, its side, and the pixels it and its mark cover."""

    label: Label
    row: int
    side: Side
    start: float
    end: float


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


def stagger(
    labels: Sequence[Label], rows: int, bounds: tuple[float, float], *, between: float = CLEARANCE
) -> list[Placed]:
    """Place labels beside their marks, so that no label overlaps another or the leader line of a higher one.

    Tries several fixed orders and keeps the one that places most labels, so the result is deterministic.
    """
    best: list[Placed] = []
    if not labels:
        return best
    for attempt in range(min(MOST_TRIES, math.ceil(COMPARISONS / len(labels) ** 2))):
        if len(best) == len(labels):
            break
        placed = _fit(_ordered(labels, attempt), rows, bounds, attempt, between)
        if len(placed) > len(best):
            best = placed
    return best


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


def _ordered(labels: Sequence[Label], attempt: int) -> list[Label]:
    """Order labels by priority, then forwards in time, backwards, or by a fixed shuffle, depending on the attempt."""

    def key(place: int) -> tuple[int, float]:
        label = labels[place]
        if attempt == 0:
            return -label.priority, label.x
        if attempt == 1:
            return -label.priority, -label.x
        return -label.priority, ((place + 1) * (attempt * 2654435761 + 97)) % 1000003

    return [labels[place] for place in sorted(range(len(labels)), key=key)]


def _fit(labels: Iterable[Label], rows: int, bounds: tuple[float, float], attempt: int, between: float) -> list[Placed]:
    placed: list[Placed] = []
    for label in labels:
        variant = attempt + (len(placed) * (attempt >> 2) if attempt > FIRST_TRIES else 0)
        for candidate in _spots(label, rows, bounds, variant, between):
            if not any(_overlap(candidate, other, between) or _overlap(other, candidate, between) for other in placed):
                placed.append(candidate)
                break
    return placed


def _spots(label: Label, rows: int, bounds: tuple[float, float], variant: int, between: float) -> Iterable[Placed]:
    """Yield the candidate positions of a label; the bits of `variant` set which side and which rows come first."""
    sides: tuple[Side, Side] = ("left", "right") if variant & 1 else ("right", "left")
    for step in range(rows):
        row = rows - 1 - step if variant & 2 else step
        for side in sides:
            right = side == "right"
            start = label.x - between if right else label.x - label.width
            end = label.x + label.width if right else label.x + between
            if start >= bounds[0] and end <= bounds[1]:
                yield Placed(label, row, side, start, end)


def _overlap(one: Placed, other: Placed, between: float) -> bool:
    """Return whether two labels overlap, or the leader line of the higher one crosses the lower one."""
    if one.row == other.row:
        return one.start < other.end + between and other.start < one.end + between
    return one.row < other.row and other.start - between / 2 < one.label.x < other.end + between / 2
