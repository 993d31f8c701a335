"""The words at whole years on stills and in pictures: their values, and which years between them have no figure.

They stand in empty space, or not at all. Twin of `absences` in assets/panels/charts/years.js.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from data import days
from data.axis import Axis
from data.chart_series.line import Line, Points
from data.chart_series.nice import ValueScale
from data.chart_series.plot import Plot
from layouts import chart_words
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.charts.word_place import WordPlace, is_crossed
from layouts.static_svg import type as faces
from layouts.words import Words

ASIDE, ABSENT_ASIDE = (-10, 10), (0, -12, 12, -18, 18)
"""Offsets tried for a value from its bar, and for absent years from the middle of their neighbours; in units."""
CLEAR, BESIDE, APART, EDGE = 8, 4, 15, 5
"""Units that a word keeps from a line, from another beside it, from one above or below it, and from the edge."""
SPARE, STEP = 10, 4
"""Units that a bar is wider than its value, and between the places that are looked at for lines."""


@dataclass(frozen=True, slots=True)
class YearWord:
    """A word at a whole year: its line, its text, where its middle stands, and whether it names what is absent."""

    line: Line
    text: str
    x: float
    y: float
    absent: bool


@dataclass(frozen=True, slots=True)
class Sized:
    """A pane to place words in: its axis, its height, a unit in pixels, and the size of a label of the axis."""

    axis: Axis
    height: float
    unit: float
    text: float

    def is_free(self, word: WordPlace, plot: Plot, pane: str, scale: ValueScale, taken: Sequence[WordPlace]) -> bool:
        """Tell whether a word lies inside the plot on no line and no other word."""
        axis, unit = self.axis, self.unit
        edge = EDGE * unit
        if not (
            edge <= word.y <= self.height - edge and axis.left <= word.start and word.end <= axis.width - axis.right
        ):
            return False
        if any(
            word.start < one.end + BESIDE * unit
            and word.end > one.start - BESIDE * unit
            and abs(word.y - one.y) < APART * unit
            for one in taken
        ):
            return False
        return not is_crossed(plot, pane, scale, axis, self.height, word, step=STEP * unit, clear=CLEAR * unit)


class _Wish(NamedTuple):
    """A word of a line, the middle where it belongs, and the heights to try."""

    line: Line
    text: str
    middle: float
    heights: Sequence[float]
    absent: bool


def year_words(
    plot: Plot, pane: str, scale: ValueScale, sized: Sized, say: Words, taken: Sequence[WordPlace]
) -> list[YearWord]:
    """Return the words at the whole years of a pane that stand clear of lines and of what is `taken`."""
    if plot.is_empty(pane):
        return []
    found: list[YearWord] = []
    there = list(taken)
    lines = plot.lines(pane)
    wishes = [wish for line in lines for wish in _values(line, plot, scale, sized, say)]
    wishes += [wish for line in lines for wish in _missing(line, plot, scale, sized, say)]
    for line, text, middle, heights, absent in wishes:
        half = faces.width(text, sized.text, SEMIBOLD) / 2
        places = (WordPlace(middle - half, middle + half, y) for y in heights)
        place = next((one for one in places if sized.is_free(one, plot, pane, scale, there)), None)
        if place:
            there.append(place)
            found.append(YearWord(line, text, middle, place.y, absent))
    return found


def _values(line: Line, plot: Plot, scale: ValueScale, sized: Sized, say: Words) -> Iterator[_Wish]:
    """Yield the value of each bar that is as wide as it."""
    for at, start, end in _bars(line, sized.axis):
        value = line.marks.value[at]
        text = chart_words.amount(line, value, scale, plot, say)
        if faces.width(text, sized.text, SEMIBOLD) + SPARE * sized.unit <= end - start:
            y = scale.y(value, sized.height)
            yield _Wish(line, text, (start + end) / 2, [y + aside * sized.unit for aside in ASIDE], absent=False)


def _missing(line: Line, plot: Plot, scale: ValueScale, sized: Sized, say: Words) -> Iterator[_Wish]:
    """Yield which years in view have no figure."""
    for gap in absences(line.points, line.marks):
        if gap.end > plot.span.first and gap.start < plot.span.end:
            years = say.list([say.date(f"{year}-01-01", "year") for year in gap.years])
            middle = sized.axis.x((max(gap.start, plot.span.first) + min(gap.end, plot.span.end)) / 2)
            heights = [scale.y(gap.value, sized.height) + aside * sized.unit for aside in ABSENT_ASIDE]
            yield _Wish(line, say.say("charts.years.absent", years=years), middle, heights, absent=True)


def _bars(line: Line, axis: Axis) -> Iterator[tuple[int, float, float]]:
    """Yield the bars in view: which, and where they begin and end."""
    for at, (start, end) in enumerate(zip(line.marks.start, line.marks.end, strict=True)):
        if end > axis.first and start < axis.end:
            yield at, max(axis.x(start), axis.left), min(axis.x(end), axis.width - axis.right)


class Gap(NamedTuple):
    """Whole years without a figure: their days, and the value half way between those beside them."""

    years: Sequence[int]
    start: int
    end: int
    value: float


def absences(points: Points, marks: Points) -> Iterator[Gap]:
    """Yield the whole years without a figure between years with one, neighbours together."""
    if not marks:
        return
    known = list(zip(marks.start, marks.end, marks.value, strict=True))
    if points:
        year = int(points.period[-1][:4])
        known.insert(0, (0, days.ordinal(f"{year + 1:04}-01-01"), points.value[-1]))
    known.sort(key=lambda one: one[1])
    for (_, start, before), (end, _, value) in pairwise(known):
        years = range(int(days.iso(start)[:4]), int(days.iso(end)[:4]))
        if years:
            yield Gap(years, start, end, (before + value) / 2)
