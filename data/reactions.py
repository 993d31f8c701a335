"""The first two sessions that could react to an event: how the prices that concern it moved on each.

Plain moves of the close; what was usual, and what the market did besides, is an event study's business.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.dataset import Dataset
from data.measures.result import NotEnough
from data.measures.sessions import calendars, market_of, reaction_day
from data.moves import KINDS, Move, move_on
from data.schema import Event, Series

SESSIONS = 2
PATIENCE = np.timedelta64(7, "D")
"""The card tells no session later than a week after the event."""


@dataclass(frozen=True, slots=True)
class Reaction:
    """One series beside one event: its moves on the first sessions from the event's local day on, at most two."""

    series: str
    moves: tuple[Move, ...]


def reactions(dataset: Dataset, event: Event) -> tuple[Reaction, ...]:
    """Return the reactions of the series that concern an event; none where its day is not known.

    They are the prices of the untouched view and those of the event's companies, each with its benchmark.
    """
    found = ((series.id, _moves(dataset, series, event)) for series in concerned(dataset, event))
    return tuple(Reaction(series_id, moves) for series_id, moves in found if moves)


def concerned(dataset: Dataset, event: Event) -> list[Series]:
    """Return the daily prices and indices that concern an event."""
    priced = [series for series in dataset.series if series.kind in KINDS and series.frequency == "day"]
    first = {one.id for one in priced if one.id in dataset.default_series or one.company in event.companies}
    first |= {one.benchmark for one in priced if one.id in first and one.benchmark}
    return [one for one in priced if one.id in first]


def _moves(dataset: Dataset, series: Series, event: Event) -> tuple[Move, ...]:
    market = market_of(series)
    first = reaction_day(dataset, event, market)
    if isinstance(first, NotEnough):
        return ()
    sessions = calendars(dataset)[market].days[first.place : first.place + SESSIONS]
    days = [session for session in sessions if session - np.datetime64(event.date) <= PATIENCE]
    moves = (move_on(dataset, series.id, str(session)) for session in days)
    return tuple(move for move in moves if move is not None)
