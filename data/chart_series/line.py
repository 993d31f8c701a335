"""A line of a pane: its values with the days they are valid for, the value on a day, and the visible part.

Twin of `valueAt`, `readAt` and `extent` in assets/panels/charts/lines.js and of `lastSeen` in
assets/panels/charts/label-ends.js.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

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


class Seen(NamedTuple):
    """A value of a line: where it is seen last, or is nearest to a span, and its period (a year, month or day)."""

    day: float
    value: float
    period: str

    @property
    def year(self) -> str:
        """The year, of a value of a whole year; otherwise empty."""
        return self.period if len(self.period) == len("2019") else ""


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
    accent: bool = False
    """Whether the dataset gives it the accent."""
    noun: str = ""
    """Its short name within a sentence, where that is a material's; other names stand as they are."""

    def value_at(self, day: int) -> float | None:
        """Return the value valid on a day."""
        seen = self.read_at(day)
        return seen and seen.value

    def read_at(self, day: int) -> Seen | None:
        """Return what is valid on a day: a month's or a year's value, or the last close."""
        at = self.points.place(day, 0 if self.stepped else NEAR)
        return self._seen(self.points, at) if at is not None else self._seen(self.marks, self.marks.place(day))

    def last_seen(self, span: Span) -> Seen | None:
        """Return the last visible value in a span; None if nothing is visible."""
        found = [self._seen(part, part.place(span.end - 1, float("inf"))) for part in (self.points, self.marks)]
        visible = [one for one in found if one and one.day > span.first]
        return max(visible, key=lambda one: one.day, default=None)

    def nearest(self, span: Span) -> list[Seen]:
        """Return the last value before a span and the first one after it, as far as there are such."""
        parts = (self.points, self.marks)
        before = [self._seen(part, part.place(span.first - 1, float("inf"))) for part in parts]
        after = [self._seen(part, bisect_right(part.start, span.end - 1)) for part in parts]
        last = max((one for one in before if one), key=lambda one: one.day, default=None)
        first = min((one for one in after if one), key=lambda one: one.day, default=None)
        return [one for one in (last, first) if one]

    def _seen(self, part: Points, at: int | None) -> Seen | None:
        if at is None or at >= len(part):
            return None
        return Seen(part.end[at] if self.stepped else part.start[at] + 0.5, part.value[at], part.period[at])

    def begins_after(self, span: Span) -> bool:
        """Return whether all values of the line come after a span."""
        return min((part.start[0] for part in (self.points, self.marks) if part), default=span.first) >= span.end

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
