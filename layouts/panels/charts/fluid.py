"""A pane of the charts as a still: grid, lines and names in the elements that a script draws when it comes alive."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from data.axis import Axis, span
from data.chart_series import fill
from data.chart_series.line import Line
from data.chart_series.line_style import LineStyle
from data.chart_series.log_axis import labelled
from data.chart_series.nice import ValueScale
from data.chart_series.plot import Plot
from data.scene import Scene
from layouts import chart_notes, chart_words
from layouts.fluid.days import days
from layouts.fluid.sheet import LABEL, Sheet, sheeted, style, tag
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.charts import trace
from layouts.panels.charts.fluid_names import NEAR_EDGE, Label, labels, read
from layouts.panels.charts.fluid_reading import day_said, dots
from layouts.panels.charts.fragment import described
from layouts.panels.charts.word_place import WordPlace
from layouts.panels.charts.year_words import Sized, year_words
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import focus_day
from layouts.static_svg.svg import element, number, polyline
from layouts.words import Words, words

HEIGHT = 136
"""The height of a pane in units (--pane of assets/surfaces/embed/embed.css)."""
ACROSS = 1000
"""The width of the drawing of lines, which is stretched over the plot."""
MOST_POINTS = 400
FAR = 12
LABEL_ROOM = 13
"""Units between the labels of a logarithmic axis, as in assets/panels/charts/panes.js."""


def fluid_pane(scene: Scene, name: str) -> Markup:
    """Return one pane of a scene's charts ("shipments" or "prices")."""
    plot, say = scene.plot, words()
    scale = plot.value_scale(name)
    first, end = span(scene.view, scene.dataset.extent)
    across = Axis(first, end, ACROSS)
    grid = [_values(plot, name, scale, say), sheeted(lambda sheet: days(scene, sheet, say, "grid-day"))]
    parts = [
        tag("div", "pane-grid", Markup(), *grid),
        _lines(plot, name, scale, across),
        tag("div", "pane-notes", Markup(), *_ends(plot, name, scale, across)),
        _base(plot, name, across),
        _focus(scene, name, scale, across),
        sheeted(lambda sheet: _names(plot, name, scale, sheet, scene, say)),
    ]
    still = Markup('<div class="pane-still" role="img" aria-label="{}">{}</div>').format(
        described(scene, name, say), Markup().join(parts)
    )
    missing = chart_notes.absent(plot, name, say)
    return (
        still + Markup('<p class="pane-absent still-absent"><span>{}</span></p>').format(missing) if missing else still
    )


def _values(plot: Plot, name: str, scale: ValueScale, say: Words) -> Markup:
    if plot.is_empty(name):
        return Markup()
    told = labelled([HEIGHT - scale.y(value, HEIGHT) for value in scale.values], LABEL_ROOM if scale.is_log else 0)
    return Markup().join(
        tag(
            "div",
            "grid-value grid-value--zero" if value == 0 else "grid-value",
            style(y=scale.y(value, HEIGHT)),
            Markup("<span>{}</span>").format(
                chart_words.tick_figure(value, scale, plot, name, say) if has_label else ""
            ),
        )
        for value, has_label in zip(scale.values, told, strict=True)
    )


def _lines(plot: Plot, name: str, scale: ValueScale, across: Axis) -> Markup:
    drawn = plot.lines(name)

    def height(value: float) -> float:
        return min(max(scale.y(value, HEIGHT), -1), HEIGHT + 1)

    paths = [*_tints(plot, name, scale, across)]
    for line in drawn:
        course = (
            trace.steps(line.points, across, height)
            if line.stepped
            else trace.course(line.points, across, height, most=MOST_POINTS // len(drawn))
        )
        drawn_as = plot.styles[line.key]
        paths += _path(polyline(course), drawn_as)
        paths += _path(polyline(trace.bars(line.marks, across, height)), drawn_as.for_years())
    return element("svg", *paths, class_="still-lines", viewBox=f"0 0 {ACROSS} {HEIGHT}", preserveAspectRatio="none")


def _tints(plot: Plot, name: str, scale: ValueScale, across: Axis) -> Iterable[Markup]:
    """Yield the areas under the lines with the accent."""
    for line, outline in fill.tinted(plot, name, log=scale.is_log):
        corners = [(across.x(day), scale.y(value, HEIGHT)) for day, value in outline]
        style_ = f"fill:{_colour(plot, line)};fill-opacity:{fill.TINT}"
        yield element("path", d=polyline([corners]) + "z", style=style_)


def _path(path: str, drawn_as: LineStyle) -> list[Markup]:
    if not path:
        return []
    rules = f"stroke:var(--{drawn_as.colour});stroke-width:calc({number(drawn_as.width)}*var(--k))"
    if drawn_as.dash:
        rules += f";stroke-dasharray:{' '.join(f'calc({number(part)}*var(--k))' for part in drawn_as.dash)}"
    return [element("path", d=path, style=rules)]


def _ends(plot: Plot, name: str, scale: ValueScale, across: Axis) -> Iterable[Markup]:
    """Yield a mark where a line ends before the view does."""
    for line in plot.lines(name):
        if not line.ends_before(plot.span):
            continue
        day = line.points.end[-1] if line.stepped else line.points.start[-1] + 0.5
        if day < plot.span.first:
            continue
        y = scale.y(line.points.value[-1], HEIGHT)
        placed = style(at=across.x(day) / ACROSS, y=y, line=_colour(plot, line))
        yield tag("i", "line-end at", placed)


def _base(plot: Plot, name: str, across: Axis) -> Markup:
    day = plot.prices.base
    if name != "prices" or plot.view.scale == "price" or day is None or not across.first <= day < across.end:
        return Markup()
    return tag("div", "pane-base at", style(at=across.x(day + 0.5) / ACROSS))


def _focus(scene: Scene, name: str, scale: ValueScale, across: Axis) -> Markup:
    day = focus_day(scene, across)
    if day is None:
        return Markup()
    line = tag("div", "focus-line at", style(at=across.x(day) / ACROSS))
    return line + dots(scene.plot, name, scale, across, day, HEIGHT)


def _names(plot: Plot, name: str, scale: ValueScale, sheet: Sheet, scene: Scene, say: Words) -> Markup:
    axis = sheet.axis(scene)
    placed = labels(plot, name, scale, sheet, axis, HEIGHT, say)
    day = focus_day(scene, axis)
    said = day_said(plot, name, placed, sheet, axis, day, say) if day is not None else Markup()
    placed = placed if day is None else read(placed, plot, scale, day, say)
    leaders = [_leader(plot, sheet, label) for label in placed.labels if not label.inside]
    drawing = element(
        "svg", *leaders, class_="pane-leaders still-leaders", viewBox=f"0 0 {number(sheet.right)} {HEIGHT}"
    )
    named = Markup().join(_name(plot, sheet, label) for label in placed.labels)
    names = Markup('<div class="pane-labels" data-size="{}">{}</div>').format(placed.size, named)
    years = _years(plot, name, scale, sheet, axis, placed.labels, say)
    return Markup().join([names, said, years, _far(plot, sheet, placed.labels), drawing])


def _years(
    plot: Plot, name: str, scale: ValueScale, sheet: Sheet, axis: Axis, placed: Iterable[Label], say: Words
) -> Markup:
    """Return the values of whole years and which have none, beside the names in the plot."""
    taken = [
        WordPlace(label.x, label.x + faces.width(f"{label.line.short} {label.value}", LABEL, SEMIBOLD), label.y)
        for label in placed
        if label.inside
    ]
    found = year_words(plot, name, scale, Sized(axis, HEIGHT, 1, sheet.axis_size), say, taken)
    spans = [
        tag(
            "span",
            "year-absent at" if word.absent else "at",
            style(at=sheet.fraction(word.x), y=word.y, line=f"var(--{plot.styles[word.line.key].name_colour})"),
            escape(word.text),
        )
        for word in found
    ]
    return tag("div", "pane-years", Markup(), *spans) if spans else Markup()


def _name(plot: Plot, sheet: Sheet, label: Label) -> Markup:
    line = f"var(--{plot.styles[label.line.key].name_colour})"
    top = label.y - label.height / 2
    placed = (
        style(at=sheet.fraction(label.end), y=top, line=line)
        if label.inside
        else style(x=sheet.width - label.x, y=top, room=label.room, line=line)
    )
    said = Markup('<span class="line-name">{}</span> <span class="line-value">{}</span>').format(
        escape(label.line.short), escape(label.value)
    )
    return tag("div", "line-label at" if label.inside else "line-label", placed, said)


def _leader(plot: Plot, sheet: Sheet, label: Label) -> Markup:
    """Draw the part of a leader in the gutter."""
    edge = sheet.width - sheet.right
    x = label.x - edge
    if x <= label.end - edge or (abs(label.y - label.wanted) <= 4 and label.x - label.end <= FAR):  # noqa: PLR2004 - as live
        return Markup()
    start, bend = max(label.end - edge + 1, 0), max(label.end - edge, x - 8)
    path = f"M{number(start)} {number(label.wanted)}H{number(bend)}L{number(x - 1)} {number(label.y)}"
    return element("path", d=path, stroke=_colour(plot, label.line))


def _far(plot: Plot, sheet: Sheet, placed: Iterable[Label]) -> Markup:
    """Draw leaders from lines that end well before the gutter, across the plot."""
    edge = sheet.width - sheet.right
    paths = [
        element(
            "path",
            d=f"M{number(sheet.fraction(label.end) * ACROSS)} {number(label.wanted)}H{ACROSS}",
            stroke=_colour(plot, label.line),
        )
        for label in placed
        if not label.inside and edge - label.end > NEAR_EDGE
    ]
    if not paths:
        return Markup()
    return element(
        "svg", *paths, class_="still-lines still-far", viewBox=f"0 0 {ACROSS} {HEIGHT}", preserveAspectRatio="none"
    )


def _colour(plot: Plot, line: Line) -> str:
    return f"var(--{plot.styles[line.key].colour})"
