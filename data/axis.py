"""The time axis that timeline, charts and static SVGs share: its range, day-to-pixel conversion and ticks.

Twin of assets/base/axis.js. A tick names a date style; the wording is in layouts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from data import days
from data.view import View

ROOM = 60
"""Least distance between two ticks in pixels: a label such as "Sep 2019" and a gap."""
DAY_STEPS = (1, 2, 7, 14)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
"""Steps between ticks in days and in months; the first with enough room is used."""

LONGEST_STEP = 24000
A_YEAR = 12
DAYS_A_MONTH = 30.4
"""Mean length of a month: 365.25 / 12."""

WITH_YEAR = 84 / 60
"""How much more room than a month a date with its year needs ("1 Jul 2019"), as the first label of days is."""
HALF_YEAR, ONE_JULY, TWO_JULYS, LONG = 6, 54, 84, 548
"""The step in months that begins with short names, and the pixels it needs: more if there are more than `LONG` days, as
two labels "Jul" must not be close to each other."""

MONDAY = 3
"""1970-01-01 was a Thursday, three days after a Monday."""

Style = Literal["dayMonth", "medium", "monthShort", "monthYear", "year"]


class Span(NamedTuple):
    """The range of days of an axis, end exclusive."""

    first: int
    end: int


class Tick(NamedTuple):
    """A tick of the axis and its date style; major where a year begins."""

    day: int
    style: Style
    major: bool


def span(view: View, extent: tuple[str, str]) -> Span:
    """Return the range of a view. An open end extends to the first or last event, but never past the given end."""
    earliest, latest = (days.ordinal(day) for day in extent)
    end = days.parse(view.to)
    start = days.parse(view.from_)
    first = min(earliest, earliest if end is None else end) if start is None else start
    return Span(first, max(latest if end is None else end, first) + 1)


@dataclass(frozen=True, slots=True)
class Axis:
    """The mapping of days to pixels. The plot lies between `left` and `width - right`; a tick needs `room` pixels."""

    first: int
    end: int
    width: float
    left: float = 0
    right: float = 0
    room: float = ROOM

    @property
    def per_day(self) -> float:
        """Pixels per day."""
        return (self.width - self.left - self.right) / (self.end - self.first)

    def x(self, day: float) -> float:
        """Return the pixel at which a day begins."""
        return self.left + (day - self.first) * self.per_day

    def day(self, x: float) -> float:
        """Return the day at a pixel."""
        return self.first + (x - self.left) / self.per_day

    def ticks(self) -> list[Tick]:
        """Return the ticks: days or weeks where there is room, else months, else years."""
        step = next((step for step in DAY_STEPS if step * self.per_day >= self.room * WITH_YEAR), None)
        if step is not None:
            return list(self._days(step))
        months = next((n for n in MONTH_STEPS if n * DAYS_A_MONTH * self.per_day >= self._room_for(n)), LONGEST_STEP)
        return list(self._months(months))

    def _room_for(self, months: int) -> float:
        if months != HALF_YEAR:
            return self.room
        return self.room / ROOM * (TWO_JULYS if self.end - self.first > LONG else ONE_JULY)

    def _days(self, step: int) -> Iterator[Tick]:
        begin = self.first if step == 1 else self.first - (self.first + MONDAY) % 7
        style: Style = "medium"
        for day in range(begin, self.end, step):
            if day >= self.first:
                yield Tick(day, style, major=False)
                style = "dayMonth"

    def _months(self, step: int) -> Iterator[Tick]:
        start = date.fromisoformat(days.iso(self.first))
        within = min(step, A_YEAR)
        year, month = start.year, (start.month - 1) // within * within
        if step > A_YEAR:
            year = year // (step // A_YEAR) * (step // A_YEAR)
        named = False
        while year <= date.max.year:
            day = _month(year, month)
            if day >= self.end:
                return
            january = month == 0
            if day >= self.first:
                yield Tick(day, _style(step, with_year=january or not named), major=january)
                named = True
            month += step
            year += month // A_YEAR
            month %= A_YEAR


def _month(year: int, month: int) -> int:
    return date(max(year, 1), month + 1, 1).toordinal() - days.EPOCH


def _style(step: int, *, with_year: bool) -> Style:
    if step >= A_YEAR:
        return "year"
    return "monthYear" if with_year else "monthShort"
