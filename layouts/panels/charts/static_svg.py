"""One pane of the charts in static SVG: grid, lines, and the name and last value of each line at its end."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from data.axis import Axis
from data.chart_series import fill
from data.chart_series.line import Line
from data.chart_series.line_style import LineStyle
from data.chart_series.log_axis import labelled
from data.chart_series.nice import ValueScale
from data.chart_series.plot import Plot
from layouts import chart_notes, chart_words
from layouts.chart_title import chart_title
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.charts import trace
from layouts.panels.charts.names import Pane, line_names, names_gutter
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing, focus_line
from layouts.static_svg.gutter import WORDS, gutter_words
from layouts.static_svg.svg import element, number, polyline
from layouts.static_svg.wish import Wish

MOST_POINTS = 8000
HEADED, HEAD = 7.2, 2.8
"""Height from which a pane stands under its titles, and their height; in texts."""
ROOM_FOR_FOUR = 6
"""Height in texts from which a pane has four ticks."""
LABEL_ROOM = 1.1
"""Distance of two tick labels, in texts."""

LEADING, ABSENT = 1.25, 6.3
"""Height of a line of text, and of the text that a pane without visible figures has; in texts."""

LOWEST, NAME, MOST_NAMES = 4.1, 1.15, 6
"""Least height of a pane in a picture, the height per label, and the most labels counted; in texts."""


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
    parts = [drawing.write(line, left, top + at * leading) for at, line in enumerate(found)]
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


def pane_wish(name: str) -> Callable[[Drawing], Wish | None]:
    """Return the wish of a pane; None if no series of it is chosen."""

    def wish(drawing: Drawing) -> Wish | None:
        plot = drawing.scene.plot
        lines, empty = plot.lines(name), plot.is_empty(name)
        if not lines and not plot.part(name).is_lacking:
            return None

        def draw(axis: Axis, top: float, height: float) -> Markup:
            return _titled(drawing, plot, axis, Pane(name, top, height))

        return Wish(
            least=(ABSENT if empty else max(LOWEST, min(len(lines), MOST_NAMES) * NAME)) * drawing.text,
            draw=draw,
            left=values_gutter(drawing, plot, name) + WORDS * drawing.text,
            right=names_gutter(drawing, plot, name),
            publishers=tuple(line.series.source.publisher for line in lines),
        )

    return wish


def _titles(drawing: Drawing, axis: Axis, place: Pane) -> Markup:
    """Draw the finding of a chart, or its name, and what it measures, over the grid."""
    found, text = chart_title(drawing.scene, place.name, drawing.words), drawing.text
    title = found.finding or drawing.words.say(f"charts.title.{place.name}")
    room, y = axis.width - 2 * drawing.margin, place.top + 0.85 * text
    head = faces.cut(title, room, text, weight=SEMIBOLD)
    measured = faces.cut(found.measured, room, text)
    ground = element(
        "rect", x=0, y=place.top - 0.2 * text, width=axis.width, height=(HEAD - 0.2) * text,
        fill=drawing.paint.token("ground"),
    )  # fmt: skip
    return Markup().join(
        [
            ground,
            drawing.write(head, drawing.margin, y, weight=SEMIBOLD),
            drawing.write(measured, drawing.margin, y + 1.2 * text, colour="ink-2"),
        ]
    )


def _titled(drawing: Drawing, plot: Plot, axis: Axis, place: Pane) -> Markup:
    """Draw a pane under its titles; a low one has its name and unit in the left gutter."""
    say = drawing.words
    if place.height >= HEADED * drawing.text:
        top = HEAD * drawing.text
        below = Pane(place.name, place.top + top, place.height - top)
        return _titles(drawing, axis, place) + pane(drawing, plot, axis, below) + _focus(drawing, axis, below)
    room = axis.left - drawing.margin - values_gutter(drawing, plot, place.name) - 0.6 * drawing.text
    unit = chart_words.unit(plot, place.name, plot.value_scale(place.name), say).replace(" = ", "\u00a0=\u00a0")
    title = say.say(f"charts.title.{place.name}")
    beside = gutter_words(drawing, title, unit, room, place.top, place.height)
    return beside + pane(drawing, plot, axis, place) + _focus(drawing, axis, place)


def _focus(drawing: Drawing, axis: Axis, place: Pane) -> Markup:
    return focus_line(drawing, axis, place.top, place.top + place.height)
