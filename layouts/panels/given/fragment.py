"""Columns and lines as stills that stand in an embed before any script, in both sizes that a frame may have."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from data import days
from data.axis import Axis, Span, span
from data.chart_series.plot import Plot
from data.scene import Scene
from layouts import chart_words
from layouts.panels.given.bars import Bars, counted
from layouts.panels.given.frame import Body
from layouts.panels.given.lines import PANE, Lines, drawn
from layouts.panels.given.static_svg import Box, columns_still, lines_still
from layouts.static_svg.axis import days_grid, days_words
from layouts.static_svg.drawing import Drawing, focus_line
from layouts.static_svg.fragments import DAYS, GUTTERS, NARROW, inline_drawing, inline_svg
from layouts.words import Words

WIDTHS = {"wide": 700, "narrow": 340}
COLUMNS_HEIGHT, LINES_HEIGHT = 84, 150
"""In pixels, without the words of the axis; assets/panels/given/given.css has the same."""
MOST_POINTS = 290

Draw = Callable[[Drawing, Axis, Box], Markup]


def columns_body(scene: Scene, panel: Bars, words: Words) -> Body:
    """Return the columns of a panel with what they count."""
    found = counted(scene, panel)
    unit = columns_unit(panel, words)
    highest = max(found.periods, key=lambda period: period.n)
    when = words.date(days.iso(highest.first), "year" if panel.by == "year" else "month")
    label = f"{panel.title}. {words.say('given.reading', when=when, n=highest.n)}"
    shown = span(scene.view, scene.dataset.extent)
    content = _stills(scene, shown, COLUMNS_HEIGHT, label, lambda *place: _columns(panel, *place))
    note = words.say("given.left.out", n=found.left_out) if found.left_out else ""
    return Body(content, unit, note if scene.events else words.say("list.empty"))


def columns_unit(panel: Bars, words: Words) -> str:
    """Return what columns count, unless the title says it already."""
    unit = words.say(f"given.unit.{panel.by}")
    return "" if panel.title.lower() == unit.lower() else unit


def lines_body(scene: Scene, panel: Lines, words: Words) -> Body:
    """Return the lines of a panel with their unit, and what is left out."""
    plot = drawn(scene, panel)
    base = None if plot.prices.base is None else words.day(days.iso(plot.prices.base))
    names = words.list([line.short for line in plot.lines(PANE)])
    label = words.say("given.shown", title=panel.title, shown=names) if names else panel.title
    content = _stills(scene, plot.span, LINES_HEIGHT, label, lambda *place: _lines(panel, *place))
    notes = []
    if plot.prices.unbased and base:
        notes.append(words.say("given.unbased", day=base, what=words.list(plot.prices.unbased)))
    if plot.is_empty(PANE):
        notes.append(words.say("charts.nothing.dates" if names else "charts.nothing"))
    return Body(content, lines_unit(plot, panel, words), " ".join(notes))


def lines_unit(plot: Plot, panel: Lines, words: Words) -> str:
    """Return what the lines of a panel count in, or from which day they are compared."""
    if panel.scale == "value":
        return chart_words.counted(plot.value_scale(PANE), plot.prices.unit, words)
    base = plot.prices.base
    unit = "" if base is None else words.say(f"given.unit.{panel.scale}", day=words.day(days.iso(base)))
    return chart_words.scaled(unit, plot.value_scale(PANE), words)


def _columns(panel: Bars, drawing: Drawing, axis: Axis, box: Box) -> Markup:
    return columns_still(drawing, panel, axis, box)


def _lines(panel: Lines, drawing: Drawing, axis: Axis, box: Box) -> Markup:
    return lines_still(drawing, panel, axis, box, most_points=MOST_POINTS)


def _stills(scene: Scene, shown: Span, height: float, label: str, draw: Draw) -> Markup:
    """Return a picture in both sizes; the style sheet shows the one that fits."""
    parts = []
    for name, width in WIDTHS.items():
        drawing = inline_drawing(scene)
        axis = Axis(*shown, width, *GUTTERS[width < NARROW])
        picture = [
            days_grid(drawing, axis, 0, height),
            draw(drawing, axis, Box(0, width, 0, height)),
            days_words(drawing, axis, height + 14),
            focus_line(drawing, axis, 0, height),
        ]
        svg = inline_svg(picture, width, height + DAYS, label)
        parts.append(Markup('<div class="given-still given-still--{}">{}</div>').format(name, svg))
    return Markup().join(parts)
