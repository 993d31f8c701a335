"""The names of months as they stand alone, by language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from babel import Locale, localedata


def month_alone(month: int, locale: Locale) -> str:
    """Return a month by itself.

    Not by "LLLL": languages without such names share a part of Babel 2.18's data, in which the first that asks leaves
    its own.
    """
    own, common = (_held(localedata.load(name), "months", "stand-alone", "wide") for name in (str(locale), "root"))
    if isinstance(own, tuple):
        _, own = own
    known = isinstance(own, Mapping) and own is not common
    return str((known and own.get(month)) or _held(localedata.load(str(locale)), "months", "format", "wide")[month])


def _held(data: Any, *keys: str) -> Any:
    """Return a part of Babel's data as it is held: looking through its wrapper would write there."""
    for key in keys:
        data = getattr(data, "_data", data)[key]
    return getattr(data, "_data", data)
