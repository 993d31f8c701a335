"""Columns of bare numbers: Excel's days, seconds since 1970, years with months. Read only if every cell is one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from exchange.when import When, from_parts

EXCEL = "Excel's numbers of days"
SECONDS, MILLISECONDS = "seconds since 1970", "milliseconds since 1970"
MONTHS = "years with months"
FIRST_DAY = date(1899, 12, 30)
"""The day before Excel's first, and one more for 29 February 1900, which Excel believes in."""

_NUMBER = re.compile(r"([0-9]{5,13})(?:[.,]([0-9]+))?")
_RANGES: Mapping[str, range] = {
    EXCEL: range(10_000, 73_051),  # 1927 to 2099; smaller numbers are years rather
    SECONDS: range(10**9, 4 * 10**9),  # 2001 to 2096
    MILLISECONDS: range(10**12, 4 * 10**12),
    MONTHS: range(1900_01, 2100_00),
}


def kind_of(texts: Iterable[str]) -> str:
    """Return what every text that is not empty is a number of; '' if there is no one answer."""
    numbers = []
    for text in texts:
        if text and (found := _NUMBER.fullmatch(text)) is None:
            return ""
        if text and found:
            numbers.append(int(found[1]))
    fitting = [kind for kind, known in _RANGES.items() if numbers and all(number in known for number in numbers)]
    if fitting != [MONTHS]:
        return fitting[0] if fitting else ""
    return MONTHS if all(map(_is_month, numbers)) and not all(map(_is_short_day, numbers)) else ""


def _is_month(number: int) -> bool:
    return 1 <= number % 100 <= 12  # noqa: PLR2004


def _is_short_day(number: int) -> bool:
    """Return whether a number such as 180706 may be a day whose year has two digits."""
    return 1 <= number // 100 % 100 <= 12 and 1 <= number % 100 <= 31  # noqa: PLR2004


def date_of(kind: str, text: str) -> When | None:
    """Return the date of a number of a kind; None if the text is none."""
    found = _NUMBER.fullmatch(text)
    return _READ[kind](int(found[1]), float(f"0.{found[2] or 0}")) if found else None


def _of_days(number: int, fraction: float) -> When:
    moment = datetime.combine(FIRST_DAY, datetime.min.time()) + timedelta(days=number + fraction)
    return _of_moment(moment + timedelta(seconds=30))


def _of_moment(moment: datetime, offset: str = "") -> When:
    time = f"{moment:%H:%M}".replace("00:00", "")
    return When(moment.date().isoformat(), time=time, offset=offset if time else "")


_READ: Mapping[str, Callable[[int, float], When]] = {
    EXCEL: _of_days,
    SECONDS: lambda number, _: _of_moment(datetime.fromtimestamp(number, UTC), "z"),
    MILLISECONDS: lambda number, _: _of_moment(datetime.fromtimestamp(number // 1000, UTC), "z"),
    MONTHS: lambda number, _: from_parts(number // 100, number % 100),
}
