"""What panels of others ask of a picture: on the time axis with their title beside the plot, else under it."""

from __future__ import annotations

from dataclasses import replace

from dash import html
from markupsafe import Markup

from data.axis import Axis
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.charts.names import names_gutter
from layouts.panels.charts.static_svg import values_gutter
from layouts.panels.charts.wish import LOWEST
from layouts.panels.given.bars import Bars, counted
from layouts.panels.given.declared import Declared
from layouts.panels.given.fragment import columns_unit, lines_unit
from layouts.panels.given.lines import PANE, Lines, drawn
from layouts.panels.given.live import Live
from layouts.panels.given.stand_in import published_or_logged, texts
from layouts.panels.given.static_svg import ROW, Box, bars_still, columns_still, lines_still, table_still
from layouts.panels.given.table import Table
from layouts.static_svg import type as faces
from layouts.static_svg.axis import days_grid, days_words
from layouts.static_svg.drawing import Drawing, focus_line
from layouts.static_svg.gutter import WORDS, gutter_words
from layouts.static_svg.svg import element
from layouts.static_svg.wish import Draw, Fitted, Wish

HEAD = 1.7
"""The height of a title with what keeps it from the panel, in texts."""
COLUMNS, ROWS = 2.6, 3
"""The least a panel is drawn in: columns in texts, bars and tables in rows."""
IMAGE = 12
"""The most an image takes, in rows."""
DAYS = 1.5
"""What the words of an axis of its own take, in texts."""


def wish_of(panel: Declared, drawing: Drawing) -> Wish | None:
    """Return what a panel asks for; nothing where the scene leaves it nothing to draw."""
    if isinstance(panel, Bars):
        return _columns(panel, drawing) if panel.by_time else _bars(panel, drawing)
    if isinstance(panel, Table):
        return _table(panel, drawing)
    if isinstance(panel, Live):
        return _live(panel, drawing)
    return _lines(panel, drawing) if isinstance(panel, Lines) else None


def _bars(panel: Bars, drawing: Drawing) -> Wish | None:
    found = counted(drawing.scene, panel)
    rows = len(found.bars) + bool(found.others)

    def draw(axis: Axis, top: float, height: float) -> Markup:
        return _title(panel, drawing, axis, top) + bars_still(drawing, panel, _under(drawing, axis, top, height))

    return _rows(rows, drawing, draw) if rows else None


def _table(panel: Table, drawing: Drawing) -> Wish | None:
    rows = len(drawing.scene.events) and min(len(drawing.scene.events), panel.most) + 1

    def draw(axis: Axis, top: float, height: float) -> Markup:
        return _title(panel, drawing, axis, top) + table_still(drawing, panel, _under(drawing, axis, top, height))

    return _rows(rows, drawing, draw) if rows else None


def _columns(panel: Bars, drawing: Drawing) -> Wish | None:
    most = max((period.n for period in counted(drawing.scene, panel).periods), default=0)
    if not most:
        return None
    values = drawing.width(drawing.words.number(most)) + 0.5 * drawing.text
    unit = columns_unit(panel, drawing.words)

    def draw(axis: Axis, top: float, height: float) -> Markup:
        room = axis.left - drawing.margin - values - 0.6 * drawing.text
        plot = columns_still(drawing, panel, axis, Box(drawing.margin, axis.width, top, height))
        line = focus_line(drawing, axis, top, top + height)
        return gutter_words(drawing, panel.title, unit, room, top, height) + plot + line

    return Wish(COLUMNS * drawing.text, draw, left=values + WORDS * drawing.text)


def _lines(panel: Lines, drawing: Drawing) -> Wish | None:
    plot = drawn(drawing.scene, panel)
    if not plot.lines(PANE):
        return None
    values, unit = values_gutter(drawing, plot, PANE), lines_unit(plot, panel, drawing.words)
    free = panel.axis == "free"

    def draw(axis: Axis, top: float, height: float) -> Markup:
        own = replace(axis, first=plot.span.first, end=plot.span.end) if free else axis
        tall = height - DAYS * drawing.text if free else height
        room = axis.left - drawing.margin - values - 0.6 * drawing.text
        parts = [gutter_words(drawing, panel.title, unit, room, top, tall)]
        if free:
            foot = top + tall
            parts += [days_grid(drawing, own, top, foot), days_words(drawing, own, foot + 0.75 * DAYS * drawing.text)]
        parts.append(lines_still(drawing, panel, own, Box(drawing.margin, axis.width, top, tall)))
        return Markup().join([*parts, focus_line(drawing, own, top, top + tall)])

    return Wish(
        least=(LOWEST + (DAYS if free else 0)) * drawing.text,
        draw=draw,
        left=values + WORDS * drawing.text,
        right=names_gutter(drawing, plot, PANE),
        publishers=tuple(line.series.source.publisher for line in plot.lines(PANE)),
    )


def _live(panel: Live, drawing: Drawing) -> Wish:
    """Return what an author publishes, as an image or in lines of text, else the sentence that nothing is."""
    found = published_or_logged(panel, drawing.scene)
    image = found.src if isinstance(found, html.Img) else None
    lines = [] if image else texts(found)
    said = [] if image else lines or [drawing.words.say("live.elsewhere")]

    def draw(axis: Axis, top: float, height: float) -> Markup:
        box = _under(drawing, axis, top, height)
        parts = [_title(panel, drawing, axis, top)]
        if image:
            sizes = {"x": box.left, "y": box.top, "width": box.right - box.left, "height": box.height}
            parts.append(element("image", href=image, preserveAspectRatio="xMinYMin", **sizes))
        broken = [line for text in said for line in faces.lines(text, box.right - box.left, drawing.text, most=ROWS)]
        shown, leading = broken[: max(1, int(box.height / (ROW * drawing.text)))], ROW * drawing.text
        parts.append(drawing.write_lines(shown, box.left, box.top + 0.9 * drawing.text, leading))
        return Markup().join(parts)

    return _rows(IMAGE if image else len(said), drawing, draw)._replace(on_request=not image and not lines)


def _rows(rows: int, drawing: Drawing, draw: Draw) -> Wish:
    """Return the wish of rows under a title, which take no more room than they fill."""
    least = (HEAD + min(rows, ROWS) * ROW) * drawing.text
    whole = (HEAD + rows * ROW) * drawing.text

    def fit(_axis: Axis, spare: float, _alone: bool) -> Fitted:  # noqa: FBT001 - as a Wish has it
        taken = min(max(0.0, spare), whole - least)
        return Fitted(least + taken, draw, spare - taken)

    return Wish(least, draw, fit=fit)


def _title(panel: Declared, drawing: Drawing, axis: Axis, top: float) -> Markup:
    room = axis.width - 2 * drawing.margin
    (title,) = faces.lines(panel.title, room, drawing.text, most=1, weight=SEMIBOLD)
    return drawing.write(title, drawing.margin, top + 0.9 * drawing.text, weight=SEMIBOLD)


def _under(drawing: Drawing, axis: Axis, top: float, height: float) -> Box:
    head = HEAD * drawing.text
    return Box(drawing.margin, axis.width - drawing.margin, top + head, height - head)
