"""The When of an event: a day, its precision, an end and the time of day. Raises UndatedError for what is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from data import days
from exchange.report import Report

LAST_YEAR = 9999


class UndatedError(ValueError):
    """A date is missing or cannot be represented; the message says why."""


@dataclass(frozen=True, slots=True)
class When:
    """The first day of a date, its precision, its end if it has one of its own, and the time of day."""

    day: str
    precision: str = "day"
    time: str = ""
    """HH:MM, or as the file writes it."""

    offset: str = ""
    """Of the time from UTC: 'z' or '+09:00'."""

    end: str = ""
    doubt: str = ""
    """How the file writes a date that it leaves in doubt: 'c. 1850', 'early 2019'."""

    @property
    def last(self) -> str:
        """The last day of the date: of its month or year if only that is known."""
        return self.end or days.iso(days.span(self.day, self.precision)[1])


def from_parts(year: Any, month: Any = "", day: Any = "", time: str = "") -> When:
    """Return the date of year, month and day, each a number or a text; empty ones are unknown."""
    known_year, known_month, known_day = _whole(year, "year"), _whole(month, "month"), _whole(day, "day")
    _check_year(known_year)
    if known_month is None:
        if known_day is not None:
            raise UndatedError(f"it has a day ({known_day}) without a month")
        return When(f"{known_year:04}-01-01", "year", time)
    if known_month not in range(1, 13):
        raise UndatedError(f"{known_month} is no month")
    if known_day is None:
        return When(f"{known_year:04}-{known_month:02}-01", "month", time)
    written = f"{known_year:04}-{known_month:02}-{known_day:02}"
    if days.parse(written) is None:
        raise UndatedError(f"{written} is no day of the calendar")
    return When(written, "day", time)


def _check_year(year: int | None) -> None:
    if year is None:
        raise UndatedError("it has no year")
    if year < 1:
        raise before_year_one(year)
    if year > LAST_YEAR:
        raise UndatedError(f"the year {year} lies beyond the year {LAST_YEAR}, where a dataset's calendar ends")


def before_year_one(year: int) -> UndatedError:
    """Return the error for a year that a dataset's calendar does not have."""
    return UndatedError(f"the year {year} lies before the year 1, where a dataset's calendar begins")


def _whole(value: Any, name: str) -> int | None:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise UndatedError(f"its {name} is not a number")
    text = value.strip() if isinstance(value, str) else str(value) if abs(value) < 10**20 else "endless"
    if not re.fullmatch(r"[-+]?[0-9]{1,20}", text):
        raise UndatedError(f"its {name}, '{text[:20]}', is not a whole number")
    return int(text)


def last_day(read: Callable[[], When], where: str, report: Report) -> str:
    """Return the last day of what lasted, by the end that `read` returns; what is lost of it is noted."""
    try:
        end = read()
    except UndatedError as error:
        report.change("end that is no date left out", where, str(error))
        return ""
    if end.time:
        report.change("time of day of the end left out", where, end.time)
    if end.precision != "day":
        report.change("end known to its month or year only, taken as the last day of it", where, end.last)
    return end.last
