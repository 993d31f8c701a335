"""Detection of literal numbers in a text that should cite them by reference; years, dates and names are allowed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names

from data.references import BRACED

_YEAR = r"(?<![\d.,])(?:1[5-9]|20)\d\d(?!\d|[.,]\d|\s*[%‰])"
_NAME = r"(?<![A-Za-z\d])[A-Za-z]+\d{1,3}(?!\d|[.,]\d|\s*[%‰])"
_ISO = r"(?<!\d)\d{4}-\d\d(?:-\d\d)?(?!\d)"
_HAN_DATE = r"\d{1,4}(?=[年月日년월일])"
_DAY = r"(?<![\d.,])\d{1,2}(?:\s*[-–]\s*\d{1,2})?"


def literal_numbers(text: str, languages: Iterable[str]) -> list[str]:
    """Return the words of a text that hold a literal number; months may be named in any of `languages`."""
    plain = BRACED.sub(" ", text)
    if not any(letter.isdigit() for letter in plain):
        return []
    rest = _allowed(tuple(languages)).sub("", plain)
    return re.findall(r"\S*\d\S*", rest)


@cache
def _allowed(languages: tuple[str, ...]) -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, _months(languages)), key=len, reverse=True))
    dates = (rf"{_DAY}\.?\s+(?:{months})\b", rf"\b(?:{months})\s+{_DAY}\b(?!\s*[%‰])") if months else ()
    return re.compile("|".join((_ISO, *dates, _HAN_DATE, _YEAR, _NAME)), re.IGNORECASE)


def _months(languages: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for language in languages:
        try:
            locale = Locale.parse(language, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                found |= {name.rstrip(".") for name in get_month_names(width, context, locale).values()}
    return {name for name in found if not any(letter.isdigit() for letter in name)}
