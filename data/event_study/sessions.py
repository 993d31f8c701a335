"""Trading calendars of the markets, from the data, and the reaction day of an event.

Twin of assets/panels/reactions/price-line.js.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from data.cache import once_per_dataset
from data.dataset import Dataset
from data.event_study.result import NotEnough
from data.models.events import Event, Series

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Days = NDArray[np.datetime64]
    Flags = NDArray[np.bool_]
    Places = NDArray[np.intp]

LONGEST_PAUSE = np.timedelta64(14, "D")
"""Longest distance of two neighbouring sessions that is a holiday (Golden Week 2019: 11 days), not missing data."""
YEAR = np.timedelta64(365, "D")


@dataclass(frozen=True, eq=False, slots=True)
class Calendar:
    """The trading calendar of a market.

    `follows` marks the sessions known to come directly after the one before; `year_before` is, for each session, the
    index of the first one in the 365 days before it.
    """

    days: Days
    follows: Flags
    year_before: Places

    def place(self, day: str) -> int | None:
        """Return the index of the session on a day, None if the day is not a session."""
        place = self.place_from(day)
        return place if place < len(self.days) and self.days[place] == np.datetime64(day) else None

    def place_from(self, day: str) -> int:
        """Return the index of the first session on or after a day; the number of sessions if there is none."""
        return int(self.days.searchsorted(np.datetime64(day)))

    def day(self, place: int) -> str:
        """Return the ISO day of a session."""
        return str(self.days[place])


@dataclass(frozen=True, slots=True)
class ReactionDay:
    """The first session of a market that could react to an event, and its index in the market's calendar."""

    market: str
    day: str
    place: int
    same_day: bool


def reaction_day(dataset: Dataset, event: Event, market: str) -> ReactionDay | NotEnough:
    """Return the event's local day if that is a session of the market, else the next session.

    NotEnough if the day is unknown, before the market's first session, after its last, or in a gap. The time of day is
    not known: an event after the close counts for that day all the same.
    """
    if event.precision != "day":
        return NotEnough("day-unknown")
    calendar = calendars(dataset)[market]
    place = calendar.place_from(event.date)
    if place == len(calendar.days):
        return NotEnough("ended")
    same_day = bool(calendar.days[place] == np.datetime64(event.date))
    if not same_day and not calendar.follows[place]:
        return NotEnough("calendar-gap" if place else "starts-later")
    return ReactionDay(market, calendar.day(place), place, same_day)


def market_of(series: Series) -> str:
    """Return the name of a daily series' calendar: its market, or its own id if it has none."""
    return series.market or series.id


@once_per_dataset
def calendars(dataset: Dataset) -> Mapping[str, Calendar]:
    """Return the calendar of each market, split at the gaps that dataset.yaml states."""
    gaps = {market.id: market.gaps for market in dataset.info.markets}
    found = {}
    for market, index in dataset.sessions.items():
        days = index.to_numpy().astype("datetime64[D]")
        follows = np.zeros(len(days), dtype=np.bool_)
        follows[1:] = np.diff(days) <= LONGEST_PAUSE
        for gap in gaps.get(market, ()):
            touches = (days[1:] >= np.datetime64(gap.from_)) & (days[:-1] <= np.datetime64(gap.to))
            follows[1:] &= ~touches
        found[market] = Calendar(days, follows, days.searchsorted(days - YEAR))
    return found
