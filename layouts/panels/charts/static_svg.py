"""One pane of the charts in a still: grid, lines, and the name and last value of each line at its end."""

from __future__ import annotations

from markupsafe import Markup

from data.axis import Axis
from data.chart_series.line import Line
from data.chart_series.nice import ValueScale
from data.chart_series.plot import Plot
from layouts import chart_words
from layouts.panels.charts import trace
from layouts.panels.charts.names import Pane, line_names
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.svg import element, number, polyline

MOST_POINTS = 8000
ROOM_FOR_FOUR = 6
"""A pane this many texts high has room for four ticks."""


def pane(drawing: Drawing, plot: Plot, axis: Axis, place: Pane, *, most_points: int = MOST_POINTS) -> Markup:
    """Return a pane; its lines together have about `most_points` points at most."""
    scale = plot.value_scale(place.name, most=4 if place.height >= ROOM_FOR_FOUR * drawing.text else 3)
    lines = plot.lines(place.name)
    drawn = [_line(drawing, plot, axis, place, scale, line, most_points // len(lines)) for line in lines]
    return Markup().join(
        [
            _values(drawing, plot, axis, place, scale),
            _base(drawing, plot, axis, place),
            *drawn,
            *line_names(drawing, plot, axis, place, scale),
        ]
    )


def days_grid(drawing: Drawing, axis: Axis, top: float, bottom: float) -> Markup:
    """Return a hairline for each tick of the time axis."""
    parts = {True: "", False: ""}
    for tick in axis.ticks():
        parts[tick.major] += f"M{number(axis.x(tick.day))} {number(top)}V{number(bottom)}"
    return drawing.stroke(parts[False], "rule") + drawing.stroke(parts[True], "rule-2", opacity=0.6)


def days_words(drawing: Drawing, axis: Axis, y: float) -> Markup:
    """Return the words of the ticks, as many as fit."""
    found, taken = [], -1.0
    for tick in axis.ticks():
        x, word = axis.x(tick.day) + 0.25 * drawing.text, chart_words.tick(tick, drawing.words)
        end = x + drawing.width(word) / drawing.spare()
        if x >= taken and end <= axis.width - min(axis.right, 0.5 * drawing.text):
            found.append(drawing.write(word, x, y))
            taken = end + 0.2 * drawing.text
    return element("g", *found, fill=drawing.paint.token("ink-2"))


def values_gutter(drawing: Drawing, plot: Plot, pane_name: str) -> float:
    """Return the room that the figures at the left need."""
    scale = plot.value_scale(pane_name)
    texts = (chart_words.figure(value, scale, plot, pane_name, drawing.words) for value in scale.values)
    return max((drawing.width(text) for text in texts), default=0) + 0.5 * drawing.text


def _values(drawing: Drawing, plot: Plot, axis: Axis, place: Pane, scale: ValueScale) -> Markup:
    lines, zero, texts = "", "", []
    for value in scale.values:
        y = place.top + scale.y(value, place.height)
        rule = f"M{number(axis.left)} {number(y)}H{number(axis.width - axis.right)}"
        lines, zero = (lines, zero + rule) if value == 0 else (lines + rule, zero)
        text = chart_words.figure(value, scale, plot, place.name, drawing.words)
        texts.append(drawing.write(text, axis.left - 0.5 * drawing.text, y + 0.36 * drawing.text))
    written = element("g", *texts, fill=drawing.paint.token("ink-2"), text_anchor="end")
    return Markup().join([drawing.stroke(lines, "rule"), drawing.stroke(zero, "rule-2"), written])


def _base(drawing: Drawing, plot: Plot, axis: Axis, place: Pane) -> Markup:
    """Mark the day from which share prices are compared."""
    day = plot.prices.base
    if place.name != "prices" or plot.view.scale == "price" or day is None or not axis.first <= day < axis.end:
        return Markup()
    path = f"M{number(axis.x(day + 0.5))} {number(place.top)}v{number(place.height)}"
    return drawing.stroke(path, "rule-2", stroke_dasharray="3 3")


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
    colour = plot.colours[line.key]
    thick = drawing.text / 12 * (1.25 if line.kind == "index" else 1.75)
    solid = drawing.stroke(polyline(draw), colour, stroke_width=thick, stroke_linejoin="round")
    dash = f"{number(drawing.text / 3)} {number(drawing.text / 4)}"
    years = polyline(trace.bars(line.marks, axis, height))
    return solid + drawing.stroke(years, colour, stroke_width=thick, stroke_dasharray=dash)
