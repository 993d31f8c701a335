"""The percentile of a return among all returns over windows of the same length in the year before.

Twin of assets/panels/reactions/windows.js.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from data.event_study.prices import PriceLine
from data.event_study.result import Measured, NotEnough, Result
from data.event_study.windows import Window

if TYPE_CHECKING:
    from data.event_study.prices import Floats

MIN_WINDOWS = 100
"""Least number of windows to compare with, so that each is at most one percentile point. A year has about 240."""


def earlier_moves(line: PriceLine, place: int, window: Window) -> Floats | NotEnough:
    """Return the known returns over windows of the same length within the 365 days before this one begins.

    They overlap each other but not this one. NotEnough if there are fewer than `MIN_WINDOWS`.
    """
    before, _ = window.bounds(place)
    start = int(line.calendar.year_before[before])
    earlier = line.moves(window.sessions)[start + window.sessions : before + 1]
    known = earlier[~np.isnan(earlier)]
    return known if len(known) >= MIN_WINDOWS else NotEnough("few-windows")


def percentile(line: PriceLine, place: int, window: Window, move: float) -> Result:
    """Return the fraction of `earlier_moves` that were smaller, from 0 to 1; equal ones count half.

    `among` is their number.
    """
    earlier = earlier_moves(line, place, window)
    return earlier if isinstance(earlier, NotEnough) else rank(earlier, move)


def rank(earlier: Floats, move: float) -> Measured:
    """Return the fraction of some moves that are smaller than one, equal ones counting half, and their number."""
    smaller, equal = int(np.count_nonzero(earlier < move)), int(np.count_nonzero(earlier == move))
    return Measured((smaller + equal / 2) / len(earlier), among=len(earlier))
