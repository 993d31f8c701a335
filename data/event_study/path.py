"""The path of a price around an event, session by session, with its benchmark and the band of ordinary windows.

Every point is a return against the close before the reaction day, so the path is zero at session -1. The band holds,
for each session by itself, the middle 90 per cent of the returns over windows as long in the year before: from their
5th to their 95th percentile, by linear interpolation between order statistics (type 7 of R. J. Hyndman and Y. Fan,
"Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), 361-365; numpy's default). Those
windows are the ones among which `percentile` ranks. They overlap each other, and a path has many sessions at which it
may leave the band: of ordinary paths far more than one in ten do. So the band says what is usual at one session, and
is no test of a whole path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from data.event_study.market_model import Pair, benchmark_move
from data.event_study.percentile import earlier_moves
from data.event_study.prices import PriceLine
from data.event_study.result import NotEnough, Result
from data.event_study.windows import Window, move

if TYPE_CHECKING:
    from data.event_study.prices import Floats

FIRST, LAST = -5, 20
"""The sessions of a path, relative to the reaction day."""

BAND = (0.05, 0.95)
"""The quantiles that bound the ordinary windows."""


@dataclass(frozen=True, slots=True)
class Point:
    """One session of a path: returns since the close before the reaction day, None where they are not known.

    `low` and `high` bound the ordinary windows.
    """

    session: int
    day: str
    move: float | None
    benchmark: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Path:
    """A price around the reaction day at index `place` of its calendar; as many sessions as the calendar has."""

    series: str
    benchmark: str | None
    place: int
    points: tuple[Point, ...]


def path(line: PriceLine, place: int, beside: Pair | None) -> Path | NotEnough:
    """Return the path of a price around a session; NotEnough if its return on that session is not known."""
    on_the_day = move(line, place, Window(0, 0))
    if isinstance(on_the_day, NotEnough):
        return on_the_day
    sessions = range(max(FIRST, -place), min(LAST, len(line.calendar.days) - 1 - place) + 1)
    points = tuple(_point(line, place, beside, session) for session in sessions)
    return Path(line.series, beside.benchmark.series if beside else None, place, points)


def _point(line: PriceLine, place: int, beside: Pair | None, session: int) -> Point:
    day = line.calendar.day(place + session)
    if session == -1:
        return Point(session, day, 0.0, 0.0 if beside else None, 0.0, 0.0)
    window = Window(0, session) if session >= 0 else Window(session + 1, -1)
    back = session < 0
    low, high = _band(line, place, window, back=back)
    market = _value(benchmark_move(beside, place, window), back=back) if beside else None
    return Point(session, day, _value(move(line, place, window), back=back), market, low, high)


def _value(found: Result, *, back: bool) -> float | None:
    """Return a return over a window; with `back` that from its end to its beginning."""
    if isinstance(found, NotEnough):
        return None
    return 1 / (1 + found.value) - 1 if back else found.value


def _band(line: PriceLine, place: int, window: Window, *, back: bool) -> tuple[float | None, float | None]:
    """Return the bounds of the ordinary windows, None where too few are known."""
    earlier = earlier_moves(line, place, window)
    if isinstance(earlier, NotEnough):
        return None, None
    return band(1 / (1 + earlier) - 1 if back else earlier)


def band(moves: Floats) -> tuple[float, float]:
    """Return the bounds of the ordinary among some moves. Twin of `band` in assets/panels/reactions/ordinary.js."""
    low, high = np.quantile(moves, BAND)
    return float(low), float(high)
