"""Scales that make series comparable (index, change since a day, mean of a year), and the base day.

Twin of assets/panels/charts/scale.js; pure functions on lists. A gap (None or NaN) stays a gap; none is filled.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

Values = Sequence[float | None]
Day = TypeVar("Day", int, str)
"""A day as its ordinal or as ISO text."""
Scaled = list[float | None]

MONTHS = 12


def rebase(values: Values, base: int | None) -> Scaled:
    """Return the values rebased to 100 at index `base`; all gaps if the base has no value or is zero."""
    return _over(values, _at(values, base), times=100)


def change(values: Values, base: int | None) -> Scaled:
    """Return the change since index `base` as a fraction: 0.25 is +25 %."""
    return [None if ratio is None else ratio - 1 for ratio in _over(values, _at(values, base), times=1)]


def mean_index(periods: Sequence[str], values: Values, year: str) -> Scaled | None:
    """Return the values rebased so that the mean of `year` is 100, or None if that year is incomplete.

    Periods are ISO years, months or days. Twelve months make a complete year, or one yearly value.
    """
    within = [
        value
        for period, value in zip(periods, map(_number, values), strict=True)
        if value is not None and period[:4] == year
    ]
    needed = 1 if year in periods else MONTHS
    if len(within) < needed:
        return None
    total = 0.0
    for value in within:
        total += value
    mean = total / len(within)
    return None if mean == 0 else _over(values, mean, times=100)


def session_before(sessions: Sequence[Day], day: Day, values: Values | None = None) -> int | None:
    """Return the index of the last session before a day (the last one with a value, if values are given)."""
    for place in range(bisect_left(sessions, day) - 1, -1, -1):
        if values is None or _number(values[place]) is not None:
            return place
    return None


def _number(value: float | None) -> float | None:
    return None if value is None or math.isnan(value) else value


def _at(values: Values, base: int | None) -> float | None:
    return _number(values[base]) if base is not None and 0 <= base < len(values) else None


def _over(values: Values, base: float | None, *, times: float) -> Scaled:
    if not base:
        return [None] * len(values)
    return [None if number is None else number / base * times for number in map(_number, values)]
