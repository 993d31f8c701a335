"""Habits of a column: how it orders days and months, and which century its short years are in. Values only."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from exchange.options import Order
from exchange.when import LAST_YEAR, UndatedError

NEAR = 25
"""How far years lie from a short one that speak for its century."""

FEW = 10
"""How many times as many years must speak for a century as for another."""


class NoCenturyError(UndatedError):
    """A year of two digits may be of several centuries."""


@dataclass(frozen=True)
class Habits:
    """What is known of a column's dates beside their own words."""

    order: Order = ""
    given: bool = False
    """Whether a person has said the order."""

    years: tuple[int, ...] = ()
    """The column's years of four digits, in order."""

    since: int | None = None
    """The first of the hundred years in which years of two digits lie, if a person has said so."""

    numbers: str = ""
    """What every cell is a number of: see numbers.py."""

    def year(self, short: int) -> int:
        """Return the whole year of one written with two digits. Raises UndatedError if nothing tells its century."""
        if self.since is not None:
            return self.since + (short - self.since) % 100
        near = {year: self._near(year) for year in range(short, LAST_YEAR, 100)}
        year = max(near, key=lambda year: near[year])
        most, other = (*sorted(near.values(), reverse=True), 0)[:2]
        if 2 * most < len(self.years) or most <= FEW * other:
            remedy = "write all four digits, or give the first of its hundred years, such as --century 1950"
            raise NoCenturyError(f"its year has two digits ({short:02}), and no other date tells the century; {remedy}")
        return year

    def _near(self, year: int) -> int:
        """Return how many of the column's years are near a year."""
        return bisect_right(self.years, year + NEAR) - bisect_left(self.years, year - NEAR)

    def day_and_month(self, first: int, second: int, written: str) -> tuple[int, int]:
        """Return day and month of two numbers. Raises UndatedError if either may be the month."""
        order = self.order
        if not self.given and (first > 12 or second > 12 or first == second):  # noqa: PLR2004
            order = "day-first" if second <= 12 else "month-first"  # noqa: PLR2004
        if not order:
            remedy = "write 2019-07-01, or give --dates day-first or month-first"
            raise UndatedError(f"'{written}' may mean two days; {remedy}")
        return (first, second) if order == "day-first" else (second, first)
