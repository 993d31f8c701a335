"""Monthly or yearly sums and shares of trade by partner country.

Zero is not unknown: a month is published if the source has a figure of any partner in it, and a partner without one
then traded nothing; in other months nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pandas as pd

from refresh.answer import Answer, Query, Row
from refresh.error import RefreshError

YEAR = 12
ZERO = "zero under this customs code: the month has figures of other countries and none of this one"
PERCENT = Decimal(100)


@dataclass(frozen=True)
class Figures:
    """The figures of one HS code by month and partner, and the months that are published.

    Partners in `world` are totals of all countries; without one, all partners are summed.
    """

    by: Mapping[tuple[str, str], Decimal]
    months: frozenset[str]
    world: frozenset[str] = frozenset()

    def total(self, month: str, partners: Iterable[str]) -> Decimal:
        """Return the sum of some partners in a month, of all partners if none is named."""
        wanted = frozenset(partners) or self.world
        found = (value for (at, partner), value in self.by.items() if at == month and (not wanted or partner in wanted))
        return sum(found, Decimal(0))


def months(first: str, today: date) -> list[str]:
    """Return the months from that of a period to the last complete one, spelt YYYY-MM."""
    return [str(month) for month in pd.period_range(first, today, freq="M")[:-1]]


def batches(found: list[str], size: int) -> list[list[str]]:
    """Return months in batches of at most `size`."""
    return [found[start : start + size] for start in range(0, len(found), size)]


def answer(query: Query, figures: Figures, left_out: Iterable[str] = (), notes: Iterable[str] = ()) -> Answer:
    """Return the answer: sums in the series' unit, or shares in per cent."""
    wanted = months(query.since, query.today)
    named = {*query.refresh.partners, *query.refresh.whole}
    if figures.by and named and not named & {partner for _, partner in figures.by}:
        raise RefreshError(f"Nothing of {', '.join(sorted(named))} in any month: is it spelt as the source spells it?")
    known = [month for month in wanted if month in figures.months]
    unknown = [month for month in wanted if month not in figures.months]
    said = [*notes, *([f"not published, or nothing at all under this code: {spans(unknown)}"] if unknown else [])]
    groups: dict[str, list[str]] = {}
    for month in known:
        groups.setdefault(month if query.series.frequency == "month" else month[:4], []).append(month)
    length = 1 if query.series.frequency == "month" else YEAR
    rows = [_row(query, figures, period, group) for period, group in groups.items() if len(group) == length]
    derived = query.series.measure == "share" or len(query.refresh.partners) != 1 or length != 1
    return Answer(tuple(row for row in rows if row is not None), tuple(left_out), tuple(said), derived=derived)


def _row(query: Query, figures: Figures, period: str, group: Iterable[str]) -> Row | None:
    group = list(group)
    part = sum((figures.total(month, query.refresh.partners) for month in group), Decimal(0))
    if query.series.measure != "share":
        return Row(period, part / query.refresh.divide_by, "" if part else ZERO)
    whole = sum((figures.total(month, query.refresh.whole) for month in group), Decimal(0))
    return Row(period, part / whole * PERCENT, "" if part else ZERO) if whole else None


def spans(found: list[str]) -> str:
    """Return months as text, consecutive ones as ranges: `2022-01 to 2022-04, 2022-08`."""
    runs: list[list[str]] = []
    for month in found:
        if runs and months(runs[-1][-1], date(int(month[:4]), int(month[5:]), 1))[1:] == []:
            runs[-1].append(month)
        else:
            runs.append([month])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)
