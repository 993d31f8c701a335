"""A pane of the charts as an inline SVG fragment."""

from __future__ import annotations

from markupsafe import Markup

from data.scene import Scene
from layouts import chart_notes, chart_words
from layouts.describe import days_shown
from layouts.panels.charts.names import Pane
from layouts.panels.charts.static_svg import pane
from layouts.static_svg.axis import days_grid, days_words
from layouts.static_svg.drawing import focus_line
from layouts.static_svg.fragments import DAYS, inline_axis, inline_drawing, inline_svg
from layouts.words import Words

MOST_POINTS = 290
"""Most points of all lines in a pane, so that the fragment adds little to its page."""


def pane_still(scene: Scene, name: str, *, width: int, height: int) -> Markup:
    """Return one pane of a scene's charts ("shipments" or "prices") as inline SVG."""
    drawing, axis = inline_drawing(scene), inline_axis(scene, width)
    place = Pane(name, 4, height - 4 - DAYS)
    bottom = place.top + place.height
    parts = [
        days_grid(drawing, axis, 0, bottom),
        pane(drawing, scene.plot, axis, place, most_points=MOST_POINTS),
        days_words(drawing, axis, bottom + 14),
        focus_line(drawing, axis, 0, bottom),
    ]
    return inline_svg(parts, width, height, described(scene, name, drawing.words))


def described(scene: Scene, name: str, say: Words) -> str:
    """Return the accessible description of a pane: title, unit, days, and where each line ends."""
    plot = scene.plot
    scale = plot.value_scale(name)
    first, last = days_shown(scene.view, scene.dataset.extent)
    title = say.say(
        "charts.table.caption",
        title=say.say(f"charts.title.{name}"),
        unit=chart_words.unit(plot, name, scale, say),
        **{"from": say.day(first), "to": say.day(last)},
    )
    values = [
        say.say("charts.cursor.value", label=line.short, value=chart_words.reading(line, seen, scale, plot, say))
        for line in plot.lines(name)
        if (seen := line.last_seen(plot.span))
    ]
    return f"{title}. {say.list(values)}." if values else f"{title}. {chart_notes.absent(plot, name, say)}"
