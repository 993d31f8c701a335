"""A picture of a view that stands alone: a card for social media, a figure for print. SVG with fixed colours."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from data.axis import Axis, span
from data.chart_series import PANES
from data.chart_series.plot import Plot
from data.scene import Scene
from data.view import View
from layouts import chart_words
from layouts.panels.charts.names import Pane, names_gutter
from layouts.panels.charts.static_svg import days_grid, days_words, pane, values_gutter
from layouts.panels.events.static_svg import listing
from layouts.panels.timeline.static_svg import Rows, lane_gutter, phase_height, timeline
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing, focus_day
from layouts.static_svg.heading import footer, header
from layouts.static_svg.paint import fixed
from layouts.static_svg.plan import DAYS, GAP, Plan, Wishes, plan
from layouts.static_svg.size import Size
from layouts.static_svg.svg import element, number
from layouts.static_svg.svg import words as svg_words
from layouts.words import words

MARGIN = 1.5
MARK = 0.7
PITCH = 1.2
ROOM_FOR_A_TICK = 5
NARROW, WORDS = 36, 8.0
"""In heights of the text."""
GUTTERS, GUTTER_IF_NARROW = (0.24, 0.255), 0.42
"""The most of the width that the words left and right of the plots may take."""
LINES, LINES_IF_TALL = {True: 2, False: 3}, 4
"""The most lines of the sentence: beside an event and else, on a picture wider than high; and on others."""


def picture(scene: Scene, *, size: Size, theme: str, address: str = "") -> str:
    """Return the picture of a scene in one theme ("light" or "dark"); `address` is where a reader finds the rest."""
    text = size.text
    paint = fixed(scene.dataset, theme)
    drawing_ = Drawing(scene, words(), paint, text=text, mark=MARK * text, margin=round(MARGIN * text))
    view, plot_ = scene.view, scene.plot
    panes = [name for name in PANES if name in view.panels and plot_.lines(name)]
    foot = footer(drawing_, size, address, _publishers(plot_, panes))
    head, drawn = header(drawing_, size, most=LINES_IF_TALL), Markup()
    if "timeline" not in view.panels and not panes:
        drawn = listing(drawing_, size, head.bottom, foot.bottom - 0.3 * text)
        return str(_document(drawing_, size, [head.drawn, drawn, foot.drawn]))
    for most in range(_most_lines(view, size), -1, -1):
        head = header(drawing_, size, most=most)
        planned = _plan(drawing_, plot_, panes, size, foot.bottom - head.bottom)
        if not planned.is_empty or not most:
            drawn = _panels(drawing_, plot_, size, planned, head.bottom)
            break
    return str(_document(drawing_, size, [head.drawn, drawn, foot.drawn]))


def _most_lines(view: View, size: Size) -> int:
    return LINES[bool(view.event)] if size.width > size.height else LINES_IF_TALL


def _publishers(plot_: Plot, panes: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(line.series.source.publisher for name in panes for line in plot_.lines(name)))


def _axis(drawing_: Drawing, plot_: Plot, panes: Sequence[str], size: Size, *, lanes: bool) -> Axis:
    """Return the time axis of all panels, between gutters as wide as the words in them need."""
    names = max((names_gutter(drawing_, plot_, name, GUTTERS[1] * size.width) for name in panes), default=0)
    values = max((values_gutter(drawing_, plot_, name) + WORDS * drawing_.text for name in panes), default=0)
    gutter = max(values, lane_gutter(drawing_) if lanes else 0)
    first, end = span(drawing_.scene.view, drawing_.scene.dataset.extent)
    narrow = size.width < NARROW * drawing_.text
    left = drawing_.margin + min(gutter, (GUTTER_IF_NARROW if narrow else GUTTERS[0]) * size.width)
    right = drawing_.margin + names
    return Axis(first, end, size.width, left, right, ROOM_FOR_A_TICK * drawing_.text)


def _plan(drawing_: Drawing, plot_: Plot, panes: Sequence[str], size: Size, room: float) -> Plan:
    lanes = len(drawing_.categories) if "timeline" in drawing_.scene.view.panels else 0
    axis = _axis(drawing_, plot_, panes, size, lanes=bool(lanes))
    phases = phase_height(drawing_, axis) if lanes else 0
    return plan(Wishes(lanes, phases, [(name, len(plot_.lines(name))) for name in panes]), room, drawing_.text)


def _panels(drawing_: Drawing, plot_: Plot, size: Size, planned: Plan, top: float) -> Markup:
    if planned.is_empty:
        return Markup()
    text = drawing_.text
    axis = _axis(drawing_, plot_, [name for name, _ in planned.panes], size, lanes=bool(planned.lane))
    drawn, bottom = [], top
    if planned.lane:
        rows = Rows(top, planned.phases, planned.moments, PITCH * text, planned.lane)
        drawn.append(timeline(drawing_, axis, rows, (drawing_.margin, size.width - drawing_.margin)))
        bottom = rows.bottom(len(drawing_.categories))
        top = rows.lanes_top
    for place, (name, height) in enumerate(planned.panes):
        begin = bottom + (GAP * text if place or planned.lane else 0)
        drawn.append(_titled(drawing_, plot_, axis, Pane(name, begin, height)))
        bottom = begin + height
    focus = focus_day(drawing_, axis)
    if focus is not None:
        path = f"M{number(axis.x(focus))} {number(top)}V{number(bottom)}"
        drawn.append(drawing_.stroke(path, "ink", stroke_width=text / 8, opacity=0.5))
    days = days_words(drawing_, axis, bottom + DAYS * 0.75 * text)
    return Markup().join([days_grid(drawing_, axis, top, bottom + 0.3 * text), *drawn, days])


def _titled(drawing_: Drawing, plot_: Plot, axis: Axis, place: Pane) -> Markup:
    """Draw a pane with its title and unit in the gutter at its left."""
    text, say = drawing_.text, drawing_.words
    room = axis.left - drawing_.margin - values_gutter(drawing_, plot_, place.name) - 0.6 * text
    unit = chart_words.unit(plot_, place.name, plot_.value_scale(place.name), say).replace(" = ", "\u00a0=\u00a0")
    leading = 1.12 * text
    most = int(place.height / leading)
    titles = faces.lines(say.say(f"charts.title.{place.name}"), room, text, most=max(1, min(2, most)), weight=700)
    units = faces.lines(unit, room, text, most=most - len(titles)) if most > len(titles) else []
    y = place.top + 0.8 * text
    drawn = [drawing_.write(line, drawing_.margin, y + at * leading, weight=700) for at, line in enumerate(titles)]
    for at, line in enumerate(units, start=len(titles)):
        drawn.append(drawing_.write(line, drawing_.margin, y + at * leading, colour="ink-2"))
    return Markup().join([*drawn, pane(drawing_, plot_, axis, place)])


def _document(drawing_: Drawing, size: Size, parts: list[Markup]) -> Markup:
    event = drawing_.scene.focus
    title = element("title", svg_words(event.title if event else drawing_.scene.dataset.info.title))
    ground = element("rect", width=size.width, height=size.height, fill=drawing_.paint.token("ground"))
    return drawing_.document(size.width, size.height, title, ground, *parts, role="img")
