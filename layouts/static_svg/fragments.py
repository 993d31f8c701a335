"""Stills to stand in a page: inline SVG whose colours follow the page's theme, on the gutters of the live panels."""

from __future__ import annotations

from markupsafe import Markup

from data.axis import Axis, span
from data.chart_series.plot import Plot
from data.scene import Scene
from layouts import chart_words
from layouts.describe import days_shown, status
from layouts.panels.charts.names import Pane
from layouts.panels.charts.static_svg import days_grid, days_words, pane
from layouts.panels.timeline.static_svg import Rows, phase_height, timeline
from layouts.static_svg.drawing import Drawing, focus_day
from layouts.static_svg.paint import VARIABLES
from layouts.static_svg.svg import element, number
from layouts.words import words

TEXT, MARK = 12, 10
NARROW = 480
"""Below this width the names of lanes stand above their marks, and gutters are those of a phone."""
GUTTERS = {True: (36, 76), False: (134, 100)}
"""As --gutter-left and --gutter-right of assets/00-tokens.css: narrow, and else."""
LANE = {True: 36, False: 35}
HEAD = 16
MOMENTS = {True: 2, False: 4}
PITCH = 14
DAYS = 18
MOST_POINTS = 290
"""Points of all lines of a pane together: what keeps a still small enough to travel with its page."""


def timeline_still(scene: Scene, *, width: int) -> Markup:
    """Return the timeline of a view as inline SVG."""
    drawing_ = _drawing(scene)
    narrow = width < NARROW
    axis = _axis(scene, width, *GUTTERS[narrow])
    head = HEAD if narrow else 0
    rows = Rows(0, phase_height(drawing_, axis), MOMENTS[narrow], PITCH, LANE[narrow], head)
    bottom = rows.bottom(len(scene.dataset.categories))
    parts = [
        days_grid(drawing_, axis, rows.lanes_top, bottom + 4),
        timeline(drawing_, axis, rows, (0 if narrow else axis.left - 4, width - 4)),
        days_words(drawing_, axis, bottom + 14),
        _focus(drawing_, axis, rows.lanes_top, bottom),
    ]
    label = f"{drawing_.words.say('timeline.title')}: {status(scene, drawing_.words)}"
    return _still(parts, width, bottom + DAYS, label)


def pane_still(scene: Scene, pane: str, *, width: int, height: int) -> Markup:
    """Return one pane of a view's charts ("shipments" or "prices") as inline SVG."""
    drawing_, plot_ = _drawing(scene), scene.plot
    left, right = GUTTERS[width < NARROW]
    axis = _axis(scene, width, left, right)
    place = Pane(pane, 4, height - 4 - DAYS)
    bottom = place.top + place.height
    parts = [
        days_grid(drawing_, axis, 0, bottom),
        _pane(drawing_, plot_, axis, place),
        days_words(drawing_, axis, bottom + 14),
        _focus(drawing_, axis, 0, bottom),
    ]
    return _still(parts, width, height, _described(drawing_, plot_, pane))


def _pane(drawing_: Drawing, plot_: Plot, axis: Axis, place: Pane) -> Markup:
    return pane(drawing_, plot_, axis, place, most_points=MOST_POINTS)


def _drawing(scene: Scene) -> Drawing:
    return Drawing(scene, words(), VARIABLES, text=TEXT, mark=MARK)


def _axis(scene: Scene, width: float, left: float, right: float) -> Axis:
    first, end = span(scene.view, scene.dataset.extent)
    return Axis(first, end, width, left, right)


def _focus(drawing_: Drawing, axis: Axis, top: float, bottom: float) -> Markup:
    day = focus_day(drawing_, axis)
    if day is None:
        return Markup()
    path = f"M{number(axis.x(day))} {number(top)}V{number(bottom)}"
    return drawing_.stroke(path, "ink", stroke_width=2, opacity=0.55)


def _described(drawing_: Drawing, plot_: Plot, name: str) -> str:
    """Say what a pane shows: its title, unit and days, and where each line ends."""
    say, view = drawing_.words, drawing_.scene.view
    scale = plot_.value_scale(name)
    first, last = days_shown(view, drawing_.scene.dataset.extent)
    title = say.say(
        "charts.table.caption",
        title=say.say(f"charts.title.{name}"),
        unit=chart_words.unit(plot_, name, scale, say),
        **{"from": say.day(first), "to": say.day(last)},
    )
    values = [
        say.say("charts.cursor.value", label=line.short, value=chart_words.reading(line, seen[1], scale, plot_, say))
        for line in plot_.lines(name)
        if (seen := line.last_seen(plot_.span))
    ]
    return f"{title}. {say.list(values)}." if values else f"{title}. {say.say('charts.cursor.none')}"


def _still(parts: list[Markup], width: float, height: float, label: str) -> Markup:
    return element(
        "svg",
        *parts,
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        role="img",
        aria_label=label,
        class_="still",
        font_size=TEXT,
        fill="var(--ink)",
    )
