"""Lines: series over time; the declaration, and its plot of a scene in the format of the charts.

Twin of assets/panels/given/drawn.js; tests/cases/given.json is the table both must pass.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from data import days
from data.axis import Span, span
from data.chart_series.line import Line, Points
from data.chart_series.line_style import line_styles
from data.chart_series.observed import observations
from data.chart_series.plot import Plot
from data.chart_series.prices import Prices, base_day, compared
from data.chart_series.shipments import Shipments
from data.dataset import Dataset
from data.models.events import Series
from data.scene import Scene
from layouts.panels.given.declared import Declared

SCALES: Mapping[str, str] = {"value": "price", "index": "index", "change": "change"}
"""Scales of lines, and the View's names for them."""

AXES = ("time", "free")
PANE = "prices"
"""The chart pane that a panel of lines is drawn as."""


@dataclass(frozen=True, slots=True)
class Lines(Declared):
    """Lines of some series. `scale` is their value, an index of the base day, or the change since then.

    The axis is that of the timeline, or `free`: the full range of the series.
    """

    kind = "lines"

    series: Sequence[str] = field(default=(), kw_only=True)
    scale: str = field(default="value", kw_only=True)
    axis: str = field(default="time", kw_only=True)

    @property
    def settings(self) -> Mapping[str, Any]:
        """Settings for the panel's script."""
        return {"series": list(self.series), "scale": self.scale, "axis": self.axis}


def drawn(scene: Scene, panel: Lines) -> Plot:
    """Return the lines of a panel as a plot of share prices; event filters do not affect it."""
    dataset = scene.dataset
    view = replace(scene.view, scale=SCALES[panel.scale], log=None)
    wanted = [dataset.series_by_id[one] for one in panel.series if one in dataset.series_by_id]
    shown = _extent(dataset, wanted) if panel.axis == "free" else None
    shown = shown or span(view, dataset.extent)
    base = None if panel.scale == "value" else base_day(dataset, view, shown, wanted)
    lines = []
    for series in wanted:
        line = _line(dataset, series, base, view.scale)
        if line:
            lines.append(line)
    unbased = tuple(series.short for series in wanted if series.id not in {line.key for line in lines})
    unit = wanted[0].unit if wanted and panel.scale == "value" else ""
    styles = line_styles(wanted, (), accented=any(one.accent for one in dataset.series))
    return Plot(view, shown, Shipments((), ""), Prices(tuple(lines), unit, base, (), unbased), styles)


def _extent(dataset: Dataset, wanted: Sequence[Series]) -> Span | None:
    """Return the days from the first to the last observation."""
    held = [(series, observations(dataset, series).days) for series in wanted]
    ends = [(found[0], _end(series, found[-1])) for series, found in held if found]
    return Span(min(first for first, _ in ends), max(end for _, end in ends)) if ends else None


def _end(series: Series, day: int) -> int:
    """Return the day after the period that begins on a day."""
    if series.frequency == "day":
        return day + 1
    return (days.year_end(day) if series.frequency == "year" else days.month_end(day)) + 1


def _line(dataset: Dataset, series: Series, base: int | None, scale: str) -> Line | None:
    observed = observations(dataset, series)
    values = observed.values if scale == "price" else compared(observed, base, scale)
    kept = [at for at, value in enumerate(values or ()) if value is not None]
    if values is None or not kept:
        return None
    points = Points(
        start=[observed.days[at] for at in kept],
        end=[_end(series, observed.days[at]) for at in kept],
        value=[value for value in values if value is not None],
        raw=[observed.values[at] or 0 for at in kept],
        note=[observed.notes[at] for at in kept],
        period=[observed.periods[at] for at in kept],
    )
    stepped = series.frequency != "day"
    return Line(series.id, PANE, series.kind, series.label, series.short, series, stepped=stepped, points=points)
