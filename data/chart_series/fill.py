"""The tint under the line with the accent: where zero is the base, what a line stands over can be seen.

Twin of assets/panels/charts/fills.js.
"""

from __future__ import annotations

from collections.abc import Iterator

from data.axis import Span
from data.chart_series.line import Line, Points
from data.chart_series.plot import Plot

MEASURES = ("index", "value", "quantity")
"""Measures of which zero is the base; a share has its whole as well."""
TINT = 0.09
"""How much of the line's colour the tint has."""

Outline = list[tuple[int, float]]


def is_tinted(pane: str, measure: str, *, accent: bool, log: bool) -> bool:
    """Return whether the area under a line is tinted: under months with the accent, from zero on a linear axis."""
    return pane == "shipments" and accent and not log and measure in MEASURES


def tinted(plot: Plot, pane: str, *, log: bool) -> Iterator[tuple[Line, Outline]]:
    """Yield the outlines of the tinted areas of a pane, each with its line."""
    for line in plot.lines(pane):
        if is_tinted(pane, plot.view.measure, accent=line.accent, log=log):
            for outline in outlines(line.points, plot.span):
                yield line, outline


def outlines(points: Points, span: Span) -> list[Outline]:
    """Return the outlines, as days and values, of what months in a span stand over; a gap parts two of them."""
    found: list[Outline] = []
    ended = None
    for start, end, value in zip(points.start, points.end, points.value, strict=True):
        if end > span.first and start < span.end:
            left, right = max(start, span.first), min(end, span.end)
            if start != ended or not found:
                found.append([(left, 0)])
            found[-1] += [(left, value), (right, value)]
        ended = end
    return [[*outline, (outline[-1][0], 0)] for outline in found]
