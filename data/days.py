"""Days: strict ISO days and their ordinals (days since 1970-01-01), months, years and the span of an event.

Twin of assets/base/days.js. Works in days only: no clocks, no time zones.
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
    """Return the ordinal of an ISO day, or None where the text is no day of the calendar."""
    match = _ISO_DAY.fullmatch(text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).toordinal() - EPOCH
    except ValueError:
        return None


def iso(day: int) -> str:
    """Return the ISO day of an ordinal; ordinals beyond the years 1 to 9999 give the nearest day within."""
    return _date(day).isoformat()


def shift(text: str, days: int) -> str:
    """Move an ISO day by a number of days."""
    return iso(ordinal(text) + days)


def ordinal(text: str) -> int:
    """Return the ordinal of an ISO day that is known to be one."""
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
    """Move a day by a number of months; a day the target month lacks becomes its last day."""
    when = _date(day)
    count = min(max(when.year * 12 + when.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(when.day, monthrange(year, month)[1])).toordinal() - EPOCH


def span(start: str, precision: str = "day", end: str | None = None) -> tuple[int, int]:
    """Return the first and last day an event covers: its whole month or year where that is all we know.

    A given end wins over the precision.
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
