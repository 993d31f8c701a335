"""A text as a When, by the habits of its column. Nothing is guessed: what may be two dates is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from exchange.cleaning import line
from exchange.dates.clock import parted
from exchange.dates.common import common_day
from exchange.dates.habits import Habits
from exchange.dates.named import named_side
from exchange.dates.numbers import date_of
from exchange.dates.sides import Side
from exchange.dates.tokens import Parts, Token, UnknownWordError, parts
from exchange.folding import fold
from exchange.options import Order
from exchange.when import UndatedError, When, from_parts

LONGEST = 80
"""Characters of the longest text that is read as a date."""

_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:t?([0-9]{2})([0-9]{2})([0-9]{2})z?)?")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WEEK = re.compile(r"([0-9]{4})-?w([0-9]{1,2})(?:-?([1-7]))?")
_NAMED_WEEK = re.compile(r"(?:kw|cw|week|woche|semaine|semana|settimana)\s*([0-9]{1,2})\s*[,/ ]\s*([0-9]{4})")
_WHOLE_YEAR = re.compile(r"([0-9]{4})\.0")
"""A year as programs write it that took the column for fractions."""


def parse(text: str, order: Order = "") -> When:
    """Return the date that a text alone says; raises UndatedError if it may be two, or none."""
    return read(text, Habits(order, given=bool(order)))


def parse_exact(text: str) -> When:
    """Return the day, month or year that a text is, for tables that have columns of their own for end and note."""
    found = parse(text)
    if found.end or found.doubt:
        remedy = "write its first day, month or year, its last in date_end, and the rest as a note"
        raise UndatedError(f"'{text[:40]}' is a span or in doubt; {remedy}")
    return found


def read(text: str, habits: Habits, known: dict[str, When] | None = None) -> When:
    """Return the date that a text says in a column of these habits. Raises UndatedError.

    `known` holds the days that were read already: many times of day share one.
    """
    written = line(text)
    if not written:
        raise UndatedError("it has no date")
    if written.startswith("="):
        raise UndatedError(f"its date is a formula ('{written[:20]}'); export the sheet with its values")
    if len(written) > LONGEST:
        raise _unreadable(written)
    rest, clock = parted(fold(written))
    if not clock.time:
        return _of_day(rest, written, habits)
    known = {} if known is None else known
    if rest not in known:
        known[rest] = _of_day(rest, written, habits)
    found = replace(known[rest], time=clock.time, offset=clock.offset)
    return replace(found, doubt=written) if clock.ends else found


class UnreadableError(UndatedError):
    """A text has words that are none of a date's, or in an order that is none."""


def _unreadable(written: str) -> UnreadableError:
    return UnreadableError(f"'{written[:40]}' is not a date that can be read; write 2019-07-01, 2019-07 or 2019")


def _of_day(text: str, written: str, habits: Habits) -> When:
    return _plain(text, habits) or common_day(text, habits) or _worded(text, written, habits)


def _plain(text: str, habits: Habits) -> When | None:
    """Return the date of a text that is only digits and signs of a fixed form, or None."""
    if found := _ISO_DAY.fullmatch(text):
        return from_parts(found[1], found[2].replace("00", ""), found[3].replace("00", ""))
    if habits.numbers and (number := date_of(habits.numbers, text)):
        return number
    if found := _COMPACT.fullmatch(text):
        when = from_parts(found[1], found[2], found[3])
        return replace(when, time=f"{found[4]}:{found[5]}") if found[4] and found[4] + found[5] != "0000" else when
    if found := _WHOLE_YEAR.fullmatch(text):
        return from_parts(found[1])
    return _week(text)


def _week(text: str) -> When | None:
    if found := _WEEK.fullmatch(text):
        return _of_week(int(found[1]), int(found[2]), int(found[3] or 0))
    if found := _NAMED_WEEK.fullmatch(text):
        return _of_week(int(found[2]), int(found[1]), 0)
    return None


def _of_week(year: int, week: int, weekday: int) -> When:
    try:
        first = date.fromisocalendar(year, week, weekday or 1)
        return When(first.isoformat(), end="" if weekday else date.fromisocalendar(year, week, 7).isoformat())
    except ValueError as error:
        raise UndatedError(f"the year {year} has no week {week}") from error


def _worded(text: str, written: str, habits: Habits) -> When:
    try:
        found = _without_second_weekday(parts(text))
    except UnknownWordError as error:
        raise _unreadable(written) from error
    side = named_side(found.tokens, found.signs, habits) if "R" not in found.signs else None
    when, doubtful = (side.when(), side.doubtful) if side else _range(found, written, habits)
    return replace(when, doubt=written) if doubtful or found.about or found.since else when


def _without_second_weekday(found: Parts) -> Parts:
    """Return the parts without 'mar.' before a month: it is Tuesday in three languages, and March in six."""
    first = found.tokens[0]
    if first.text == "mar" and found.kinds in ("MNMY", "MMNY", "MNM"):
        return replace(found, tokens=found.tokens[1:], signs=found.signs[1:])
    return found


def _range(found: Parts, written: str, habits: Habits) -> tuple[When, bool]:
    """Return the date of a text with a beginning and an end, and whether it leaves them in doubt."""
    errors: list[UndatedError] = []
    split = list(_splits(found, habits, errors))
    if len(split) == 1:
        return _between(*split[0])
    plain = tuple("-" if sign == "R" else sign for sign in found.signs)
    if not split and (side := named_side(found.tokens, plain, habits)) is not None:
        return side.when(), side.doubtful
    if errors:
        raise errors[0]
    if not {"Y", "n"} & set(found.kinds):
        raise UndatedError(f"'{written[:40]}' has no year" + (" of four digits" if "N" in found.kinds else ""))
    raise _unreadable(written)


Split = tuple[Side, Side]


def _splits(found: Parts, habits: Habits, errors: list[UndatedError]) -> Iterator[Split]:
    """Yield each pair of sides that the parts can be; why others cannot is added to the errors."""
    signs = "R" if "R" in found.signs else "-/"
    for place, sign in enumerate(found.signs, start=1):
        if sign not in signs:
            continue
        try:
            left = named_side(found.tokens[:place], found.signs[: place - 1], habits, partial=True)
            right = named_side(found.tokens[place:], found.signs[place:], habits, partial=True)
        except UndatedError as error:
            errors.append(error)
            continue
        if left and right and (sides := _completed(left, right, found.tokens[place:], strong=sign == "R")):
            yield sides


def _completed(left: Side, right: Side, tokens: Sequence[Token], *, strong: bool) -> Split | None:
    """Return both sides of a range, each with what only the other says, or None if they are no range."""
    if right.year is None and right.month is None and not left.day:
        return _short_end(left, right, tokens[0], strong=strong)
    if right.month is None and right.year is None and not (strong or left.words):
        return None  # the hour, in 2018-07-06-08
    if (left.day is None) != (right.day is None) and (left.month is None or right.month is None):
        return None
    return left.completed(right), right.completed(left)


def _short_end(left: Side, right: Side, number: Token, *, strong: bool) -> Split | None:
    """Return the sides of 1831-35, 1999/00 and 1914–8, or of 2019-07 – 09."""
    if left.year is None or right.day is None or left.last:
        return None
    if left.month is not None:
        return (left, Side(left.year, right.day, words=False)) if not left.words else None
    scale = 10**number.width
    year = left.year // scale * scale + right.day
    if year <= left.year and (right.day < 10 and number.width == 2 and left.year % 100 >= 90):  # noqa: PLR2004
        year += scale
    if year <= left.year or (number.width == 1 and not strong):
        return None
    return left, Side(year)


def _between(left: Side, right: Side) -> tuple[When, bool]:
    first, last = left.when(), right.when()
    if last.last < first.day:
        raise UndatedError(f"it ends ({last.last}) before it begins ({first.day})")
    return replace(first, end=last.last), left.doubtful or right.doubtful
