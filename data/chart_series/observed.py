"""Observations as the charts need them: ordinal days, periods, values with None for gaps, notes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

import pandas as pd

from data import days
from data.dataset import Dataset
from data.models.events import Series
from data.payload.series import calendar_name

PERIOD_LENGTH = {"year": 4, "month": 7, "day": 10}
STEPS = {"month": "MS", "year": "YS"}


class Observations(NamedTuple):
    """One series on every session, month or year from its first to its last value."""

    days: Sequence[int]
    periods: Sequence[str]
    values: Sequence[float | None]
    notes: Sequence[str]


_CACHE: WeakKeyDictionary[Dataset, dict[str, Observations]] = WeakKeyDictionary()


def observations(dataset: Dataset, series: Series) -> Observations:
    """Return the observations of a series, cached per Dataset."""
    kept = _CACHE.setdefault(dataset, {})
    if series.id not in kept:
        kept[series.id] = _read(dataset, series)
    return kept[series.id]


def _read(dataset: Dataset, series: Series) -> Observations:
    observed = dataset.observed.get(series.id)
    if observed is None or observed.empty:
        return Observations((), (), (), ())
    calendar = _calendar(dataset, series, pd.DatetimeIndex(observed.index))
    ordinals = [int(day) for day in (calendar - pd.Timestamp(0)).days]
    length = PERIOD_LENGTH[series.frequency]
    periods = [days.iso(day)[:length] for day in ordinals]
    notes = dataset.notes(series.id)
    return Observations(
        ordinals,
        periods,
        [None if math.isnan(value) else float(value) for value in observed.reindex(calendar)],
        [notes[period].note if period in notes else "" for period in periods],
    )


def _calendar(dataset: Dataset, series: Series, index: pd.DatetimeIndex) -> pd.DatetimeIndex:
    if series.frequency != "day":
        return pd.date_range(index[0], index[-1], freq=STEPS[series.frequency])
    sessions = dataset.sessions[calendar_name(series)]
    return sessions[(sessions >= index[0]) & (sessions <= index[-1])]
