"""Rules of `refresh:` in series.yaml: the fields that each source needs, and none that it ignores."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.draft import Draft
from data.models.events import Series
from data.models.fields import is_period
from data.models.parsed import Parsed
from data.models.refresh import OPTIONAL, REQUIRED, Refresh
from data.problem import Problem

COMMON = ("divide_by", "until")
FREQUENCIES = {"ecb": ("day",), "finance-datareader": ("day",)}
TRADE = ("month", "year")
SPELLINGS = {
    "korea-customs": (re.compile("[A-Z]{2}"), "its two capital letters, such as JP"),
    "e-stat": (re.compile("[0-9]{5}"), "e-Stat's five digits in quotes, such as '50103' for South Korea"),
    "comtrade": (re.compile("[0-9]{1,3}"), "the UN's number in quotes, such as '392' for Japan"),
}
"""Country codes of the trade sources. They answer a wrong code with no trade instead of an error."""


def check_refresh(draft: Draft) -> Iterator[Problem]:
    """Find sources with missing or unused fields, or that do not publish what the series measures."""
    for entry in draft.series:
        refresh = entry.model.refresh
        if refresh is not None and entry.valid("refresh"):
            yield from _check_fields(entry, refresh)
            yield from _check_countries(entry, refresh)
            if refresh.source != "none" and entry.valid("frequency", "measure"):
                yield from _check_measure(entry, refresh)


def _check_fields(entry: Parsed[Series], refresh: Refresh) -> Iterator[Problem]:
    wanted = REQUIRED[refresh.source]
    for name in wanted:
        if getattr(refresh, name) is None:
            yield entry.problem(("refresh", name), None, f"is missing for {refresh.source}", f"Add `{name}: …`.")
    used = {"source", *wanted, *OPTIONAL[refresh.source], *(COMMON if refresh.source != "none" else ())}
    for name in sorted(refresh.model_fields_set - used):
        yield entry.problem(("refresh", name), None, f"means nothing to {refresh.source}", "Delete the line.")


def _check_countries(entry: Parsed[Series], refresh: Refresh) -> Iterator[Problem]:
    if refresh.source not in SPELLINGS:
        return
    pattern, remedy = SPELLINGS[refresh.source]
    for name in ("partners", "whole", "reporter"):
        given = getattr(refresh, name)
        for country in given if isinstance(given, tuple) else (given,):
            if country is not None and not pattern.fullmatch(country):
                yield entry.problem(("refresh", name), country, "is no country here", f"Write {remedy}.")


def _check_measure(entry: Parsed[Series], refresh: Refresh) -> Iterator[Problem]:
    series, source = entry.model, refresh.source
    allowed = FREQUENCIES.get(source, TRADE)
    if series.frequency not in allowed:
        remedy = f"Ask a source that does, or none: this one publishes by {' or '.join(allowed)}."
        yield entry.problem(("refresh", "source"), source, f"does not publish by {series.frequency}", remedy)
    if source not in FREQUENCIES and series.measure not in ("value", "quantity", "share"):
        remedy = "Give the series `measure:` value, quantity or share."
        yield entry.problem(("refresh", "source"), source, "does not know what to measure", remedy)
    if refresh.until is not None and not is_period(refresh.until, series.frequency):
        remedy = f"Write it as the periods of the series are: by {series.frequency}."
        yield entry.problem(("refresh", "until"), refresh.until, "is not a period of this series", remedy)
