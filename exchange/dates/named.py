"""Spans with a name: seasons, quarters, decades, and the beginning, middle and end of a year, month or decade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data import days
from exchange.dates.habits import Habits
from exchange.dates.sides import MONTHS, Side, side
from exchange.dates.tokens import Token
from exchange.when import UndatedError, from_parts

SEASON = 3
"""Months of a season."""

WINTER = 12
_MONTHS_OF = {1: (1, 4), 2: (5, 8), 3: (9, 12)}
_DAYS_OF = {1: (1, 10), 2: (11, 20), 3: (21, 31)}
_YEARS_OF = {1: (0, 3), 2: (4, 6), 3: (7, 9)}


def named_side(tokens: Sequence[Token], signs: Sequence[str], habits: Habits, *, partial: bool = False) -> Side | None:
    """Return what the tokens say, with the spans that have a name, or None if they are no date."""
    part = next((token for token in tokens if token.kind == "P"), None)
    kept = [place for place, token in enumerate(tokens) if token.kind != "P"]
    tokens, signs = [tokens[place] for place in kept], [signs[place - 1] for place in kept[1:]]
    kinds = "".join(sorted(token.kind for token in tokens))
    whole = _span(tokens, kinds) if set(kinds) & set("SQD") else side(tokens, signs, habits, partial=partial)
    if part is None or whole is None:
        return whole
    if whole.day is not None:
        return whole if part.text == "mi" else None  # a Wednesday: Mi., 6. Juli
    return _third(whole, part.value, decade="D" in kinds)


def _span(tokens: Sequence[Token], kinds: str) -> Side | None:
    value = {token.kind: token.value for token in reversed(tokens)}
    years = [token.value for token in tokens if token.kind in "YN"]
    match kinds:
        case "DY":
            return _decade(value["Y"])
        case "NQY" | "MQY":
            return _quarter(value["Y"], value["N"] if "N" in value else value["M"], value["Q"])
        case "SY" if value["S"] == WINTER:
            return Side(value["Y"], doubtful=True)
        case "SY":
            return _months(value["Y"], value["S"], SEASON)
        case "NSY" | "SYY" if value["S"] == WINTER and (years[0] + 1 - years[1]) % 100 == 0:
            return _months(years[0], WINTER, SEASON)
    return None


def _quarter(year: int, number: int, length: int) -> Side | None:
    return _months(year, (number - 1) * length + 1, length) if 1 <= number <= MONTHS // length else None


def _decade(year: int) -> Side | None:
    if year % 10:
        return None
    if year % 100 == 0:
        raise UndatedError(f"{year}s may be ten years or a hundred; write {year}–{year + 9} or {year}–{year + 99}")
    return Side(year, last=f"{year + 9:04}-12-31", doubtful=True)


def _months(year: int, first: int, count: int) -> Side:
    start = days.ordinal(from_parts(year, first).day)
    last = days.month_end(days.shift_months(start, count - 1))
    return Side(year, first, last=days.iso(last), doubtful=True)


def _third(whole: Side, part: int, *, decade: bool) -> Side:
    year = whole.year or 0
    if decade:
        first, last = _YEARS_OF[part]
        return Side(year + first, last=f"{year + last:04}-12-31", doubtful=True)
    if whole.last:
        return replace(whole, doubtful=True)
    if whole.month is None:
        first, last = _MONTHS_OF[part]
        return _months(year, first, last - first + 1)
    first, last = _DAYS_OF[part]
    end = min(days.iso(days.month_end(days.ordinal(whole.when().day))), f"{year:04}-{whole.month:02}-{last:02}")
    return replace(whole, day=first, last=end, doubtful=True)
