"""A line of a pane: its values with the days they are valid for, the value on a day, and the visible part.

Twin of `valueAt` and `extent` in assets/panels/charts/lines.js and of `lastSeen` in
assets/panels/charts/label-ends.js.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from data.axis import Span
from data.models.events import Series

NEAR = 10
"""Days for which a close stays current: Tokyo's longest closure was ten days (2019). A longer pause is a gap."""


@dataclass(frozen=True, slots=True)
class Points:
    """Values in the plotted scale, each from a first day to an end (exclusive), with raw value, note and period."""

    start: Sequence[int] = ()
    end: Sequence[int] = ()
    value: Sequence[float] = ()
    raw: Sequence[float] = ()
    note: Sequence[str] = ()
    period: Sequence[str] = ()

    def __len__(self) -> int:
        return len(self.start)

    def place(self, day: int, reach: float = 0) -> int | None:
        """Return the index of the value valid on a day, or until at most `reach` days before; None if there is none."""
        at = bisect_right(self.start, day) - 1
        return at if at >= 0 and day < self.end[at] + reach else None


@dataclass(frozen=True, slots=True)
class Line:
    """A line: `key` is its id in links, `series` the source of its values.

    Stepped values are valid for their whole month. `marks` are yearly values of years without monthly ones.
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
        """Return the value valid on a day."""
        at = self.points.place(day, 0 if self.stepped else NEAR)
        if at is not None:
            return self.points.value[at]
        mark = self.marks.place(day)
        return None if mark is None else self.marks.value[mark]

    def last_seen(self, span: Span) -> tuple[float, float] | None:
        """Return the day and value of the last visible point in a span; None if nothing is visible."""
        found: list[tuple[float, float]] = []
        for part in (self.points, self.marks):
            at = part.place(span.end - 1, float("inf"))
            if at is not None:
                day = part.end[at] if self.stepped else part.start[at] + 0.5
                if day > span.first:
                    found.append((day, part.value[at]))
        return max(found, key=lambda one: one[0], default=None)

    def ends_before(self, span: Span) -> bool:
        """Return whether the line ends before the span does."""
        return bool(self.points) and self.points.end[-1] + (0 if self.stepped else NEAR) < span.end


def extent(lines: Iterable[Line], span: Span, *, above_zero: bool = False) -> tuple[float, float] | None:
    """Return the least and greatest value visible in a span, including a month or segment that begins before it.

    With `above_zero`, of the values above zero.
    """
    found: list[float] = []
    for line in lines:
        for part in (line.points, line.marks):
            if part:
                found += _extent(part, span, above_zero=above_zero)
    return (min(found), max(found)) if found else None


def _extent(part: Points, span: Span, *, above_zero: bool) -> tuple[float, ...]:
    at = part.place(span.first, float("inf")) or 0
    gone = part.start[at] < span.first and part.end[at] <= span.first
    first = span.first if gone else part.start[at]
    inside = (value for start, value in zip(part.start, part.value, strict=True) if first <= start <= span.end - 1)
    seen = [value for value in inside if value > 0 or not above_zero]
    return (min(seen), max(seen)) if seen else ()
