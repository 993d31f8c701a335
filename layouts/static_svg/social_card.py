"""The social card of a view in its usual panels: the finding, one chart under up to five key moments, and its source.

A view with other panels, without a chart or with fewer than two names has a picture of its panels instead.
"""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from data.axis import Axis, Span, span
from data.chart_series import PANES
from data.chart_series.line import Line
from data.models.events import Event
from data.scene import Scene
from layouts import chart_words
from layouts.chart_title import chart_title
from layouts.fonts.typefaces import HEADLINE
from layouts.panels.charts import over
from layouts.panels.charts.names import Pane, names_gutter
from layouts.panels.charts.static_svg import pane, values_gutter
from layouts.static_svg import type as faces
from layouts.static_svg.axis import days_grid, days_words
from layouts.static_svg.drawing import Drawing, focus_line
from layouts.static_svg.heading import header
from layouts.static_svg.plan import DAYS
from layouts.static_svg.size import SOCIAL, Size
from layouts.static_svg.svg import element

LARGER = 1.1
"""Size of its text, in that of other pictures."""
FEWEST, MOST = 2, 5
"""Names of key moments."""
COURSE = 3
"""Values of which a line has a course."""
GUTTER, TICK = 0.26, 5
"""Largest part of the width for names of lines; room for the first tick, in texts."""
ABOVE, BELOW, LEADING = 0.95, 0.95, 1.25
"""Room above the source, below its last baseline, and between its lines; in texts."""


def social_card(drawing: Drawing, size: Size, event: Event | None) -> Markup | None:
    """Return the card, headed by an event if there is one; None if the view has none."""
    scene = drawing.scene
    name = _chart(drawing)
    if not previews(scene, size) or scene.view.thread or not name:
        return None
    large = replace(drawing, text=LARGER * drawing.text, mark=LARGER * drawing.mark)
    axis = _axis(large, size, name)
    names = over.weightiest_names(large, axis, MOST)
    if len(names) < FEWEST:
        return None
    head, text = header(large, size, most=0, event=event), large.text
    foot, foot_top = _source(large, size, name)
    measured = faces.cut(chart_title(scene, name, large.words).measured, size.width - 2 * large.margin, text)
    top = head.bottom + 1.5 * text
    plot_top = top + over.height(large, names)
    bottom = foot_top - DAYS * text
    drawn = [
        large.write(measured, large.margin, head.bottom + 0.5 * text, colour="ink-2"),
        days_grid(large, axis, plot_top, bottom + 0.3 * text),
        focus_line(large, axis, plot_top, bottom, opacity=over.LINE),
        pane(large, scene.plot, axis, Pane(name, plot_top, bottom - plot_top)),
        days_words(large, axis, bottom + DAYS * 0.75 * text),
        over.drawn(large, names, top, plot_top),
        foot,
    ]
    return element("g", head.drawn, *drawn, font_size=text)


def previews(scene: Scene, size: Size) -> bool:
    """Tell whether a picture is what a social network shows of a link: its usual panels, in the size for that."""
    return size == SOCIAL and tuple(scene.view.panels) == scene.dataset.usual_panels


def _chart(drawing: Drawing) -> str:
    """Return the chart with a finding, else the first with a course, else one with figures; empty if there is none."""
    plot = drawing.scene.plot
    known = [name for name in PANES if plot.lines(name) and not plot.is_empty(name)]
    found = (name for name in known if chart_title(drawing.scene, name, drawing.words).finding)
    courses = (name for name in known if any(_seen(line, plot.span) >= COURSE for line in plot.lines(name)))
    return next(found, "") or next(courses, "") or next(iter(known), "")


def _seen(line: Line, seen: Span) -> int:
    """Return how many values of a line are in view, apart from those of whole years."""
    spans = zip(line.points.start, line.points.end, strict=True)
    return sum(start < seen.end and end > seen.first for start, end in spans)


def _axis(drawing: Drawing, size: Size, name: str) -> Axis:
    first, end = span(drawing.scene.view, drawing.scene.dataset.extent)
    plot = drawing.scene.plot
    left = drawing.margin + values_gutter(drawing, plot, name)
    right = drawing.margin + min(GUTTER * size.width, names_gutter(drawing, plot, name))
    return Axis(first, end, size.width, left, right, TICK * drawing.text)


def _source(drawing: Drawing, size: Size, name: str) -> tuple[Markup, float]:
    """Write the source of the chart in full and the name of the dataset; return them and their top."""
    title, text = drawing.scene.dataset.info.title, drawing.text
    shown = drawing.words.say("still.editor", dataset=title) if drawing.scene.view.title else title
    taken = faces.width(shown, text, HEADLINE, "title") * drawing.spare(HEADLINE)
    source = chart_words.source(drawing.scene.plot, name, drawing.words).removesuffix(".")
    room, last = size.width - 2 * drawing.margin, size.height - BELOW * text
    lines = faces.lines(source, room, text)
    if drawing.width(lines[-1] if lines else "") + text + taken > room:
        lines.append("")
    first = last - (len(lines) - 1) * LEADING * text
    written = [
        drawing.write(line, drawing.margin, first + at * LEADING * text, colour="ink-2")
        for at, line in enumerate(lines)
        if line
    ]
    named = drawing.write(shown, size.width - drawing.margin, last, anchor="end", weight=HEADLINE)
    family = faces.FAMILIES["title"]
    return Markup().join([*written, element("g", named, font_family=family)]), first - ABOVE * text
