"""Panels of others as pictures: bars, columns, lines and rows in SVG, for embeds before any script and for cards."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from data.axis import Axis
from layouts.panels.charts.names import Pane
from layouts.panels.charts.static_svg import MOST_POINTS, pane
from layouts.panels.given.bars import Bar, Bars, Counted, counted
from layouts.panels.given.lines import PANE, Lines, drawn
from layouts.panels.given.table import Table, cell, labels, listed
from layouts.static_svg import shapes
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.svg import element, number

ROW = 1.55
"""The height of a row, in heights of the text."""
SLACK = 1e-6
"""A row that fits but for the rounding of its height fits."""
WIDEST_NAME = 0.38
"""The most of the width that the names of bars take."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a panel is drawn, in pixels."""

    left: float
    right: float
    top: float
    height: float


def bars_still(drawing: Drawing, panel: Bars, box: Box) -> Markup:
    """Return bars one under the other, as many as have room, with name and number."""
    found = counted(drawing.scene, panel)
    rows = _rows(drawing, found)[: max(0, int(box.height / (ROW * drawing.text) + SLACK))]
    if not rows:
        return drawing.write(drawing.words.say("list.empty"), box.left, box.top + drawing.text, colour="ink-3")
    by_category = panel.by == "category"
    sign = drawing.mark + 0.5 * drawing.text if by_category else 0
    room = min(WIDEST_NAME * (box.right - box.left), sign + max(drawing.width(bar.label) for bar in rows))
    figures = max(drawing.width(drawing.words.number(bar.n)) for bar in rows) + 0.6 * drawing.text
    start = box.left + room + 0.8 * drawing.text
    most = max(1, *(bar.n for bar in rows)) if len(rows) > 1 else max(1, rows[0].n)
    parts = []
    for at, bar in enumerate(rows):
        y = box.top + (at + 0.5) * ROW * drawing.text
        wide = bar.n / most * max(0, box.right - figures - start)
        parts += _bar(drawing, bar, (box.left + sign, room - sign), (start, wide), y, coloured=by_category)
    return Markup().join(parts)


def _rows(drawing: Drawing, found: Counted) -> list[Bar]:
    others = found.others
    label = drawing.words.say("given.others", n=others.values) if others else ""
    return [*found.bars, *([Bar("", label, others.n, chosen=False)] if others else [])]


def _bar(
    drawing: Drawing, bar: Bar, name: tuple[float, float], place: tuple[float, float], y: float, *, coloured: bool
) -> list[Markup]:
    text, (x, wide) = drawing.text, place
    tall = 0.8 * text
    category = coloured and bar.id != ""
    colour = drawing.paint.category(bar.id) if category else drawing.paint.token("ink-2" if bar.id else "rule-2")
    path = f"M{number(x)} {number(y - tall / 2)}h{number(wide)}v{number(tall)}h{number(-wide)}z"
    drawn = element("path", d=path, fill=colour, stroke="none", opacity=None if bar.chosen or not bar.id else 0.35)
    label = faces.cut(bar.label, name[1] / drawing.spare(), text)
    parts = [drawn, drawing.write(label, name[0], y + 0.36 * text), _figure(drawing, bar.n, x + wide, y)]
    if category:
        form = drawing.scene.dataset.categories_by_id[bar.id].shape
        middle = (name[0] - 0.5 * text - drawing.mark / 2, y)
        sign = shapes.marks(form, [middle], drawing.mark, ground=drawing.paint.token("ground"))
        parts.append(element("g", sign, fill=colour, stroke=colour, stroke_width=0))
    if not drawing.paint.follows or not category:
        return parts
    return [element("g", *parts, data_category=bar.id)]


def _figure(drawing: Drawing, n: int, x: float, y: float) -> Markup:
    said = drawing.words.number(n)
    return drawing.write(said, x + 0.4 * drawing.text, y + 0.36 * drawing.text, colour="ink-2")


def columns_still(drawing: Drawing, panel: Bars, axis: Axis, box: Box) -> Markup:
    """Return the events of each period as columns on the time axis, with the number of the highest."""
    found = counted(drawing.scene, panel)
    most = max((period.n for period in found.periods), default=0) or 1
    left, right, bottom = axis.left, axis.width - axis.right, box.top + box.height
    path = ""
    for period in found.periods:
        x, end = max(left, axis.x(period.first)), min(right, axis.x(period.end))
        wide = max(1.0, end - x - (1 if end - x > 3 else 0))  # noqa: PLR2004
        tall = period.n / most * box.height
        if period.n:
            path += f"M{number(x)} {number(bottom)}v{number(-tall)}h{number(wide)}v{number(tall)}z"
    bars = element("path", d=path, fill=drawing.paint.token("ink-2"), stroke="none") if path else Markup()
    lines = drawing.stroke(f"M{number(left)} {number(box.top)}H{number(right)}", "rule")
    foot = drawing.stroke(f"M{number(left)} {number(bottom)}H{number(right)}", "rule-2")
    said = drawing.words.number(most)
    highest = drawing.write(
        said, left - 0.5 * drawing.text, box.top + 0.36 * drawing.text, colour="ink-2", anchor="end"
    )
    return Markup().join([lines, bars, foot, highest])


def lines_still(drawing: Drawing, panel: Lines, axis: Axis, box: Box, *, most_points: int = MOST_POINTS) -> Markup:
    """Return the lines of a panel with their scale and names, as the charts draw theirs."""
    plot = drawn(drawing.scene, panel)
    if not plot.lines(PANE):
        said = drawing.words.say("charts.nothing")
        return drawing.write(said, axis.left, box.top + drawing.text, colour="ink-3")
    return pane(drawing, plot, axis, Pane(PANE, box.top, box.height), most_points=most_points)


def table_still(drawing: Drawing, panel: Table, box: Box) -> Markup:
    """Return the first rows of a table, as many as have room; each column is as wide as its texts need."""
    events = listed(drawing.scene, panel)[: max(0, int(box.height / (ROW * drawing.text) + SLACK) - 1)]
    said = labels(drawing.scene.dataset)
    rows = [[drawing.words.say(f"given.column.{name}") for name in panel.shown]]
    for event in events:
        when = drawing.words.date(event.date, event.precision)
        rows.append([when if name == "date" else ", ".join(cell(event, name, said)) for name in panel.shown])
    widths = _widths(drawing, rows, box.right - box.left)
    parts = []
    for at, row in enumerate(rows):
        x, y = box.left, box.top + (at + 0.8) * ROW * drawing.text
        for text, wide in zip(row, widths, strict=True):
            room = (wide - drawing.text + 1) / drawing.spare()
            parts.append(drawing.write(faces.cut(text, room, drawing.text), x, y, colour="ink" if at else "ink-2"))
            x += wide
    return Markup().join(parts)


def _widths(drawing: Drawing, rows: list[list[str]], room: float) -> list[float]:
    """Return the widths of columns: what they need, and of what is left over or lacking each its part."""
    needed = [max(drawing.width(text) for text in column) + drawing.text for column in zip(*rows, strict=True)]
    if sum(needed) <= room:
        return needed
    fair = room / len(needed)
    kept = sum(wide for wide in needed if wide <= fair)
    wide_ones = sum(wide for wide in needed if wide > fair)
    return [wide if wide <= fair else (room - kept) * wide / wide_ones for wide in needed]
