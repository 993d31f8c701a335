"""Where a word stands in a pane of the charts, and whether a line is in its way."""

from __future__ import annotations

from typing import NamedTuple

from data.axis import Axis
from data.chart_series.nice import ValueScale
from data.chart_series.plot import Plot


class WordPlace(NamedTuple):
    """Where a word begins and ends across, and its middle below the top of the pane."""

    start: float
    end: float
    y: float


def is_crossed(
    plot: Plot, pane: str, scale: ValueScale, axis: Axis, height: float, word: WordPlace, *, step: float, clear: float
) -> bool:
    """Tell whether a line comes closer to a word than `clear`; it is looked for at every `step` across."""
    count = int((word.end - word.start) / step) + 1
    days = [int(axis.day(word.start + at * step)) for at in range(count)]
    values = (line.value_at(day) for line in plot.lines(pane) for day in days)
    return any(value is not None and abs(scale.y(value, height) - word.y) < clear for value in values)
