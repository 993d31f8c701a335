"""The names of events over a chart in a picture: their marks in rows, each with a line down to the chart."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from data.axis import Axis
from data.stagger import Label, Placed, stagger
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.charts.named_events import important
from layouts.panels.timeline.moments import aside, label, labels, moment, named, short_name
from layouts.static_svg import shapes
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.svg import element, number

ROWS, PITCH = 3, 1.5
"""Rows of names, and the height of a row in texts."""
LINE = 0.5
"""Opacity of the line at the day in focus, which must not pass for an upright piece of a line of the chart."""


def important_names(drawing: Drawing, axis: Axis, rows: int) -> list[Placed]:
    """Return the names that an embed of the chart has: of the most important events, and of other key moments."""
    scene, first = drawing.scene, important(drawing.scene)
    named_ = [event for event in scene.events if event.pivotal or event in first]
    return _placed(drawing, axis, [label(one, axis, _width(drawing, short_name(one)), scene) for one in named_], rows)


def weightiest_names(drawing: Drawing, axis: Axis, most: int) -> list[Placed]:
    """Return the `most` labels of the timeline that are wanted most, of those that find room."""
    every = labels(drawing.scene, axis, lambda text: _width(drawing, text))
    standing = sorted((one.label for one in _placed(drawing, axis, every)), key=lambda one: -one.priority)
    return _placed(drawing, axis, standing[:most])


def height(drawing: Drawing, names: Sequence[Placed]) -> float:
    """Return the height of the rows of names, in pixels."""
    return (1 + max(one.row for one in names) - _highest(names) + 0.2) * PITCH * drawing.text if names else 0


def drawn(drawing: Drawing, names: Sequence[Placed], top: float, bottom: float) -> Markup:
    """Draw the names from `top`, with lines down to the chart at `bottom`; that of the event in focus is ink."""
    if not names:
        return Markup()
    pitch, ground = PITCH * drawing.text, drawing.paint.token("ground")
    first = top - _highest(names) * pitch
    lines: list[Markup] = []
    marks: list[Markup] = []
    texts: list[Markup] = []
    for one in names:
        found, focused = moment(one, drawing.scene), one.label.key == drawing.scene.view.event
        y = first + (found.row + 0.5) * pitch
        colour = drawing.paint.category(found.category)
        leader = f"M{number(found.x)} {number(y + drawing.mark / 2)}V{number(bottom)}"
        line = (
            drawing.stroke(leader, "ink", stroke_width=drawing.text / 8, opacity=LINE)
            if focused
            else element("path", d=leader, stroke=colour, stroke_width=drawing.text / 14, opacity=0.55)
        )
        mark = shapes.marks(drawing.categories[found.category].shape, [(found.x, y)], drawing.mark, ground=ground)
        lines.append(line)
        marks.append(element("g", mark, fill=colour, stroke=colour, stroke_width=0))
        texts.append(named(drawing, found, first, pitch))
    return Markup().join([*lines, *marks, element("g", *texts, font_weight=SEMIBOLD)])


def _placed(drawing: Drawing, axis: Axis, wanted: Sequence[Label], rows: int = ROWS) -> list[Placed]:
    bounds = (drawing.margin, axis.width - drawing.margin)
    return stagger(wanted, min(rows, ROWS), bounds, between=0.5 * drawing.text) if rows > 0 else []


def _width(drawing: Drawing, text: str) -> float:
    return aside(drawing) + drawing.width(text, SEMIBOLD)


def _highest(names: Sequence[Placed]) -> int:
    return min(one.row for one in names)
