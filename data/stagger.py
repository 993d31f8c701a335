"""The layout of labels above the lanes: in rows, beside their marks, the more wanted ones first. Pure functions.

A label never gives way to a less wanted one: all that stand are rearranged to make room for the next. Twin of
assets/panels/timeline/stagger.js. Sizes are in pixels at a text size of 12 px.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

CLEARANCE = 6
"""Pixels that a label's own mark takes up on its other side, and the gap between two labels."""
LEADER = 6
"""Leader lines keep a sixth of that gap from the texts of other labels."""
BEHIND = 2 / 3
"""How much of that gap the leader line of a higher label may stand from the mark of a lower one, and run behind it: as
labels of one day do."""
MOST = 60
"""Labels that are tried, the most wanted ones; more than any width has room for."""
SEARCH, BUDGET = 3_000, 30_000
"""Comparisons that a search for room for one label may take, and those for all."""
PIVOTAL, FOCUSED = 100_000, 200_000
ALL_NAMED = 24
"""Up to this many events in view, all are labelled, not only pivotal ones."""

Side = Literal["left", "right"]


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


class Rows(NamedTuple):
    """The labels that stand, in order of time, and the pivotal ones that gave way."""

    placed: list[Placed]
    gone: list[Label]


def priority(weight: int, *, pivotal: bool, focused: bool) -> int:
    """Return how much a label is wanted: the focused event's most, then those of pivotal ones, then by weight."""
    return (FOCUSED if focused else PIVOTAL if pivotal else 0) + weight


def stand_ins(days: Sequence[int], weights: Sequence[int], span: int) -> dict[int, int]:
    """Return the places of those among many events that are labelled where none is pivotal, each with a rank.

    Of each stretch of days it is the one that weighs most, the first of equals. A stretch is a power of two long, at
    least a 24th of the span, and begins at a multiple of its length, so that labels stay while the axis moves. Every
    second stretch ranks above the others, every fourth above those and so on, so that labels spread.
    """
    stretch = 1
    while stretch * ALL_NAMED < span:
        stretch *= 2
    found: dict[int, int] = {}
    for place, day in enumerate(days):
        before = found.setdefault(day // stretch, place)
        if weights[place] > weights[before]:
            found[day // stretch] = place
    return {place: (at & -at).bit_length() if at else MOST for at, place in found.items()}


def in_rows(
    labels: Sequence[Label], rows: int, bounds: tuple[float, float], *, beside: bool, between: float = CLEARANCE
) -> Rows:
    """Place labels in rows; where the count of those that give way has no room `beside` them, it has the top row."""
    placed = stagger(labels, rows, bounds, between=between)
    if not beside and rows > 1 and _gone(labels, placed):
        placed = [one._replace(row=one.row + 1) for one in stagger(labels, rows - 1, bounds, between=between)]
    return Rows(placed, _gone(labels, placed))


def _gone(labels: Sequence[Label], placed: Sequence[Placed]) -> list[Label]:
    """Return the labels of pivotal events that are not placed."""
    standing = {one.label.key for one in placed}
    return [label for label in labels if label.priority >= PIVOTAL and label.key not in standing]


def stagger(
    labels: Sequence[Label], rows: int, bounds: tuple[float, float], *, between: float = CLEARANCE
) -> list[Placed]:
    """Place labels beside their marks, so that no label overlaps another or the leader line of a higher one.

    Such a line may run behind its mark. In order of how much labels are wanted, each stands if there is any
    arrangement with all that stand already.
    """
    ranked = sorted(labels, key=lambda label: -label.priority)[:MOST]
    spots = {label.key: _spots(label, rows, bounds, between) for label in ranked}
    kept: list[Label] = []
    found: list[Placed] = []
    left = BUDGET
    for label in ranked:
        if not spots[label.key]:
            continue
        # Where there is no room, the search soon finds out if it begins with the nearest.
        near = sorted([*kept, label], key=lambda other: abs(other.x - label.x))
        search = _Search(between, min(SEARCH, left))
        arranged = search.arrange([spots[other.key] for other in near])
        left -= search.spent
        if arranged is not None:
            kept.append(label)
            found = arranged
    # From the last to the first, labels step up from the lowest row.
    tidy = _Search(between, SEARCH).arrange([spots[label.key] for label in sorted(kept, key=lambda one: -one.x)])
    return sorted(tidy or found, key=lambda one: one.label.x)


class _Search:
    """A search for an arrangement, which gives up after a number of comparisons."""

    def __init__(self, between: float, budget: int) -> None:
        self.between, self.budget, self.spent = between, budget, 0

    def arrange(self, spots: Sequence[Sequence[Placed]]) -> list[Placed] | None:
        """Return a spot for each label, the first ones if possible; None if there are none that go together."""
        if not spots:
            return []
        for spot in spots[0]:
            free = self._free(spot, spots[1:])
            rest = None if free is None else self.arrange(free)
            if rest is not None:
                return [spot, *rest]
        return None

    def _free(self, taken: Placed, spots: Sequence[Sequence[Placed]]) -> list[Sequence[Placed]] | None:
        """Return the spots that a taken one leaves, None if it leaves a label none."""
        free: list[Sequence[Placed]] = []
        for candidates in spots:
            self.spent += len(candidates)
            if self.spent > self.budget:
                return None
            left = [spot for spot in candidates if self._is_clear(spot, taken)]
            if not left:
                return None
            free.append(left)
        return free

    def _is_clear(self, one: Placed, other: Placed) -> bool:
        return not _overlap(one, other, self.between) and not _overlap(other, one, self.between)


def _spots(label: Label, rows: int, bounds: tuple[float, float], between: float) -> list[Placed]:
    """Return the positions that a label may take: right of its mark first, in the lowest row first."""
    found: list[Placed] = []
    sides: Iterable[Side] = ("right", "left")
    for side in sides:
        right = side == "right"
        start = label.x - between if right else label.x - label.width
        end = label.x + label.width if right else label.x + between
        if start >= bounds[0] and end <= bounds[1]:
            found += [Placed(label, row, side, start, end) for row in reversed(range(rows))]
    return found


def _overlap(one: Placed, other: Placed, between: float) -> bool:
    """Return whether two labels overlap, or the leader line of the higher one crosses the lower one beside its mark."""
    if one.row == other.row:
        return one.start < other.end + between and other.start < one.end + between
    if one.row > other.row or abs(one.label.x - other.label.x) <= BEHIND * between:
        return False
    return other.start - between / LEADER < one.label.x < other.end + between / LEADER
