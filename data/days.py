"""Dates as strict ISO days and as ordinals (days since 1970-01-01): conversion, months, years, the span of an event.

Twin of assets/base/days.js. Whole days only: no times, no time zones.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

EPOCH = date(1970, 1, 1).toordinal()
FIRST = date.min.toordinal() - EPOCH
LAST = date.max.toordinal() - EPOCH

_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def parse(text: str) -> int | None:
    """Return the ordinal of an ISO day, or None if the text is not a valid date."""
    match = _ISO_DAY.fullmatch(text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).toordinal() - EPOCH
    except ValueError:
        return None


def iso(day: int) -> str:
    """Return the ISO day of an ordinal, clamped to the years 1 to 9999."""
    return _date(day).isoformat()


def shift(text: str, days: int) -> str:
    """Move an ISO day by a number of days."""
    return iso(ordinal(text) + days)


def ordinal(text: str) -> int:
    """Return the ordinal of a valid ISO day; raises ValueError for anything else."""
    day = parse(text)
    if day is None:
        raise ValueError(f"{text!r} is not a day")
    return day


def month_start(day: int) -> int:
    """Return the first day of the month a day lies in."""
    return _date(day).replace(day=1).toordinal() - EPOCH


def month_end(day: int) -> int:
    """Return the last day of the month a day lies in."""
    when = _date(day)
    return when.replace(day=monthrange(when.year, when.month)[1]).toordinal() - EPOCH


def year_start(day: int) -> int:
    """Return the first of January of the year a day lies in."""
    return _date(day).replace(month=1, day=1).toordinal() - EPOCH


def year_end(day: int) -> int:
    """Return the last of December of the year a day lies in."""
    return _date(day).replace(month=12, day=31).toordinal() - EPOCH


def shift_months(day: int, months: int) -> int:
    """Move a day by a number of months; a day that the target month lacks becomes its last day."""
    when = _date(day)
    count = min(max(when.year * 12 + when.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(when.day, monthrange(year, month)[1])).toordinal() - EPOCH


def span(start: str, precision: str = "day", end: str | None = None) -> tuple[int, int]:
    """Return the first and last day of an event: the whole month or year if only that is known.

    A given end overrides the precision.
    """
    day = ordinal(start)
    if precision == "month":
        first, last = month_start(day), month_end(day)
    elif precision == "year":
        first, last = year_start(day), year_end(day)
    else:
        first, last = day, day
    return first, ordinal(end) if end else last


def _date(day: int) -> date:
    return date.fromordinal(min(max(day, FIRST), LAST) + EPOCH)
