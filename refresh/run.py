"""The run of a refresh: queries every wanted series and plans its changes; an error in one does not stop the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pandas as pd

from data.dataset import Dataset
from data.models.events import Series
from refresh.answer import Answer, Query, Source
from refresh.error import RefreshError
from refresh.faults import Context
from refresh.plan import Plan, plan
from refresh.rows import FILES, rows_of
from refresh.sources import SOURCES
from refresh.web import Web

DAYS_BACK = 90
MONTHS_BACK = 24
YEARS_BACK = 3
"""How far before the last row to query again, so that revisions show."""


@dataclass(frozen=True)
class Failure:
    """A series that failed, and why."""

    series: Series
    why: str


def wanted(dataset: Dataset, names: Iterable[str]) -> tuple[Series, ...]:
    """Return the named series, or all that have a source. Raises RefreshError for an unknown name."""
    names = list(dict.fromkeys(names))
    unknown = [name for name in names if name not in dataset.series_by_id]
    if unknown:
        raise RefreshError(f"There is no series {', '.join(unknown)}. `refresh --list` names them all.")
    chosen = [dataset.series_by_id[name] for name in names] if names else dataset.series
    return tuple(one for one in chosen if names or (one.refresh is not None and one.refresh.source != "none"))


def run(
    folder: Path,
    chosen: Iterable[Series],
    dataset: Dataset,
    web: Web,
    keys: Mapping[str, str],
    *,
    today: date,
    since: str,
) -> tuple[list[Plan], list[Failure]]:
    """Return a plan for every series that succeeded, and the failures; `since` starts the query earlier."""
    known = _known(folder, dataset)
    answers: list[tuple[Series, Source, Answer]] = []
    failures: list[Failure] = []
    for series in chosen:
        try:
            source, query = _query(series, keys, _since(series, known[series.id], since), today)
            answers.append((series, source, source.fetch(query, web)))
        except RefreshError as error:
            failures.append(Failure(series, str(error)))
    days = {one.id: frozenset(known[one.id]) for one in dataset.series if one.frequency == "day"}
    days |= {one.id: days[one.id] | {row.period for row in answer.rows} for one, _, answer in answers if one.id in days}
    plans = [
        plan(series, source, answer, known[series.id], _context(series, dataset, known[series.id], days, today))
        for series, source, answer in answers
    ]
    return plans, failures


def _query(series: Series, keys: Mapping[str, str], since: str, today: date) -> tuple[Source, Query]:
    """Return the source and the query. Raises RefreshError if there is none or its key is missing."""
    refresh = series.refresh
    if refresh is None:
        raise RefreshError("series.yaml has no `refresh:` for it.")
    if refresh.source == "none":
        raise RefreshError(f"nobody is asked for it. {refresh.why}")
    source = SOURCES[refresh.source]
    key = keys.get(source.key, "").strip() if source.key else ""
    if source.key and not key and not source.key_optional:
        raise RefreshError(
            f"{source.publisher} wants a key: set {source.key}. docs/refreshing.md says where to get it."
        )
    return source, Query(series, refresh, since, today, key)


def _since(series: Series, known: Mapping[str, str], since: str) -> str:
    """Return the first period to query: far enough before the last row to see revisions."""
    last = max(known)
    if series.frequency == "day":
        usual = (date.fromisoformat(last) - timedelta(days=DAYS_BACK)).isoformat()
        return f"{since}-01-01"[:10] if since else usual
    if series.frequency == "month":
        return f"{since}-01"[:7] if since else str(pd.Period(last, "M") - MONTHS_BACK)
    return since[:4] if since else f"{int(last) - YEARS_BACK:04}"


def _known(folder: Path, dataset: Dataset) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {one.id: {} for one in dataset.series}
    for name in FILES.values():
        if (folder / name).exists():
            for line in rows_of((folder / name).read_bytes()).lines:
                found[line.fields["series"]][line.fields["period"]] = line.fields["value"]
    return found


def _context(
    series: Series, dataset: Dataset, known: Mapping[str, str], days: Mapping[str, frozenset[str]], today: date
) -> Context:
    peers = tuple(
        days[one.id]
        for one in dataset.series
        if one.id in days and one.id != series.id and series.market is not None and one.market == series.market
    )
    return Context({period: Decimal(value) for period, value in known.items()}, peers, today)
