"""Where marks, labels and phases of a timeline stand: pure functions from events and pixels to places.

Twin of assets/…/timeline-layout.js; sizes are the page's at its text of 12 px, and grow with `scale` on a picture.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

MARK = 12
PITCH = 11
CLUSTER = 21
BESIDE = 15
COMPARISONS = 20_000
"""A try at placing labels costs the square of their number; this many comparisons are allowed."""
MOST_TRIES, FIRST_TRIES = 160, 3
NARROWEST = 2
AROUND = 6
"""What a label's own mark takes on its other side, and what stays free between two texts."""

Side = Literal["left", "right"]


class Spot(NamedTuple):
    """An event in its lane: where it begins, how wide it is (0: a day), whether its day is not known (soft)."""

    id: str
    x: float
    width: float = 0
    soft: bool = False


@dataclass(slots=True)
class Mark:
    """One mark: an event, or a cluster of events that pixels cannot tell apart."""

    ids: list[str]
    x: float
    width: float
    soft: bool
    row: int
    cluster: bool = False
    least: float = field(default=-math.inf, repr=False)


class Label(NamedTuple):
    """A text that wants to stand beside its mark."""

    key: str
    x: float
    width: float
    priority: int = 0


class Placed(NamedTuple):
    """A label in its row, with the pixels it and its mark take."""

    label: Label
    row: int
    side: Side
    start: float
    end: float


class Band(NamedTuple):
    """A phase in pixels, in its row."""

    key: str
    start: float
    end: float
    row: int


def dodge(events: Iterable[Spot], rows: int, scale: float = 1) -> list[Mark]:
    """Give each event of a lane, in order of x, a place.

    What would hide another moves to the next row; where rows run out it joins a cluster.
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
    labels: Sequence[Label], rows: int, bounds: tuple[float, float], *, between: float = AROUND
) -> list[Placed]:
    """Place labels beside their marks in rows, so that no text meets another text or the leader of a higher label.

    Of many orders the one that places most wins: the same labels always come out the same.
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
    """Return phases, given as (key, start, end) in pixels, in as few rows as they need, cut at the plot's edges."""
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
    """Order labels by priority; the first two orders run through time and back, the others follow a fixed shuffle."""

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
        taste = attempt + (len(placed) * (attempt >> 2) if attempt > FIRST_TRIES else 0)
        for candidate in _spots(label, rows, bounds, taste, between):
            if not any(_meet(candidate, other, between) or _meet(other, candidate, between) for other in placed):
                placed.append(candidate)
                break
    return placed


def _spots(label: Label, rows: int, bounds: tuple[float, float], taste: int, between: float) -> Iterable[Placed]:
    """Yield where a label may stand, the wanted side and the upper or lower rows first, as the bits of `taste` say."""
    sides: tuple[Side, Side] = ("left", "right") if taste & 1 else ("right", "left")
    for step in range(rows):
        row = rows - 1 - step if taste & 2 else step
        for side in sides:
            right = side == "right"
            start = label.x - between if right else label.x - label.width
            end = label.x + label.width if right else label.x + between
            if start >= bounds[0] and end <= bounds[1]:
                yield Placed(label, row, side, start, end)


def _meet(one: Placed, other: Placed, between: float) -> bool:
    """Tell whether two texts overlap, or the leader of the higher label runs through the lower one."""
    if one.row == other.row:
        return one.start < other.end + between and other.start < one.end + between
    return one.row < other.row and other.start - between / 2 < one.label.x < other.end + between / 2
