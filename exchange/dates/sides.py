"""One side of a date, of which a range has two: year, month and day as far as they are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from exchange.dates.habits import Habits
from exchange.dates.tokens import Token
from exchange.dates.words import ROMAN
from exchange.when import UndatedError, When, from_parts

MONTHS = 12
LAST_DAY = 31
_WORDED: Mapping[str, str] = {
    "NMY": "dmy", "MNY": "mdy", "YMN": "ymd", "YNM": "ydm", "MY": "my", "YM": "ym", "Y": "y",
    "NMN": "dms", "MNN": "mds", "nMN": "smd", "nM": "sm", "n": "s",
}  # fmt: skip
"""What the tokens of a date with a month's name stand for: day, month, year, short year."""

_PARTIAL: Mapping[str, str] = {"NM": "dm", "MN": "md", "M": "m", "N": "d", "NY": "dy"}
"""The same on one side of a range, where the other side has the rest."""


@dataclass(frozen=True)
class Side:
    """What is written of a date; one with a name, such as a season, has its last day too."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last: str = ""
    doubtful: bool = False
    words: bool = True
    """Whether its month is a word."""

    def when(self) -> When:
        """Return the date; raises UndatedError if it has no year or is none."""
        return replace(from_parts(self.year, self.month, self.day), end=self.last)

    def completed(self, other: Side) -> Side:
        """Return this side with the year and month of the other where it has none."""
        year = self.year if self.year is not None else other.year
        month = other.month if self.month is None and self.day is not None else self.month
        return replace(self, year=year, month=month)


def side(tokens: Sequence[Token], signs: Sequence[str], habits: Habits, *, partial: bool = False) -> Side | None:
    """Return what the tokens say, or None if they are no date. Unless `partial`, a year is part of it."""
    kinds = "".join(token.kind for token in tokens)
    if set(kinds) <= {"N", "Y"} and len(kinds) > 1 and not (partial and kinds == "NY" and signs[0] == " "):
        return _numeric(tokens, signs, habits, partial=partial)
    form = _form(tokens, kinds, signs, partial=partial)
    if not form or (len(form) == 2 and any(token.text in ROMAN for token in tokens)):  # noqa: PLR2004
        return None  # 'i 2018' is 'in 2018' in three languages
    found = {letter: token.value for letter, token in zip(form, tokens, strict=True)}
    if any(token.width == 1 for letter, token in zip(form, tokens, strict=True) if letter == "s"):
        return None
    year = habits.year(found["s"]) if "s" in found else found.get("y")
    return Side(year, found.get("m"), found.get("d"))


def _form(tokens: Sequence[Token], kinds: str, signs: Sequence[str], *, partial: bool) -> str:
    if kinds == "NMN" and tokens[0].value > LAST_DAY:
        return "smd"
    if kinds == "MN" and not partial:
        return "ms" if tokens[1].width == 2 and signs[0] in "-'" else ""  # noqa: PLR2004
    return _WORDED.get(kinds) or (_PARTIAL.get(kinds, "") if partial else "")


def _numeric(tokens: Sequence[Token], signs: Sequence[str], habits: Habits, *, partial: bool) -> Side | None:
    kinds, numbers = "".join(token.kind for token in tokens), [token.value for token in tokens]
    sign = signs[0]
    if len(set(signs)) > 1 or sign not in "-/. " or (sign == " " and len(numbers) < 3):  # noqa: PLR2004
        return None
    found: Side | None = None
    written = sign.join(token.text for token in tokens)
    match kinds:
        case "YNN":
            found = Side(numbers[0], numbers[1] or None, numbers[2] or None, words=False)
        case "NNY" | "NNN" if tokens[-1].width > 1:
            found = _ordered(numbers, written, habits, short=kinds == "NNN")
        case "NY" if numbers[0] <= MONTHS:
            found = Side(numbers[1], numbers[0], words=False)
        case "YN" if numbers[1] <= MONTHS and (numbers[1] or numbers[0] % 100 != 99):  # noqa: PLR2004
            found = Side(numbers[0], numbers[1] or None, words=False)
        case "NN" if partial:
            day, month = habits.day_and_month(numbers[0], numbers[1], written)
            found = Side(None, month, day, words=False)
    return found


def _ordered(numbers: Sequence[int], written: str, habits: Habits, *, short: bool) -> Side:
    first, second, third = numbers
    if short and first > LAST_DAY:
        return Side(habits.year(first), second, third, words=False)
    errors: list[UndatedError] = []
    year = third
    day = month = 0
    try:
        day, month = habits.day_and_month(first, second, written)
    except UndatedError as error:
        errors.append(error)
    try:
        year = habits.year(third) if short else third
    except UndatedError as error:
        errors.append(error)
    if errors:
        raise type(errors[-1])("; ".join(map(str, errors)))
    return Side(year, month, day, words=False)
