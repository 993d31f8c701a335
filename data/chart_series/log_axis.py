"""The logarithmic value axis of a pane: when there is one, its range, the place of zero, and its ticks at 1, 2 and 5.

Only an index of share prices has one by itself: prices are compared as ratios, and beside one that has grown tenfold
the others are flat. Shipments are compared with zero, which a logarithmic axis does not have; a reader may still
choose one.

Twin of assets/panels/charts/log-axis.js.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

WIDE = 4
"""The greatest visible value over the least, above which an index of share prices gets a logarithmic axis."""
POSSIBLE = {"shipments": ("index", "value", "quantity"), "prices": ("index", "price")}
"""What is measured on a pane that can have one: amounts, not differences or shares."""

BELOW, ABOVE = 0.05, 0.07
"""Padding as a fraction of the visible range."""
FOOT = 0.14
"""The part of the range that is added at its foot where zeros are visible; they are drawn in its middle."""
FAR_BELOW = -20.0
"""The place of zero while none is visible: below every axis."""
DIGITS = ((1, 2, 5), (1,))
"""Leading digits of ticks, from many to few."""
MOST_LINES, FEWEST_LINES, MOST_STEPS = 9, 2, 4


class LogFit(NamedTuple):
    """A range of values, the place of zero (the logarithm of the value it is drawn at), and ticks."""

    low: float
    high: float
    zero: float
    values: list[float]


def is_log(pane: str, extent: tuple[float, float] | None, *, measured: str, chosen: Sequence[str] | None) -> bool:
    """Tell whether a pane with visible values between `extent` has a logarithmic axis.

    `measured` is the View's measure or scale, `chosen` the panes of its `log`; None leaves the choice to the values.
    """
    if not is_possible(pane, extent, measured) or extent is None:
        return False
    if chosen is not None:
        return pane in chosen
    return pane == "prices" and measured == "index" and extent[0] > 0 and extent[1] / extent[0] > WIDE


def is_possible(pane: str, extent: tuple[float, float] | None, measured: str) -> bool:
    """Tell whether a pane could have a logarithmic axis: something above zero is visible, and nothing below."""
    return extent is not None and extent[0] >= 0 < extent[1] and measured in POSSIBLE[pane]


def fit(extent: tuple[float, float], *, zero: bool) -> LogFit:
    """Return a padded range around an extent above zero, and its ticks. With `zero` there are zeros to be drawn too."""
    least, greatest = math.log10(extent[0]), math.log10(extent[1])
    size = (greatest - least) or math.log10(2)
    lower, upper = least - BELOW * size, greatest + ABOVE * size
    values = _ticks(lower, upper)
    if not zero:
        return LogFit(10**lower, 10**upper, FAR_BELOW, values)
    foot = lower - FOOT * size
    return LogFit(10**foot, 10**upper, (foot + lower) / 2, [0, *values])


def place(value: float, zero: float) -> float:
    """Return the logarithm of a value, and for what has none the place of zero."""
    return math.log10(value) if value > 0 else zero


def _ticks(lower: float, upper: float) -> list[float]:
    """Return ticks at 1, 2 and 5 of each power of ten; round steps where so few are in range; else powers alone."""
    found = [_at(lower, upper, digits) for digits in DIGITS]
    if len(found[0]) < FEWEST_LINES:
        return _steps(10**lower, 10**upper)
    return next((values for values in found if len(values) <= MOST_LINES), found[-1])


def _at(lower: float, upper: float, digits: Sequence[int]) -> list[float]:
    powers = range(math.floor(lower), math.floor(upper) + 1)
    values = (digit * 10**power if power >= 0 else digit / 10**-power for power in powers for digit in digits)
    return [float(value) for value in values if lower <= math.log10(value) <= upper]


def _steps(low: float, high: float) -> list[float]:
    """Return the multiples of the smallest round step that leaves at most four."""
    power = math.floor(math.log10((high - low) / 10))
    for tens in (power, power + 1, power + 2):
        for digit in DIGITS[0]:
            step = digit * 10**tens if tens >= 0 else digit / 10**-tens
            first, last = math.ceil(low / step), math.floor(high / step)
            if last - first < MOST_STEPS:
                return [float(count * step) for count in range(max(first, 1), last + 1)]
    return []


def labelled(places: Sequence[float], room: float) -> list[bool]:
    """Tell which ticks have a label, each at least `room` pixels from the last one; `places` rise from the foot."""
    told: list[bool] = []
    last = -math.inf
    for at in places:
        told.append(at - last >= room)
        last = at if told[-1] else last
    return told
