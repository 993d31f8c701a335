"""The first two sessions that could react to an event: how the prices that concern it moved on each.

Plain moves of the close; what was usual, and what the market did besides, is an event study's business.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.dataset import Dataset
from data.moves import KINDS, Move, move_on
from data.schema import Event, Series

SESSIONS = 2
PATIENCE = np.timedelta64(7, "D")
"""A market that has no session within a week of the event did not react to it."""


@dataclass(frozen=True, slots=True)
class Reaction:
    """One series beside one event: its moves on the first sessions from the event's local day on, at most two."""

    series: str
    moves: tuple[Move, ...]


def reactions(dataset: Dataset, event: Event) -> tuple[Reaction, ...]:
    """Return the reactions of the series that concern an event; none where its day is not known.

    They are the prices of the untouched view and those of the event's companies, each with its benchmark.
    """
    if event.precision != "day":
        return ()
    found = ((series.id, _moves(dataset, series, event.date)) for series in _concerned(dataset, event))
    return tuple(Reaction(series_id, moves) for series_id, moves in found if moves)


def _concerned(dataset: Dataset, event: Event) -> list[Series]:
    priced = [series for series in dataset.series if series.kind in KINDS and series.frequency == "day"]
    first = {one.id for one in priced if one.id in dataset.default_series or one.company in event.companies}
    first |= {one.benchmark for one in priced if one.id in first and one.benchmark}
    return [one for one in priced if one.id in first]


def _moves(dataset: Dataset, series: Series, day: str) -> tuple[Move, ...]:
    sessions = dataset.sessions[series.market or series.id].to_numpy()
    moment = np.datetime64(day)
    start = int(sessions.searchsorted(moment))
    days = [session for session in sessions[start : start + SESSIONS] if session - moment <= PATIENCE]
    moves = (move_on(dataset, series.id, str(session.astype("datetime64[D]"))) for session in days)
    return tuple(move for move in moves if move is not None)
