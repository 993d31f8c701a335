"""The percentile of a return among all returns over windows of the same length in the year before."""

from __future__ import annotations

import numpy as np

from data.event_study.prices import PriceLine
from data.event_study.result import Measured, NotEnough, Result
from data.event_study.windows import Window

MIN_WINDOWS = 100
"""Least number of windows to compare with, so that each is at most one percentile point. A year has about 240."""


def percentile(line: PriceLine, place: int, window: Window, move: float) -> Result:
    """Return the fraction of earlier returns that were smaller, from 0 to 1; equal ones count half.

    Compared are the windows of the same length within the 365 days before this one begins; they overlap each other
    but not this one. `among` is their number. NotEnough if there are fewer than `MIN_WINDOWS`.
    """
    before, _ = window.bounds(place)
    start = int(line.calendar.year_before[before])
    earlier = line.moves(window.sessions)[start + window.sessions : before + 1]
    known = len(earlier) - int(np.count_nonzero(np.isnan(earlier)))
    if known < MIN_WINDOWS:
        return NotEnough("few-windows")
    smaller, equal = int(np.count_nonzero(earlier < move)), int(np.count_nonzero(earlier == move))
    return Measured((smaller + equal / 2) / known, among=known)
