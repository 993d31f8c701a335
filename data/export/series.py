"""Series and observations as rows: series.csv, and the values in long form."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from data.dataset import Dataset
from data.export.events import LENGTH
from data.export.table import Cell
from data.models.events import Series


def series_rows(dataset: Dataset, ids: Iterable[str]) -> Iterator[dict[str, Cell]]:
    """Yield a row per series, with the first and last period of its observations."""
    for series_id in ids:
        series = dataset.series_by_id[series_id]
        spelt = periods(dataset, series)
        yield {
            **series.model_dump(mode="json", exclude={"source", "refresh"}),
            **_source(series),
            "first_period": spelt[0] if spelt else None,
            "last_period": spelt[-1] if spelt else None,
            "observations": len(spelt),
        }


def observation_rows(
    dataset: Dataset, ids: Iterable[str], panel: str, *, from_: str = "", to: str = ""
) -> Iterator[dict[str, Cell]]:
    """Yield the observations of the series in a panel, for periods that overlap the given days."""
    for series_id in ids:
        series = dataset.series_by_id[series_id]
        if series.panel == panel:
            yield from _observations(dataset, series, from_, to)


def periods(dataset: Dataset, series: Series) -> list[str]:
    """Return the periods of a series' observations: days, months (2019-07) or years (2019)."""
    days = dataset.observed[series.id].index.to_numpy().astype("datetime64[D]").astype(str)
    return [str(day)[: LENGTH[series.frequency]] for day in days]


def _observations(dataset: Dataset, series: Series, from_: str, to: str) -> Iterator[dict[str, Cell]]:
    first, last = from_[: LENGTH[series.frequency]], to[: LENGTH[series.frequency]]
    notes = dataset.notes(series.id)
    for period, value in zip(periods(dataset, series), dataset.observed[series.id].tolist(), strict=True):
        if not math.isfinite(value) or period < first or (last and period > last):
            continue
        note = notes.get(period)
        source = note.source if note else None
        yield {
            "series": series.id,
            "period": period,
            "value": value,
            "basis": note.basis if note else None,
            "note": note.note if note else None,
            "source_publisher": source.publisher if source else None,
            "source_title": source.title if source else None,
            "source_url": source.url if source else None,
            "source_date": source.date if source else None,
        }


def _source(series: Series) -> dict[str, Cell]:
    source = series.source
    return {
        "source_publisher": source.publisher,
        "source_title": source.title,
        "source_url": source.url,
        "source_date": source.date,
    }
