"""The path of cumulative abnormal returns around an event, and the band of the year before it.

The model is the event's own, fitted on sessions -140 to -21 (data/event_study/market_model.py); applied to the sessions
of the year before it gives the abnormal returns that are ordinary for the price. Twin of
assets/panels/reactions/market-model.js.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from data.event_study.market_model import Fit, Pair, abnormal
from data.event_study.path import FIRST, LAST, Path, Point, band
from data.event_study.percentile import MIN_WINDOWS
from data.event_study.prices import PriceLine
from data.event_study.result import NotEnough, Result
from data.event_study.sessions import YEAR
from data.event_study.windows import Window, move

if TYPE_CHECKING:
    from data.event_study.prices import Floats


def beyond(line: PriceLine, place: int, window: Window, pair: Pair, model: Fit) -> Result:
    """Return the cumulative abnormal return over a window; NotEnough if the price or its benchmark lacks a session."""
    moved = move(line, place, window)
    return moved if isinstance(moved, NotEnough) else abnormal(pair, model, place, window)


def earlier_beyond(pair: Pair, model: Fit, place: int, window: Window) -> Floats | NotEnough:
    """Return the known abnormal returns over as many common sessions within the 365 days before the window begins.

    NotEnough if there are fewer than `MIN_WINDOWS`.
    """
    before = int(pair.common[window.bounds(place)[0]])
    if before < 0:
        return NotEnough("benchmark-closed")
    start = int(pair.days.searchsorted(pair.days[before] - YEAR))
    prices, markets = pair.price[start + 1 : before + 1], pair.market[start + 1 : before + 1]
    if len(prices) < window.sessions:
        return NotEnough("few-windows")
    sums = [np.lib.stride_tricks.sliding_window_view(one, window.sessions).sum(axis=1) for one in (prices, markets)]
    found = sums[0] - window.sessions * model.alpha - model.beta * sums[1]
    known = found[~np.isnan(found)]
    return known if len(known) >= MIN_WINDOWS else NotEnough("few-windows")


def path_beyond(line: PriceLine, place: int, pair: Pair, model: Fit) -> Path | NotEnough:
    """Return the path beyond the market; NotEnough if nothing is known of the reaction day itself."""
    on_the_day = beyond(line, place, Window(0, 0), pair, model)
    if isinstance(on_the_day, NotEnough):
        return on_the_day
    sessions = range(max(FIRST, -place), min(LAST, len(line.calendar.days) - 1 - place) + 1)
    points = tuple(_point(line, place, pair, model, session) for session in sessions)
    return Path(line.series, pair.benchmark.series, place, points)


def _point(line: PriceLine, place: int, pair: Pair, model: Fit, session: int) -> Point:
    day = line.calendar.day(place + session)
    if session == -1:
        return Point(session, day, 0.0, None, 0.0, 0.0)
    back = session < 0
    window = Window(session + 1, -1) if back else Window(0, session)
    found, earlier = beyond(line, place, window, pair, model), earlier_beyond(pair, model, place, window)
    low, high = (None, None) if isinstance(earlier, NotEnough) else band(-earlier if back else earlier)
    value = None if isinstance(found, NotEnough) else (-found.value if back else found.value)
    return Point(session, day, value, None, low, high)
