"""Year, month and day of three columns as one date."""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import replace

from exchange.dates.column import DateColumn
from exchange.dates.tokens import parts
from exchange.folding import fold
from exchange.when import UndatedError, When, from_parts

_FRACTION = re.compile(r"\.0+$")
UNKNOWN = frozenset(("", "0", "00", "-", "–", "?", "n/a", "na", "nan", "none", "null"))
"""What stands in a column of months or days where there is none."""


def joined(year: str, month: str, day: str, column: DateColumn) -> When:
    """Return the date of three cells; a day may be a range, a month a name. Raises UndatedError."""
    month, day = (_FRACTION.sub("", fold(cell.strip())) for cell in (month, day))
    if not year.strip():
        raise UndatedError("it has no year")
    whole = column.read(_FRACTION.sub("", year.strip()))
    if month in UNKNOWN:
        if day not in UNKNOWN:
            raise UndatedError(f"it has a day ({day[:20]}) without a month")
        return whole
    if whole.precision != "year" or whole.end:
        raise UndatedError(f"'{year[:20]}' is no year to go with the month {month[:20]}")
    number = _month(month)
    if day in UNKNOWN:
        found = from_parts(int(whole.day[:4]), number)
    else:
        found = column.read(f"{day} {month_name[number]} {whole.day[:4]}")
    return replace(found, doubt=whole.doubt or found.doubt)


def _month(text: str) -> int:
    found = parts(text).tokens
    if len(found) != 1 or found[0].kind not in "MN" or not 1 <= found[0].value <= len(month_name) - 1:
        raise UndatedError(f"'{text[:20]}' is no month")
    return found[0].value
