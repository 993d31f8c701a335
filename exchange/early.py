"""Years of one or two digits in the slides of TimelineJS, which takes 19 as the year 19: it may be one, or 2019.

They stand only among years of the first thousand; elsewhere somebody left the century out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from exchange.when import UndatedError

_FIRST_THOUSAND = re.compile(r"[1-9][0-9]{2}|0[0-9]{3}")
_SHORT = re.compile(r"0?[1-9]|[1-9][0-9]")


def is_early(years: Iterable[Any]) -> bool:
    """Return whether some of the years of a file are of the first thousand beyond doubt: 793, or 0079."""
    return any(_FIRST_THOUSAND.fullmatch(str(year).strip()) for year in years)


def check_year(year: Any, *, early: bool) -> None:
    """Raise UndatedError for a year of which the century may be missing."""
    written = str(year).strip()
    if not early and not isinstance(year, bool) and _SHORT.fullmatch(written):
        whole = f"20{written.zfill(2)}"
        raise UndatedError(f"its year has no more than two digits ({written}); write {whole}, or {written.zfill(4)}")
