"""The daily return of a price on one day, with the closes and days it is computed from."""

from __future__ import annotations

import math
from dataclasses import dataclass

from data.dataset import Dataset
from data.event_study.prices import lines


@dataclass(frozen=True, slots=True)
class Move:
    """The return of one session: `move` is close / before - 1."""

    series: str
    day: str
    close: float
    before_day: str
    before: float
    move: float


def move_on(dataset: Dataset, series_id: str, day: str) -> Move | None:
    """Return a series' daily return.

    None if the day is not a session, or if the close of the session before is not known.
    """
    line = lines(dataset).get(series_id)
    place = line.calendar.place(day) if line else None
    if line is None or place is None or math.isnan(line.returns[place]):
        return None
    close, before = float(line.closes[place]), float(line.closes[place - 1])
    return Move(series_id, day, close, line.calendar.day(place - 1), before, close / before - 1)
