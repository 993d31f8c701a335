"""Daily closes on their market's calendar, with the return of each session.

Twin of assets/panels/reactions/price-line.js.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from data.cache import once_per_dataset
from data.dataset import Dataset
from data.event_study.sessions import Calendar, calendars, market_of
from data.models.events import Series

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Counts = NDArray[np.int_]


@dataclass(frozen=True, eq=False, slots=True)
class PriceLine:
    """A price series on its market's calendar: closes, NaN where there is none, and simple returns as fractions.

    A return is NaN where either close is missing, where sessions between them are unknown, and on the day of a break
    such as a split. `unknown[i]` counts the NaN returns up to and including session i.
    """

    series: str
    calendar: Calendar
    closes: Floats
    returns: Floats
    unknown: Counts
    breaks: frozenset[int]
    first: int
    last: int
    _moves: dict[int, Floats] = field(default_factory=dict, repr=False)

    def is_whole(self, before: int, end: int) -> bool:
        """Return whether every return after session `before` up to and including `end` is known."""
        return before >= 0 and end < len(self.closes) and bool(self.unknown[end] == self.unknown[before])

    def moves(self, sessions: int) -> Floats:
        """Return the returns over windows of `sessions`, indexed by their last session; NaN if a session is unknown."""
        if sessions not in self._moves:
            moves = np.full(len(self.closes), np.nan)
            with np.errstate(invalid="ignore"):
                over = self.closes[sessions:] / self.closes[:-sessions] - 1
            moves[sessions:] = np.where(self.unknown[sessions:] == self.unknown[:-sessions], over, np.nan)
            self._moves[sessions] = moves
        return self._moves[sessions]


@once_per_dataset
def lines(dataset: Dataset) -> Mapping[str, PriceLine]:
    """Return the price line of every daily series of the prices panel, by id."""
    return {
        series.id: _line(dataset, series)
        for series in dataset.series
        if series.panel == "prices" and series.frequency == "day"
    }


def _line(dataset: Dataset, series: Series) -> PriceLine:
    calendar = calendars(dataset)[market_of(series)]
    observed = dataset.observed[series.id]
    closes = np.full(len(calendar.days), np.nan)
    closes[calendar.days.searchsorted(observed.index.to_numpy().astype("datetime64[D]"))] = observed.to_numpy()
    places = np.flatnonzero(~np.isnan(closes))
    breaks = frozenset(place for one in series.breaks if (place := calendar.place(one.date)) is not None)
    returns = np.full(len(closes), np.nan)
    returns[1:] = np.where(calendar.follows[1:], closes[1:] / closes[:-1] - 1, np.nan)
    returns[list(breaks)] = np.nan
    return PriceLine(
        series=series.id,
        calendar=calendar,
        closes=closes,
        returns=returns,
        unknown=np.isnan(returns).cumsum(),
        breaks=breaks,
        first=int(places[0]),
        last=int(places[-1]),
    )
