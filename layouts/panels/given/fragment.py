"""Columns and lines as stills that stand in an embed before any script: HTML of any width, its text in its own size."""

from __future__ import annotations

from markupsafe import Markup

from data import days
from data.axis import Axis, span
from data.chart_series.plot import Plot
from data.scene import Scene
from layouts import chart_words
from layouts.fluid.days import days as named_days
from layouts.fluid.sheet import sheeted, style, tag
from layouts.panels.charts.fluid_labels import names
from layouts.panels.charts.fluid_plot import ACROSS, Still, ends, grid, lines, stretched
from layouts.panels.given.bars import Bars, Counted, counted
from layouts.panels.given.frame import Body
from layouts.panels.given.lines import PANE, Lines, drawn
from layouts.static_svg.drawing import focus_day
from layouts.static_svg.svg import element, number
from layouts.told import told_markup
from layouts.words import Words

COLUMNS_HEIGHT, LINES_HEIGHT = 84, 150
"""In units, without the words of the axis; assets/panels/given/given.css has the same."""
HAIR = "fill:var(--ink-2);stroke:var(--ground);stroke-width:1px"
"""What keeps a column from the next one."""


def columns_body(scene: Scene, panel: Bars, words: Words, *, lanes: bool) -> Body:
    """Return the columns of a panel with what they count."""
    found = counted(scene, panel)
    unit = columns_unit(panel, words)
    highest = max(found.periods, key=lambda period: period.n)
    when = words.date(days.iso(highest.first), "year" if panel.by == "year" else "month")
    label = f"{panel.title}. {words.say('given.reading', when=when, n=highest.n)}"
    across = Axis(*span(scene.view, scene.dataset.extent), ACROSS)
    parts = [
        tag(
            "div",
            "pane-grid",
            Markup(),
            sheeted(lambda one: named_days(one.axis(scene), one, words, "grid-day"), lanes=lanes),
        ),
        tag("span", "columns-most", Markup(), Markup(words.number(max(1, highest.n)))),
        stretched([element("path", d=_columns(found, across, highest.n), style=HAIR)], COLUMNS_HEIGHT),
        _focus(scene, across),
    ]
    note = words.say("given.left.out", n=found.left_out) if found.left_out else ""
    return Body(_still("columns", label, parts), unit, note if scene.events else words.say("list.empty"))


def columns_unit(panel: Bars, words: Words) -> str:
    """Return what columns count, unless the title says it already."""
    unit = words.say(f"given.unit.{panel.by}")
    return "" if panel.title.lower() == unit.lower() else unit


def lines_body(scene: Scene, panel: Lines, words: Words, *, lanes: bool) -> Body:
    """Return the lines of a panel with their unit, and what is left out."""
    plot = drawn(scene, panel)
    base = None if plot.prices.base is None else words.day(days.iso(plot.prices.base))
    shown = words.list([line.short for line in plot.lines(PANE)])
    label = words.say("given.shown", title=panel.title, shown=shown) if shown else panel.title
    still = Still.of(plot, PANE, LINES_HEIGHT, told_markup(scene.dataset), lanes=lanes)
    # The script of an embed writes the days of its own axis into every other grid.
    gridded = grid(still, words, "given-grid" if panel.axis == "free" else "pane-grid")
    named = sheeted(lambda sheet: names(still, sheet, None, words), lanes=lanes)
    parts = [gridded, lines(still), ends(still), named, _focus(scene, still.across)]
    notes = []
    if plot.prices.unbased and base:
        notes.append(words.say("given.unbased", day=base, what=words.list(plot.prices.unbased)))
    if plot.is_empty(PANE):
        notes.append(words.say("charts.nothing.dates" if shown else "charts.nothing"))
    return Body(_still("lines", label, parts), lines_unit(plot, panel, words), " ".join(notes))


def lines_unit(plot: Plot, panel: Lines, words: Words) -> str:
    """Return what the lines of a panel count in, or from which day they are compared."""
    if panel.scale == "value":
        return chart_words.counted(plot.value_scale(PANE), plot.prices.unit, words)
    base = plot.prices.base
    unit = "" if base is None else words.say(f"given.unit.{panel.scale}", day=words.day(days.iso(base)))
    return chart_words.scaled(unit, plot.value_scale(PANE), words)


def _columns(found: Counted, across: Axis, highest: int) -> str:
    """Return the path of the columns."""
    path = ""
    for period in found.periods:
        x, end = max(0.0, across.x(period.first)), min(across.width, across.x(period.end))
        tall = period.n / max(1, highest) * COLUMNS_HEIGHT
        if period.n:
            path += f"M{number(x)} {COLUMNS_HEIGHT}v{number(-tall)}h{number(end - x)}v{number(tall)}z"
    return path


def _focus(scene: Scene, across: Axis) -> Markup:
    """Return the line at the day of the event in focus."""
    day = focus_day(scene, across)
    return Markup() if day is None else tag("i", "given-focus", style(at=across.x(day) / across.width))


def _still(kind: str, label: str, parts: list[Markup]) -> Markup:
    drawn_ = Markup().join(parts)
    return Markup(
        '<div class="given-still given-still--{}"><div class="pane-still" role="img" aria-label="{}">{}</div></div>'
    ).format(kind, label, drawn_)
