"""Trading days: each market's calendar as the data know it, and the first session that could react to an event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from data.dataset import Dataset
from data.event_study.kept import once_per_dataset
from data.event_study.result import NotEnough
from data.models.events import Event, Series

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Days = NDArray[np.datetime64]
    Flags = NDArray[np.bool_]
    Places = NDArray[np.intp]

LONGEST_PAUSE = np.timedelta64(14, "D")
"""Between two neighbouring sessions; exchanges close for eleven days at most. Beyond it the data has a gap."""
YEAR = np.timedelta64(365, "D")


@dataclass(frozen=True, eq=False, slots=True)
class Calendar:
    """The sessions of a market.

    `follows` says which are known to come directly after the one before; `year_before` is for each session the place of
    the first one in the 365 days before it.
    """

    days: Days
    follows: Flags
    year_before: Places

    def place(self, day: str) -> int | None:
        """Return the place of a day among the sessions, None if it is none."""
        place = self.place_from(day)
        return place if place < len(self.days) and self.days[place] == np.datetime64(day) else None

    def place_from(self, day: str) -> int:
        """Return the place of the first session on a day or after it, beyond the last one if there is none."""
        return int(self.days.searchsorted(np.datetime64(day)))

    def day(self, place: int) -> str:
        """Return the day of a session as ISO writes it."""
        return str(self.days[place])


@dataclass(frozen=True, slots=True)
class ReactionDay:
    """The first session of a market that could react to an event, and its place in the market's calendar."""

    market: str
    day: str
    place: int
    same_day: bool


def reaction_day(dataset: Dataset, event: Event, market: str) -> ReactionDay | NotEnough:
    """Return the event's local day if that is a session of the market, else the next session.

    NotEnough where the day is not known, or lies before the market's first known session, after its last, or in a gap.
    The hour of an event is not known: what happened after the close counts for that day all the same.
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
    """Return the name of the calendar a daily series keeps: its market, or its own id where it has none."""
    return series.market or series.id


@once_per_dataset
def calendars(dataset: Dataset) -> Mapping[str, Calendar]:
    """Return the calendar of each market; gaps that dataset.yaml states part the sessions on either side of them."""
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
