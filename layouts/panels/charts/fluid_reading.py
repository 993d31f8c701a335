"""What the charts of a still say on the day of the event in focus: dots on the lines, and the day above the values.

As assets/panels/charts/readings.js draws them.
"""

from __future__ import annotations

from markupsafe import Markup, escape

from data import days
from data.axis import Axis
from data.chart_series.nice import ValueScale
from data.chart_series.plot import Plot
from layouts.fluid.sheet import Sheet, style, tag
from layouts.panels.charts.fluid_names import BEYOND, Labels, column
from layouts.static_svg import type as faces
from layouts.words import Words


def dots(plot: Plot, pane: str, scale: ValueScale, across: Axis, day: float, height: float) -> Markup:
    """Return a dot on each line that has a value: on months at the day itself, on closes at the close that holds."""
    found = []
    for line in plot.lines(pane):
        seen = line.read_at(int(day))
        x = across.x(day if line.stepped else seen.day) if seen else -1
        if seen and x >= 0 and line.last_seen(plot.span):
            placed = style(
                at=x / across.width, y=scale.y(seen.value, height), line=f"var(--{plot.styles[line.key].colour})"
            )
            found.append(tag("i", "at", placed))
    return tag("div", "pane-dots", Markup(), *found)


def day_said(plot: Plot, pane: str, placed: Labels, sheet: Sheet, axis: Axis, day: float, say: Words) -> Markup:
    """Return the day over the names; it reaches into the plot where their column is narrower."""
    if not placed.labels:
        return Markup()
    iso = days.iso(int(day))
    text = (
        say.say("charts.reading.in", month=say.date(iso, "month"))
        if placed.labels[0].line.stepped
        else say.say("charts.reading.on", day=say.day(iso, "medium"))
    )
    x = min(column(plot, pane, axis, sheet), axis.width + BEYOND - faces.width(text, sheet.small_size) - 1)
    return tag("div", "pane-when", style(x=sheet.width - x), escape(text))
