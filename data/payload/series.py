"""Observations in the client payload: calendars shared by the series of a market, exact values, gaps as null."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import pandas as pd

from data.dataset import Dataset
from data.models.events import Series

_STEPS = {"month": "MS", "year": "YS"}


def observations(dataset: Dataset, ids: Iterable[str]) -> dict[str, Any]:
    """Return the calendars and observations of some series."""
    chosen = [dataset.series_by_id[series_id] for series_id in ids]
    spans: dict[str, list[pd.Timestamp]] = {}
    for series in chosen:
        index = dataset.observed[series.id].index
        spans.setdefault(calendar_name(series), []).extend((index[0], index[-1]))
    calendars = {calendar_name(series): _calendar(dataset, series, spans[calendar_name(series)]) for series in chosen}
    return {
        "calendars": {name: _steps(calendar) for name, calendar in calendars.items()},
        "observations": {series.id: _values(dataset, series, calendars[calendar_name(series)]) for series in chosen},
    }


def calendar_name(series: Series) -> str:
    """Return the name of a series' calendar: its market's sessions, or months, or years."""
    return (series.market or series.id) if series.frequency == "day" else series.frequency


def number(value: float) -> int | float:
    """Return a number for JSON: integers without a decimal point."""
    return int(value) if value.is_integer() else value


def _calendar(dataset: Dataset, series: Series, span: list[pd.Timestamp]) -> pd.DatetimeIndex:
    """Return every period of a calendar from the first to the last observation in it."""
    first, last = min(span), max(span)
    if series.frequency != "day":
        return pd.date_range(first, last, freq=_STEPS[series.frequency])
    days = dataset.sessions[calendar_name(series)]
    return days[(days >= first) & (days <= last)]


def _steps(calendar: pd.DatetimeIndex) -> list[int]:
    ordinals = (calendar - pd.Timestamp(0)).days.tolist()
    return [ordinals[0], *(after - before for before, after in pairwise(ordinals))]


def _values(dataset: Dataset, series: Series, calendar: pd.DatetimeIndex) -> dict[str, Any]:
    observed = dataset.observed[series.id]
    start = int(calendar.searchsorted(observed.index[0]))
    end = int(calendar.searchsorted(observed.index[-1])) + 1
    values = observed.reindex(calendar[start:end]).tolist()
    return {
        "calendar": calendar_name(series),
        "start": start,
        "values": [None if math.isnan(value) else number(value) for value in values],
    }
