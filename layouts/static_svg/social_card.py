"""The social card of a view in its usual panels: the finding, one chart under up to five key moments, and its source.

A view with other panels, without a chart or with fewer than two names has a picture of its panels instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from data.axis import Axis, Span, span
from data.chart_series import PANES
from data.chart_series.line import Line
from data.stagger import Label, Placed, stagger
from layouts import chart_words
from layouts.chart_title import chart_title
from layouts.fonts.typefaces import HEADLINE, SEMIBOLD
from layouts.panels.charts.names import Pane, names_gutter
from layouts.panels.charts.static_svg import pane, values_gutter
from layouts.panels.timeline.moments import aside, labels, moment, named
from layouts.static_svg import shapes
from layouts.static_svg import type as faces
from layouts.static_svg.axis import days_grid, days_words
from layouts.static_svg.drawing import Drawing, focus_line
from layouts.static_svg.heading import header
from layouts.static_svg.plan import DAYS
from layouts.static_svg.size import SOCIAL, Size
from layouts.static_svg.svg import element, number

LARGER = 1.1
"""Size of its text, in that of other pictures."""
FEWEST, MOST, ROWS, PITCH = 2, 5, 3, 1.5
"""Names of key moments, their rows, and the height of a row in texts."""
COURSE = 3
"""Values of which a line has a course."""
LINE = 0.5
"""Opacity of the line at the day in focus, which must not pass for an upright piece of a line of the chart."""
GUTTER, FOOT, TICK = 0.26, 1.9, 5
"""Largest part of the width for names of lines; height of the source, and room for the first tick, in texts."""


def social_card(drawing: Drawing, size: Size) -> Markup | None:
    """Return the card, None if the view has none."""
    scene = drawing.scene
    name = _chart(drawing)
    if size != SOCIAL or scene.view.thread or tuple(scene.view.panels) != scene.dataset.usual_panels or not name:
        return None
    large = replace(drawing, text=LARGER * drawing.text, mark=LARGER * drawing.mark)
    axis = _axis(large, size, name)
    names = _names(large, axis)
    if len(names) < FEWEST:
        return None
    head, text = header(large, size, most=0), large.text
    measured = faces.cut(chart_title(scene, name, large.words).measured, size.width - 2 * large.margin, text)
    top = head.bottom + 1.5 * text
    rows = ROWS - min(one.row for one in names)
    plot_top = top + (rows + 0.2) * PITCH * text
    bottom = size.height - (FOOT + DAYS) * text
    drawn = [
        large.write(measured, large.margin, head.bottom + 0.5 * text, colour="ink-2"),
        days_grid(large, axis, plot_top, bottom + 0.3 * text),
        focus_line(large, axis, plot_top, bottom, opacity=LINE),
        pane(large, scene.plot, axis, Pane(name, plot_top, bottom - plot_top)),
        days_words(large, axis, bottom + DAYS * 0.75 * text),
        *_moments(large, names, top, plot_top),
        _source(large, size, name),
    ]
    return element("g", head.drawn, *drawn, font_size=text)


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


def _names(drawing: Drawing, axis: Axis) -> list[Placed]:
    """Return the most wanted labels that find room."""
    bounds = (drawing.margin, axis.width - drawing.margin)

    def placed(wanted: Sequence[Label]) -> list[Placed]:
        return stagger(wanted, ROWS, bounds, between=0.5 * drawing.text)

    every = labels(drawing.scene, axis, lambda text: aside(drawing) + drawing.width(text, SEMIBOLD))
    standing = sorted((one.label for one in placed(every)), key=lambda one: -one.priority)
    return placed(standing[:MOST])


def _moments(drawing: Drawing, names: Sequence[Placed], top: float, bottom: float) -> list[Markup]:
    """Draw key moments: their marks and names in rows, with lines down to the chart."""
    pitch = PITCH * drawing.text
    highest = top - min(one.row for one in names) * pitch
    moments = [moment(one, drawing.scene) for one in names]
    drawn = []
    for one in moments:
        y = highest + (one.row + 0.5) * pitch
        colour = drawing.paint.category(one.category)
        leader = f"M{number(one.x)} {number(y + drawing.mark / 2)}V{number(bottom)}"
        ground = drawing.paint.token("ground")
        mark = shapes.marks(drawing.categories[one.category].shape, [(one.x, y)], drawing.mark, ground=ground)
        drawn += [
            element("path", d=leader, stroke=colour, stroke_width=drawing.text / 14, opacity=0.55),
            element("g", mark, fill=colour, stroke=colour, stroke_width=0),
        ]
    written = (named(drawing, one, highest, pitch) for one in moments)
    return [*drawn, element("g", *written, font_weight=SEMIBOLD)]


def _source(drawing: Drawing, size: Size, name: str) -> Markup:
    """Write the source of the chart and the name of the dataset."""
    title, y = drawing.scene.dataset.info.title, size.height - 0.95 * drawing.text
    shown = drawing.words.say("still.editor", dataset=title) if drawing.scene.view.title else title
    taken = faces.width(shown, drawing.text, HEADLINE, "title") * drawing.spare(HEADLINE)
    source = chart_words.source(drawing.scene.plot, name, drawing.words).removesuffix(".")
    room = size.width - 2 * drawing.margin - taken - drawing.text
    family = faces.FAMILIES["title"]
    return Markup().join(
        [
            drawing.write(faces.cut(source, room, drawing.text), drawing.margin, y, colour="ink-2"),
            element(
                "g",
                drawing.write(shown, size.width - drawing.margin, y, anchor="end", weight=HEADLINE),
                font_family=family,
            ),
        ]
    )
