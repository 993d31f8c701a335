"""A text as the parts of a date: numbers, months and words by kind, with the signs between them.

A text with any word that is none of a date's is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from exchange.dates.words import BRACKETED, lexicon, suffixes
from exchange.when import UndatedError, before_year_one

MOST_PIECES = 9
"""Pieces of the longest phrase: 'avant J.-C.' has eight."""

SHORT, YEAR = 2, 4
"""Digits of a day, month or short year at most, and of a year."""

EAST_ASIAN = "\u1100"
"""The first letter of scripts that are written without blanks."""

_WEEKDAY = re.compile(rf"\((?:주|週)?[{BRACKETED}]\)")
_ERA = re.compile(r"([rhstm])\.?\s?(?=[0-9]{1,2}[./年-](?![0-9]{4}))")
_ERAS = {"r": 2018, "h": 1988, "s": 1925, "t": 1911, "m": 1867}
_LONGEST_ERAS = {2018: 30, 1988: 31, 1925: 64, 1911: 150, 1867: 45}
"""The highest year of an era that is read, by the year before its first; 1911 begins two."""

_SIGNS = str.maketrans(
    dict.fromkeys('()[]{}<>"“”„«»,、，。;@', " ")
    | dict.fromkeys("・·•", ".")
    | dict.fromkeys("’‘´`", "'")
    | dict.fromkeys("\u2010\u2011\u2212", "-")
    | dict.fromkeys("\u2012\u2013\u2014\u2015\u301c\u30fc~", "–")
)


class UnknownWordError(UndatedError):
    """A word is none of a date's."""


@dataclass(frozen=True)
class Token:
    """A part of a date: Y year, N number of one or two digits, n short year, M month, or a kind of WORDS."""

    kind: str
    value: int = 0
    width: int = 0
    """Digits of a number."""

    text: str = ""


@dataclass(frozen=True)
class Parts:
    """The parts of a date, the sign before each but the first, and what its words say of the whole."""

    tokens: tuple[Token, ...]
    signs: tuple[str, ...]
    """One of '-', '/', '.', "'", ' ' and R, which stands for 'to'."""

    about: bool = False
    since: bool = False

    @property
    def kinds(self) -> str:
        """The kinds of the tokens, a letter each."""
        return "".join(token.kind for token in self.tokens)


def parts(text: str) -> Parts:
    """Return the parts of a folded text. Raises UndatedError for words that are none of a date's."""
    text = _WEEKDAY.sub(" ", text.strip())
    about = text.startswith("~")
    found = _with_ranges(_joined(list(_read(text.lstrip("~").translate(_SIGNS).strip()))))
    kept: list[Token] = []
    signs: list[str] = []
    between = ""
    for token in found:
        if token.kind in "-/.'R ":
            between += token.kind
        elif token.kind == "A":
            about = True
        elif token.kind == "O" and {*between} & {*"R-"}:
            between = "R"
        elif token.kind not in "W_F":
            signs.append(_sign(between) if kept else between.strip())
            kept.append(token)
            between = ""
    if not kept:
        raise UndatedError("it has no year")
    _check_beginning(signs[0], kept[0])
    since = bool({*between} & {*"R-"}) or ("R" not in signs and any(token.kind == "F" for token in found))
    return Parts(tuple(kept), tuple(signs[1:]), about, since)


def _with_ranges(found: list[Token]) -> list[Token]:
    """Return the tokens with 'and' as 'to' after 'between' and for days in a row; elsewhere it parts two dates."""
    if any(token.kind == "&" for token in found):
        between = any(token.kind == "F" and token.value for token in found)
        numbers = [token.value for token in found if token.kind in "N&"][:3]
        in_a_row = len(numbers) == 3 and numbers[1:] == [0, numbers[0] + 1]  # noqa: PLR2004
        if not (between or in_a_row):
            raise UndatedError("it has two dates or more; write the first, and the last as its end")
    return [replace(token, kind="R") if token.kind == "&" else token for token in found]


def _check_beginning(sign: str, first: Token) -> None:
    if sign == "-" and first.kind in "NY":
        raise before_year_one(-first.value)
    if "R" in sign:
        raise UndatedError("it has an end without a beginning")


def _sign(between: str) -> str:
    if "R" in between:
        return "R"
    return (between.replace(" ", "").rstrip(".") or between.replace(" ", "") or " ")[-1]


@cache
def _pieces() -> re.Pattern[str]:
    unspaced = sorted((re.escape(key) for key in lexicon() if key[0] >= EAST_ASIAN), key=len, reverse=True)
    return re.compile(rf"[0-9]+|{'|'.join(unspaced)}|[^\W\d_]+|\s+|.", re.DOTALL)


def _read(text: str) -> Iterator[Token]:
    if found := _ERA.match(text):
        yield Token("E", _ERAS[found[1]])
        text = text[found.end() :]
    pieces: list[str] = _pieces().findall(text)
    place = 0
    while place < len(pieces):
        if "0" <= pieces[place][0] <= "9":
            token, length = _number(pieces, place)
        else:
            token, length = _phrase(pieces, place)
        yield token
        place += length


def _number(pieces: Sequence[str], place: int) -> tuple[Token, int]:
    digits = pieces[place]
    if len(digits) <= SHORT:
        return Token("N", int(digits), len(digits), digits), 1 + _suffix(pieces[place + 1 : place + 3])
    if len(digits) > YEAR:
        remedy = "one of Excel's numbers of days is read only in a column of nothing else"
        raise UndatedError(f"'{digits[:20]}' is no date; {remedy}")
    return Token("Y", int(digits), len(digits), digits), 1


def _suffix(pieces: Sequence[str]) -> int:
    """Return how many of the pieces after a number belong to it: st, er, or º after a point."""
    if len(pieces) > 1 and pieces[0] == "." and pieces[1] in ("o", "a"):
        return 2
    return int(bool(pieces) and pieces[0] in suffixes())


def _phrase(pieces: Sequence[str], place: int) -> tuple[Token, int]:
    for length in range(min(len(pieces) - place, MOST_PIECES), 0, -1):
        if pieces[place + length - 1].isspace():
            continue
        phrase = "".join(pieces[place : place + length]).replace(" ", "")
        if phrase in lexicon():
            kind, value = lexicon()[phrase]
            return Token(kind, value, text=phrase), length
    if pieces[place].isspace():
        return Token(" "), 1
    if pieces[place] == "–":
        return Token("R", text="–"), 1
    if pieces[place] in "-/.'":
        return Token(pieces[place]), 1
    raise UnknownWordError(pieces[place])


def _joined(found: list[Token]) -> list[Token]:
    """Return the tokens with numbers and their units as one: 7月 is a month, 令和元年 and AD 79 are years."""
    made: list[Token] = []
    pending: Token | None = None
    for token in found:
        last = next((one for one in reversed(made) if one.kind not in " _"), None)
        if token.kind == "B":
            raise before_year_one(-next((one.value for one in found if one.kind in "NY"), 0))
        if token.kind in "EC":
            pending = token
            if token.kind == "C" and last and last.kind in "NY":
                made[made.index(last)] = Token("Y", last.value)
                pending = None
        elif token.kind in "NY" and pending:
            made.append(Token("Y", _year(pending, token)))
            pending = None
        elif token.kind in "ymd" and last and last.kind in "NY":
            place = len(made) - 1 - made[::-1].index(last)
            made[place] = _with_unit(last, token.kind)
        else:
            made.append(token)
    return made


def _year(era: Token, number: Token) -> int:
    if era.kind == "E" and not 1 <= number.value <= _LONGEST_ERAS[era.value]:
        raise UndatedError(f"the era has no year {number.value}")
    return era.value + number.value


def _with_unit(number: Token, unit: str) -> Token:
    if unit == "m":
        return Token("M", number.value)
    if unit == "y" and number.kind == "N":
        return Token("n", number.value, number.width)
    return number
