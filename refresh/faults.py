"""Faults of single rows, found in the row itself or against other series of its market; such rows are rejected.

Every rejected row is listed with its reason; nothing is repaired.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from data.models.events import Series
from data.models.fields import is_period
from refresh.answer import Row

RUN = 4
"""Length of a run of equal closes that is stale data: the longest real one in eight years of 22 series is 3."""
PEERS = 2
"""Least number of other series needed to judge a market's calendar."""
WEEKEND = 5
HUGE = Decimal(10) ** 18
"""No value in this dataset's units comes near it."""


@dataclass(frozen=True)
class Context:
    """Context of a series' new rows: its values so far, the days of the market's other series, and today."""

    known: Mapping[str, Decimal]
    peers: tuple[frozenset[str], ...]
    today: date


Rule = Callable[[Row, Series, Context], str]


def accepted_rows(rows: tuple[Row, ...], series: Series, context: Context) -> tuple[list[Row], list[str]]:
    """Return the accepted rows in order, each period once, and a sentence for every rejected one."""
    left_out: list[str] = []
    found: dict[str, Row] = {}
    doubled: set[str] = set()
    for row in sorted(rows, key=lambda row: row.period):
        fault = next(filter(None, (rule(row, series, context) for rule in RULES)), "")
        if fault:
            left_out.append(f"{row.period}: {fault}")
        elif row.period not in found:
            found[row.period] = row
        elif found[row.period].value == row.value:
            left_out.append(f"{row.period}: the same row a second time")
        else:
            doubled.add(row.period)
    for period in sorted(doubled):
        left_out.append(f"{period}: the source gives two values; which is right is not clear")
        del found[period]
    stale = dict(_stale(list(found.values()), series, context))
    left_out += [f"{period}: {fault}" for period, fault in stale.items()]
    return [row for row in found.values() if row.period not in stale], sorted(left_out)


def _spelling(row: Row, series: Series, _context: Context) -> str:
    return "" if is_period(row.period, series.frequency) else f"is not a {series.frequency}"


def _future(row: Row, _series: Series, context: Context) -> str:
    now = context.today.isoformat()[: len(row.period)]
    if row.period > now:
        return "lies in the future"
    return "is not over yet" if row.period == now and len(now) < len("2026-01-01") else ""


def _value(row: Row, series: Series, _context: Context) -> str:
    if not row.value.is_finite():
        return "the value is not a number"
    if series.panel == "prices" and row.value <= 0:
        return f"{row.value:f} is not above zero"
    if row.value < 0:
        return f"{row.value:f} is below zero"
    if row.value >= HUGE:
        return "is larger than anything that is counted here"
    return f"a share of {row.value:f}% cannot be" if series.measure == "share" and row.value > 100 else ""  # noqa: PLR2004


def _until(row: Row, series: Series, _context: Context) -> str:
    until = series.refresh.until if series.refresh else None
    return f"after {until} the source means something else by its code" if until and row.period > until else ""


def _closed(row: Row, series: Series, context: Context) -> str:
    """Return a fault if the market was closed: on weekends, and on days that no other series of the market has."""
    if series.frequency != "day":
        return ""
    if date.fromisoformat(row.period).weekday() >= WEEKEND:
        return "is no weekday: an old value fills a day without trading"
    around = _trading_peers(row.period, context)
    if len(around) >= PEERS and not any(row.period in days for days in around):
        return f"none of {len(around)} other series of the market has that day: an old value fills a holiday"
    return ""


RULES: tuple[Rule, ...] = (_spelling, _future, _value, _until, _closed)


def missing(rows: list[Row], series: Series, context: Context) -> tuple[str, ...]:
    """Return the new days that every other series of the market has, but this one lacks."""
    if series.frequency != "day" or not rows:
        return ()
    first = max(context.known, default=rows[0].period)
    own = {row.period for row in rows}
    lacking = []
    for day in sorted(set().union(*context.peers) - own):
        around = _trading_peers(day, context)
        if first < day < rows[-1].period and len(around) >= PEERS and all(day in days for days in around):
            lacking.append(f"no row on {day}, on which all {len(around)} other series of the market have one")
    return tuple(lacking)


def _trading_peers(day: str, context: Context) -> list[frozenset[str]]:
    """Return the days of the other series that were traded both before and after a day."""
    return [days for days in context.peers if days and min(days) < day < max(days)]


def _stale(rows: list[Row], series: Series, context: Context) -> Iterator[tuple[str, str]]:
    """Find runs of RUN or more equal values; every row after the first is stale."""
    if series.kind not in ("price", "index") or not rows:
        return
    before = [(period, value) for period, value in sorted(context.known.items()) if period < rows[0].period][-RUN:]
    run: list[str] = []
    last: Decimal | None = None
    for period, value in [*before, *((row.period, row.value) for row in rows), ("", Decimal(-1))]:
        if value == last:
            run.append(period)
            continue
        if len(run) >= RUN:
            yield from (
                (doubted, f"{last:f} for the {len(run)}th time running: an old value is repeated")
                for doubted in run[1:]
                if doubted >= rows[0].period
            )
        run, last = [period], value
