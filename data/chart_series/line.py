"""A line of a pane: points that hold from a day to a day, the value on a day, and what of it is seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from data.axis import Span
from data.models.events import Series

NEAR = 10
"""Days that a close holds on for: longer than any holiday. A longer pause is a gap."""


@dataclass(frozen=True, slots=True)
class Points:
    """Values in the drawn scale, each from a first day to an end (not included), with what the file says beside it."""

    start: Sequence[int] = ()
    end: Sequence[int] = ()
    value: Sequence[float] = ()
    raw: Sequence[float] = ()
    note: Sequence[str] = ()
    period: Sequence[str] = ()

    def __len__(self) -> int:
        return len(self.start)

    def place(self, day: int, reach: float = 0) -> int | None:
        """Return the place of the value that holds on a day, or did up to `reach` days before; None where none does."""
        at = bisect_right(self.start, day) - 1
        return at if at >= 0 and day < self.end[at] + reach else None


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `key` is the id a link knows it by, `series` where its values come from.

    Stepped values hold for their whole month. `marks` are whole years that the months do not reach.
    """

    key: str
    pane: str
    kind: str
    label: str
    short: str
    series: Series
    stepped: bool
    points: Points
    marks: Points = field(default_factory=Points)

    def value_at(self, day: int) -> float | None:
        """Return the value that holds on a day."""
        at = self.points.place(day, 0 if self.stepped else NEAR)
        if at is not None:
            return self.points.value[at]
        mark = self.marks.place(day)
        return None if mark is None else self.marks.value[mark]

    def last_seen(self, span: Span) -> tuple[float, float] | None:
        """Return the day and value where the line is last seen in a span; None where it is not seen."""
        found: list[tuple[float, float]] = []
        for part in (self.points, self.marks):
            at = part.place(span.end - 1, float("inf"))
            if at is not None:
                day = part.end[at] if self.stepped else part.start[at] + 0.5
                if day > span.first:
                    found.append((day, part.value[at]))
        return max(found, key=lambda one: one[0], default=None)

    def ends_before(self, span: Span) -> bool:
        """Tell whether the line ends before the span does."""
        return bool(self.points) and self.points.end[-1] + (0 if self.stepped else NEAR) < span.end


def extent(lines: Iterable[Line], span: Span) -> tuple[float, float] | None:
    """Return the least and greatest value seen in a span, counting what a month or a line into it shows there."""
    found: list[float] = []
    for line in lines:
        for part in (line.points, line.marks):
            if part:
                found += _extent(part, span)
    return (min(found), max(found)) if found else None


def _extent(part: Points, span: Span) -> tuple[float, ...]:
    at = part.place(span.first, float("inf")) or 0
    gone = part.start[at] < span.first and part.end[at] <= span.first
    first = span.first if gone else part.start[at]
    seen = [value for start, value in zip(part.start, part.value, strict=True) if first <= start <= span.end - 1]
    return (min(seen), max(seen)) if seen else ()
