"""The dates of a View in words: as a phrase of a headline, and as a text of its own.

Whole years and months are called by their names; two dates of one year name the year once. Twin of
assets/state/period.js.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from data import days
from layouts.words import Words

Key = Literal["on", "in", "both", "both-year", "range", "range-year", "range-month", "since", "until", "until-end"]


@dataclass(frozen=True, slots=True)
class Period:
    """The key of the messages for a period, `headline.when.<key>` and `period.<key>`, and the values they take."""

    key: Key
    values: dict[str, str] = field(default_factory=dict)


def period(start: str, end: str, words: Words) -> Period | None:
    """Return the period from one ISO day to another, either empty if open; None if both are."""
    if not start and not end:
        return None
    if not end:
        return Period("since", {"first": _opening(start, words)})
    if not start:
        return _until(end, words)
    return _one_name(start, end, words) or _range(start, end, words)


def period_words(start: str, end: str, extent: tuple[str, str], words: Words) -> str:
    """Return the dates of a view in words; a view open at both ends spans the years of the extent."""
    found = period(start, end, words) or _range(f"{extent[0][:4]}-01-01", f"{extent[1][:4]}-12-31", words)
    return words.say(f"period.{found.key}", **found.values)


def is_whole(start: str, end: str, unit: Literal["month", "year"]) -> bool:
    """Tell whether two days are the first of a month or year and the last of the same or a later one."""
    first, last = days.ordinal(start), days.ordinal(end)
    if unit == "year":
        return days.year_start(first) == first and days.year_end(last) == last
    return days.month_start(first) == first and days.month_end(last) == last


def _one_name(start: str, end: str, words: Words) -> Period | None:
    """Return a period that has a name: a day or a month."""
    if start == end:
        return Period("on", {"day": words.day(start)})
    if start[:7] == end[:7] and is_whole(start, end, "month"):
        return Period("in", {"period": words.date(start, "month")})
    return None


def _range(start: str, end: str, words: Words) -> Period:
    if is_whole(start, end, "year"):
        first, last = words.date(start, "year"), words.date(end, "year")
        if first == last:
            return Period("in", {"period": first})
        return Period("both" if int(end[:4]) - int(start[:4]) == 1 else "range", {"first": first, "last": last})
    precision = "month" if is_whole(start, end, "month") else "day"
    if start[:7] == end[:7]:
        first, last = (words.number(int(day[8:])) for day in (start, end))
        return Period("range-month", {"first": first, "last": last, "month": words.date(start, "month")})
    both = precision == "month" and days.ordinal(end) == days.month_end(days.shift_months(days.ordinal(start), 1))
    if start[:4] == end[:4]:
        first, last = (words.within_year(day, precision) for day in (start, end))
        return Period(
            "both-year" if both else "range-year", {"first": first, "last": last, "year": words.date(start, "year")}
        )
    return Period(
        "both" if both else "range", {"first": words.date(start, precision), "last": words.date(end, precision)}
    )


def _opening(start: str, words: Words) -> str:
    """Return a first day in words: the year or month that it opens."""
    first = days.ordinal(start)
    if days.year_start(first) == first:
        return words.date(start, "year")
    return words.date(start, "month" if days.month_start(first) == first else "day")


def _until(end: str, words: Words) -> Period:
    last = days.ordinal(end)
    if days.year_end(last) == last:
        return Period("until-end", {"last": words.date(end, "year")})
    if days.month_end(last) == last:
        return Period("until-end", {"last": words.date(end, "month")})
    return Period("until", {"last": words.day(end)})
