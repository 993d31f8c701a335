"""One pane of the charts in static SVG: grid, lines, and the name and last value of each line at its end."""

from __future__ import annotations

from markupsafe import Markup

from data.axis import Axis
from data.chart_series import fill
from data.chart_series.line import Line
from data.chart_series.line_style import LineStyle
from data.chart_series.log_axis import labelled
from data.chart_series.nice import ValueScale
from data.chart_series.plot import Plot
from layouts import chart_notes, chart_words
from layouts.panels.charts import trace
from layouts.panels.charts.names import Pane, line_names
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.svg import element, number, polyline

MOST_POINTS = 8000
ROOM_FOR_FOUR = 6
"""Height in texts from which a pane has four ticks."""
LABEL_ROOM = 1.1
"""Distance of two tick labels, in texts."""

LEADING, ABSENT = 1.25, 6.3
"""Height of a line of text, and of the text that a pane without visible figures has; in texts."""


def pane(drawing: Drawing, plot: Plot, axis: Axis, place: Pane, *, most_points: int = MOST_POINTS) -> Markup:
    """Return a pane, with about `most_points` points in all its lines."""
    if plot.is_empty(place.name):
        return _absent(drawing, plot, axis, place)
    scale = plot.value_scale(place.name, most=4 if place.height >= ROOM_FOR_FOUR * drawing.text else 3)
    lines = plot.lines(place.name)
    drawn = [_line(drawing, plot, axis, place, scale, line, most_points // len(lines)) for line in lines]
    return Markup().join(
        [
            _values(drawing, plot, axis, place, scale),
            _base(drawing, plot, axis, place),
            *_tints(drawing, plot, axis, place, scale),
            *drawn,
            *line_names(drawing, plot, axis, place, scale),
        ]
    )


def _absent(drawing: Drawing, plot: Plot, axis: Axis, place: Pane) -> Markup:
    """Write what is known instead of lines, as far as there is room."""
    leading, left = LEADING * drawing.text, axis.left + 0.6 * drawing.text
    text = chart_notes.absent(plot, place.name, drawing.words)
    room = (axis.width - drawing.margin - left) / drawing.spare()
    found = faces.lines(text, room, drawing.text, most=max(1, int(place.height / leading)))
    top = place.top + max(0, place.height - len(found) * leading) / 2 + 0.85 * drawing.text
    parts = [drawing.write_lines(found, left, top, leading)]
    ground = element(
        "rect", x=left, y=top - 0.85 * drawing.text, width=axis.width - drawing.margin - left,
        height=len(found) * leading, fill=drawing.paint.token("ground"),
    )  # fmt: skip
    return ground + element("g", *parts, fill=drawing.paint.token("ink-2"))


def values_gutter(drawing: Drawing, plot: Plot, pane_name: str) -> float:
    """Return the width of the tick labels on the left."""
    if plot.is_empty(pane_name):
        return 0
    scale = plot.value_scale(pane_name)
    texts = (chart_words.tick_figure(value, scale, plot, pane_name, drawing.words) for value in scale.values)
    return max((drawing.width(text) for text in texts), default=0) + 0.5 * drawing.text


def _values(drawing: Drawing, plot: Plot, axis: Axis, place: Pane, scale: ValueScale) -> Markup:
    lines, zero, texts = "", "", []
    heights = [place.height - scale.y(value, place.height) for value in scale.values]
    told = labelled(heights, LABEL_ROOM * drawing.text if scale.is_log else 0)
    for value, has_label in zip(scale.values, told, strict=True):
        y = place.top + scale.y(value, place.height)
        rule = f"M{number(axis.left)} {number(y)}H{number(axis.width - axis.right)}"
        lines, zero = (lines, zero + rule) if value == 0 else (lines + rule, zero)
        text = chart_words.tick_figure(value, scale, plot, place.name, drawing.words) if has_label else ""
        texts.append(drawing.write(text, axis.left - 0.5 * drawing.text, y + 0.36 * drawing.text))
    written = element("g", *texts, fill=drawing.paint.token("ink-2"), text_anchor="end")
    return Markup().join([drawing.stroke(lines, "rule"), drawing.stroke(zero, "rule-2"), written])


def _base(drawing: Drawing, plot: Plot, axis: Axis, place: Pane) -> Markup:
    """Mark the base day of share prices."""
    day = plot.prices.base
    if place.name != "prices" or plot.view.scale == "price" or day is None or not axis.first <= day < axis.end:
        return Markup()
    path = f"M{number(axis.x(day + 0.5))} {number(place.top)}v{number(place.height)}"
    return drawing.stroke(path, "rule-2", stroke_dasharray="3 3")


def _tints(drawing: Drawing, plot: Plot, axis: Axis, place: Pane, scale: ValueScale) -> list[Markup]:
    """Return the areas under the lines with the accent."""
    found = []
    for line, outline in fill.tinted(plot, place.name, log=scale.is_log):
        corners = [(axis.x(day), place.top + scale.y(value, place.height)) for day, value in outline]
        colour = drawing.paint.token(plot.styles[line.key].colour)
        found.append(element("path", d=polyline([corners]) + "z", fill=colour, fill_opacity=fill.TINT))
    return found


def _line(
    drawing: Drawing, plot: Plot, axis: Axis, place: Pane, scale: ValueScale, line: Line, most_points: int
) -> Markup:  # fmt: skip
    def height(value: float) -> float:
        return min(max(place.top + scale.y(value, place.height), place.top - 1), place.top + place.height + 1)

    draw = (
        trace.steps(line.points, axis, height)
        if line.stepped
        else trace.course(line.points, axis, height, most=most_points)
    )
    style = plot.styles[line.key]
    years = _stroke(drawing, polyline(trace.bars(line.marks, axis, height)), style.for_years())
    return _stroke(drawing, polyline(draw), style) + years


def _stroke(drawing: Drawing, path: str, style: LineStyle) -> Markup:
    unit = drawing.text / 12
    dash = " ".join(number(part * unit) for part in style.dash) or None
    thick = style.width * unit
    return drawing.stroke(path, style.colour, stroke_width=thick, stroke_linejoin="round", stroke_dasharray=dash)
