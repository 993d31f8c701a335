"""How share prices and indices moved on one day. Knows no windows and no expectations: that is an event study's."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.dataset import Dataset

KINDS = ("price", "index")
LONGEST_PAUSE = np.timedelta64(14, "D")
"""Between two neighbouring sessions; exchanges close for eleven days at most. Beyond it the data has a gap."""


@dataclass(frozen=True, slots=True)
class Move:
    """A session's close against the session before: `move` is close / before - 1."""

    series: str
    day: str
    close: float
    before_day: str
    before: float
    move: float


def close_on(dataset: Dataset, series_id: str, day: str) -> float | None:
    """Return a series' close on a day, None if that was no session of it."""
    closes = dataset.observed[series_id]
    sessions, moment = closes.index.to_numpy(), np.datetime64(day)
    place = int(sessions.searchsorted(moment))
    return float(closes.to_numpy()[place]) if place < len(sessions) and sessions[place] == moment else None


def move_on(dataset: Dataset, series_id: str, day: str) -> Move | None:
    """Return a series' move on a day.

    None if that was no session, or if the close of the session before is not known: a move over a gap is no day's.
    """
    series = dataset.series_by_id[series_id]
    close = close_on(dataset, series_id, day) if series.frequency == "day" else None
    if close is None:
        return None
    sessions = dataset.sessions[series.market or series.id].to_numpy()
    earlier = int(sessions.searchsorted(np.datetime64(day))) - 1
    if earlier < 0 or np.datetime64(day) - sessions[earlier] > LONGEST_PAUSE:
        return None
    before_day = str(sessions[earlier].astype("datetime64[D]"))
    before = close_on(dataset, series_id, before_day)
    return None if before is None else Move(series_id, day, close, before_day, before, close / before - 1)


def moves_on(dataset: Dataset, day: str) -> tuple[Move, ...]:
    """Return the moves of every share price and index on a day, in the order of series.yaml."""
    priced = (series.id for series in dataset.series if series.kind in KINDS)
    moves = (move_on(dataset, series_id, day) for series_id in priced)
    return tuple(move for move in moves if move is not None)
