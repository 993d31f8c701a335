"""How a daily price moved on one day, given as the closes and days it is worked out from. The event study measures."""

from __future__ import annotations

import math
from dataclasses import dataclass

from data.dataset import Dataset
from data.event_study.prices import lines


@dataclass(frozen=True, slots=True)
class Move:
    """A session's close against the session before: `move` is close / before - 1."""

    series: str
    day: str
    close: float
    before_day: str
    before: float
    move: float


def move_on(dataset: Dataset, series_id: str, day: str) -> Move | None:
    """Return a series' move on a day.

    None if that was no session, or if the close of the session before is not known: a move over a gap is no day's.
    """
    line = lines(dataset).get(series_id)
    place = line.calendar.place(day) if line else None
    if line is None or place is None or math.isnan(line.returns[place]):
        return None
    close, before = float(line.closes[place]), float(line.closes[place - 1])
    return Move(series_id, day, close, line.calendar.day(place - 1), before, close / before - 1)
