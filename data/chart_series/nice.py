"""The value axis of a pane: its range, fitted to the visible values, its round ticks and its multiple (thousand …).

Twin of assets/panels/charts/nice.js and of `scaleOf` in assets/panels/charts/value-scale.js.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from data.chart_series import log_axis

ROUND = (1, 2, 2.5, 5, 10)
"""Leading digits of a tick step that readers can add up in their heads."""

MULTIPLES = ((1e9, "billion"), (1e6, "million"), (1e3, "thousand"))
MOST_TICKS = 4
"""Ticks of a value axis in a pane of usual height."""
LONG = 200_000
"""Prices below this are written in full, as quoted; above, in thousands or millions."""
EMPTY_PANE = {"shipments": (0.0, 100.0), "prices": (95.0, 105.0)}
"""The range of an empty pane."""

BELOW, ABOVE, UNDER_ZERO = 0.05, 0.07, 0.025
"""Padding as a fraction of the visible range: below, above (more, for the line labels), and under a zero line."""


class Fit(NamedTuple):
    """A range of values, its tick step and its ticks."""

    low: float
    high: float
    step: float
    values: list[float]


@dataclass(frozen=True, slots=True)
class ValueScale:
    """The value axis of one pane: tick labels are values divided by `size`, which the header names as `multiple`.

    `zero` is where a logarithmic axis has zero (data/chart_series/log_axis.py); None on a linear one.
    """

    low: float
    high: float
    values: tuple[float, ...]
    size: float
    multiple: str
    digits: int
    zero: float | None = None

    @property
    def is_log(self) -> bool:
        """Whether the axis is logarithmic."""
        return self.zero is not None

    def place(self, value: float) -> float:
        """Return the place of a value on the axis: the value, or its logarithm."""
        return value if self.zero is None else log_axis.place(value, self.zero)

    def tick_digits(self, value: float) -> int:
        """Return the number of decimals of a tick: its own on a logarithmic axis, the same for all on a linear one."""
        if not self.is_log:
            return self.digits
        return digits(value / self.size) if value else 0

    def y(self, value: float, height: float) -> float:
        """Return the distance of a value from the top of a pane of `height` pixels."""
        low, high = self.place(self.low), self.place(self.high)
        return height * (1 - (self.place(value) - low) / (high - low))


def value_scale(
    pane: str, extent: tuple[float, float] | None, *, measure: str, scale: str, most: int = MOST_TICKS
) -> ValueScale:
    """Return the value axis of a pane for visible values between `extent` (None: nothing visible)."""
    shown = extent or EMPTY_PANE[pane]
    size, multiple_ = multiple(shown[1]) if is_counted(pane, shown[1], measure, scale) else (1.0, "")
    low, high, step, values = fit(shown, zero=pane == "shipments", most=most)
    return ValueScale(low, high, tuple(values), size, multiple_, digits(step / size))


def is_counted(pane: str, high: float, measure: str, scale: str) -> bool:
    """Tell whether figures are counted in thousands or millions: those in a unit, prices only while they are long."""
    return measure in ("value", "quantity") if pane == "shipments" else scale == "price" and high >= LONG


def log_scale(extent: tuple[float, float], *, zero: bool, counted: bool) -> ValueScale:
    """Return the logarithmic axis of a pane for visible values above zero, and zeros.

    If figures are `counted` in thousands or millions, that of the least tick is the unit of all.
    """
    low, high, zero_place, values = log_axis.fit(extent, zero=zero)
    least = next(value for value in values if value > 0)
    size, multiple_ = multiple(least) if counted else (1.0, "")
    return ValueScale(low, high, tuple(values), size, multiple_, digits(least / size), zero_place)


def fit(extent: tuple[float, float], *, zero: bool, most: int = MOST_TICKS) -> Fit:
    """Return a padded range around an extent, and its ticks. With `zero` the axis starts at zero."""
    low, high = extent
    bottom = min(0, low) if zero else low
    size = (high - bottom) or abs(high) or 1
    lower, upper = (-UNDER_ZERO * size if zero and low >= 0 else bottom - BELOW * size), high + ABOVE * size
    step = _step(lower, upper, most)
    return Fit(lower, upper, step, _multiples(lower, upper, step))


def digits(step: float) -> int:
    """Return the number of decimals that tell ticks of a step apart."""
    power = math.floor(math.log10(step) + 1e-9)
    quarter = 1 if f"{step / 10**power:.12g}".startswith("2.5") else 0
    return max(0, min(6, -power + quarter))


def multiple(high: float) -> tuple[float, str]:
    """Return the multiple for large values (thousand, million, billion) and its name."""
    return next(((size, word) for size, word in MULTIPLES if abs(high) >= 2 * size), (1.0, ""))


def _step(low: float, high: float, most: int) -> float:
    """Return the smallest round step with at most `most` ticks; a step finer if that leaves too few."""
    power = 10.0 ** math.floor(math.log10((high - low) / 10))
    steps = [round_ * tens for tens in (power, power * 10) for round_ in ROUND]
    at = next(place for place, step in enumerate(steps) if len(_multiples(low, high, step)) <= most)
    finer = at > 0 and len(_multiples(low, high, steps[at])) < most - 1
    return steps[at - 1] if finer and len(_multiples(low, high, steps[at - 1])) <= most + 1 else steps[at]


def _multiples(low: float, high: float, step: float) -> list[float]:
    values: list[float] = []
    count = math.ceil(low / step)
    while count * step <= high:
        values.append(count * step)
        count += 1
    return values
