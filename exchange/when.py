"""Parsing of dates of other tools into a day and a precision. Raises UndatedError for the rest."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from data import days
from exchange.options import Order
from exchange.report import Report

LAST_YEAR = 9999


class UndatedError(ValueError):
    """A date is missing or cannot be represented; the message says why."""


@dataclass(frozen=True)
class When:
    """The first day of a date, its precision, and the time of day."""

    day: str
    precision: str = "day"
    time: str = ""

    @property
    def last(self) -> str:
        """The last day of the date: of its month or year if only that is known."""
        return days.iso(days.span(self.day, self.precision)[1])


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
        raise UndatedError(f"the year {year} lies before the year 1, where a dataset's calendar begins")
    if year > LAST_YEAR:
        raise UndatedError(f"the year {year} lies beyond the year {LAST_YEAR}, where a dataset's calendar ends")


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


_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_TIME = re.compile(
    r"[T ]\s*([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]+)?)\s*(Z|[-+][0-9]{2}:?[0-9]{2}|[AaPp]\.?[Mm]\.?)?$"
)
_FORMS = (
    re.compile(r"(?P<y>-?[0-9]{1,6})(?:([-/.])(?P<m>[0-9]{1,2})(?:\2(?P<d>[0-9]{1,2}))?)?"),
    re.compile(r"(?P<y>[0-9]{4})\s*[年년]\s*(?:(?P<m>[0-9]{1,2})\s*[月월]\s*(?:(?P<d>[0-9]{1,2})\s*[日일])?)?"),
    re.compile(
        rf"(?:(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<name>{_MONTH})\.?,?\s+(?P<y>[0-9]{{4}})", re.IGNORECASE
    ),
    re.compile(rf"(?P<name>{_MONTH})\.?\s+(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?,\s*(?P<y>[0-9]{{4}})", re.IGNORECASE),
)
_SLASHED = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")


def parse(text: str, order: Order = "") -> When:
    """Parse a date: 2019-07-01, 2019-07, 2019, 2019/7/1, 1 July 2019, 2019년 7월 1일, 2019年7月1日.

    01/07/2019 is ambiguous without `order`. Raises UndatedError.
    """
    text = " ".join(text.split())
    if not text:
        raise UndatedError("it has no date")
    if text.startswith("="):
        raise UndatedError(f"its date is a formula ('{text[:20]}'); export the sheet with its values")
    time = ""
    if found := _TIME.search(text):
        time, text = found[0].strip(" T"), text[: found.start()].strip()
    if found := _SLASHED.fullmatch(text):
        return _in_order(found, order, time)
    for form in _FORMS:
        if found := form.fullmatch(text):
            parts = found.groupdict()
            month = parts.get("m") or _MONTHS.get((parts.get("name") or "").lower(), "")
            return from_parts(parts["y"], month, parts.get("d"), time)
    raise UndatedError(f"'{text[:40]}' is not a date that can be read; write 2019-07-01, 2019-07 or 2019")


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


def _in_order(found: re.Match[str], order: Order, time: str) -> When:
    if not order:
        remedy = "write 2019-07-01, or give --dates day-first or month-first"
        raise UndatedError(f"'{found[0]}' may mean two days; {remedy}")
    day, month = (found[1], found[3]) if order == "day-first" else (found[3], found[1])
    return from_parts(found[4], month, day, time)
