"""Monthly shipments around an event: its month against the mean of the twelve before and the same month a year before.

Values, quantities and shares separately. No price per unit is derived: a month with a few small lots would give a
meaningless one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from data.cache import once_per_dataset
from data.dataset import Dataset
from data.event_study.result import Measured, NotEnough, Result
from data.models.events import Event, Series

if TYPE_CHECKING:
    from data.event_study.prices import Floats

YEAR = 12


@dataclass(frozen=True, slots=True)
class ShipmentStudy:
    """One monthly series around an event, in the unit of the series. Zero is a value; a missing month is not.

    `on_mean` and `on_year` are the change against the mean of the twelve months before and against the same month a
    year before: a fraction, or for a share the difference in percentage points. `note` is the dataset's note on the
    month's figure.
    """

    series: str
    month: str
    value: Result
    mean_before: Result
    year_before: Result
    on_mean: Result
    on_year: Result
    note: str

    @property
    def is_zero(self) -> bool:
        """Whether the month's figure is zero."""
        return isinstance(self.value, Measured) and self.value.value == 0


def shipment_study(dataset: Dataset, event: Event) -> tuple[ShipmentStudy, ...]:
    """Return the study of every monthly series; none for an event known by its year only."""
    if event.precision == "year":
        return ()
    month = event.date[: len("YYYY-MM")]
    return tuple(_study(dataset, line, month) for line in _lines(dataset))


@dataclass(frozen=True, eq=False, slots=True)
class _MonthLine:
    """A monthly series from its `first` month on, NaN where a month has no figure."""

    series: str
    points: bool
    first: int
    values: Floats


@once_per_dataset
def _lines(dataset: Dataset) -> tuple[_MonthLine, ...]:
    monthly = (series for series in dataset.series if series.panel == "shipments" and series.frequency == "month")
    return tuple(_line(dataset, series) for series in monthly)


def _line(dataset: Dataset, series: Series) -> _MonthLine:
    observed = dataset.observed[series.id]
    months = observed.index.to_numpy().astype("datetime64[M]").astype(np.int64)
    values = np.full(months[-1] - months[0] + 1, np.nan)
    values[months - months[0]] = observed.to_numpy()
    return _MonthLine(series.id, series.measure == "share", int(months[0]), values)


def _study(dataset: Dataset, line: _MonthLine, month: str) -> ShipmentStudy:
    at = int(np.datetime64(month, "M").astype(np.int64)) - line.first
    value = _figure(line, at)
    before = line.values[max(at - YEAR, 0) : max(at, 0)]
    whole = len(before) == YEAR and not np.isnan(before).any()
    mean: Result = Measured(float(before.mean()), among=YEAR) if whole else NotEnough("months-missing")
    year = _figure(line, at - YEAR)
    note = dataset.notes(line.series).get(month)
    return ShipmentStudy(
        series=line.series,
        month=month,
        value=value,
        mean_before=mean,
        year_before=year,
        on_mean=_change(value, mean, points=line.points),
        on_year=_change(value, year, points=line.points),
        note=note.note if note else "",
    )


def _figure(line: _MonthLine, at: int) -> Result:
    if at < 0:
        return NotEnough("starts-later")
    if at >= len(line.values):
        return NotEnough("ended")
    figure = float(line.values[at])
    return NotEnough("no-figure") if math.isnan(figure) else Measured(figure)


def _change(now: Result, then: Result, *, points: bool) -> Result:
    """Return the change of a figure: a fraction, or with `points` a difference."""
    if isinstance(now, NotEnough):
        return now
    if isinstance(then, NotEnough):
        return then
    if points:
        return Measured(now.value - then.value)
    return Measured(now.value / then.value - 1) if then.value else NotEnough("from-zero")
