"""The value axis of a pane: its range, fitted to what is visible, three or four round ticks, and what they count in.

Twin of assets/…/charts-nice.js and of `scaleOf` in charts-panes.js.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

ROUND = (1, 2, 2.5, 5, 10)
MULTIPLES = ((1e9, "billion"), (1e6, "million"), (1e3, "thousand"))
MOST_TICKS = 4
LONG = 200_000
"""Prices are written as they are quoted while they are shorter than this."""
NOTHING_SEEN = {"shipments": (0.0, 100.0), "prices": (95.0, 105.0)}


class Fit(NamedTuple):
    """A range of values, the step between its ticks, and the ticks."""

    low: float
    high: float
    step: float
    values: list[float]


@dataclass(frozen=True, slots=True)
class ValueScale:
    """The value axis of one pane: values are written divided by `size`, which the header names as `multiple`."""

    low: float
    high: float
    values: tuple[float, ...]
    size: float
    multiple: str
    digits: int

    def y(self, value: float, height: float) -> float:
        """Return how far below the pane's top a value stands."""
        return height * (1 - (value - self.low) / (self.high - self.low))


def value_scale(
    pane: str, extent: tuple[float, float] | None, *, measure: str, scale: str, most: int = MOST_TICKS
) -> ValueScale:
    """Return the value axis of a pane that shows the values of `extent` (None: nothing)."""
    shown = extent or NOTHING_SEEN[pane]
    counted = measure in ("value", "quantity") if pane == "shipments" else scale == "price" and shown[1] >= LONG
    size, multiple_ = multiple(shown[1]) if counted else (1.0, "")
    low, high, step, values = fit(shown, zero=pane == "shipments", most=most)
    return ValueScale(low, high, tuple(values), size, multiple_, digits(step / size))


def fit(extent: tuple[float, float], *, zero: bool, most: int = MOST_TICKS) -> Fit:
    """Return a range with air around an extent, and the round values in it. With `zero` the axis stands on zero."""
    low, high = extent
    bottom = min(0, low) if zero else low
    size = (high - bottom) or abs(high) or 1
    lower, upper = (-0.025 * size if zero and low >= 0 else bottom - 0.05 * size), high + 0.07 * size
    step = _step(lower, upper, most)
    return Fit(lower, upper, step, _multiples(lower, upper, step))


def digits(step: float) -> int:
    """Return how many decimals tell ticks of a step apart."""
    power = math.floor(math.log10(step) + 1e-9)
    quarter = 1 if f"{step / 10**power:.12g}".startswith("2.5") else 0
    return max(0, min(6, -power + quarter))


def multiple(high: float) -> tuple[float, str]:
    """Return what large values are counted in: thousands, millions or billions."""
    return next(((size, word) for size, word in MULTIPLES if abs(high) >= 2 * size), (1.0, ""))


def _step(low: float, high: float, most: int) -> float:
    """Return the smallest round step that leaves at most four ticks; one that leaves fewer than three gives way."""
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
