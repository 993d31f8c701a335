"""The commonest forms of a whole day, read without taking the text apart: large tables have many of them."""

from __future__ import annotations

import re

from exchange.dates.habits import Habits
from exchange.dates.words import BRACKETED, lexicon
from exchange.when import When, from_parts

_WEEKDAY = r"(?:(?P<weekday>[^\W\d_]+)[.,]* )?"
_MONTH = r"(?P<month>[^\W\d_]{3,})"
_WORDED = (
    re.compile(rf"{_WEEKDAY}{_MONTH}\.? (?P<day>[0-9]{{1,2}}),? (?P<year>[0-9]{{4}})"),
    re.compile(rf"{_WEEKDAY}(?P<day>[0-9]{{1,2}})(?:\. ?|[ -]){_MONTH}(?:\. ?|[ -])(?P<year>[0-9]{{4}})"),
)
_YEAR_FIRST = (
    re.compile(r"([0-9]{4})(?P<sign>[-/.])([0-9]{1,2})(?P=sign)([0-9]{1,2})"),
    re.compile(rf"([0-9]{{4}})[年년] ?([0-9]{{1,2}})[月월] ?([0-9]{{1,2}})[日일](?: ?\([{BRACKETED}]\))?"),
)
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
UNKNOWN = ("0", "00")


def common_day(text: str, habits: Habits) -> When | None:
    """Return the day of a folded text in one of the commonest forms; None for any other. Raises UndatedError."""
    for form in _WORDED:
        if (found := form.fullmatch(text)) is not None:
            return _worded(found)
    for form in _YEAR_FIRST:
        if found := form.fullmatch(text):
            year, month, day = (part for part in found.groups() if part not in ("-", "/", "."))
            return None if {month, day} & {*UNKNOWN} else from_parts(year, month, day)
    if found := _YEAR_LAST.fullmatch(text):
        first, second = habits.day_and_month(int(found[1]), int(found[3]), text)
        return from_parts(found[4], second, first)
    return None


def _worded(found: re.Match[str]) -> When | None:
    kind, month = lexicon().get(found["month"], ("", 0))
    if kind != "M" or (found["weekday"] and lexicon().get(found["weekday"], ("", 0))[0] != "W"):
        return None
    return from_parts(found["year"], month, found["day"])
