"""The cells of reactions in a picture: day, title, path over its band, and figures; as many as fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from data.chart_series.nice import Fit
from data.reactions.reaction import Reaction
from data.reactions.reactions import Reactions
from layouts.event_study.sentences import reason
from layouts.fonts.typefaces import REGULAR, SEMIBOLD
from layouts.panels.reactions import drawn, told
from layouts.panels.reactions.scale import Pane
from layouts.static_svg import shapes
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.svg import element

CELL, GAP = 10.6, 0.95
"""Least width of a cell, and the room between two; in text heights."""
HEAD, FOOT = 2.6, 1.9
"""Heights of the words above a plot, and of those below it with the room before the next row; in text heights."""
PLOT, LEAST = 2.9, 7.4
"""Least heights of a plot, and of a row with it; in text heights."""
TALL = 0.62
"""Greatest height of a plot, as a part of its width."""
MORE = 1.3
"""Height of the line that counts the cells without room, in text heights."""
SMALL = 0.75
"""Font size of what stands in a plot, in text heights."""


class Box(NamedTuple):
    """A place in the picture, in pixels."""

    left: float
    top: float
    width: float
    height: float


class Grid(NamedTuple):
    """How many cells are shown, in how many rows and columns, and the size of a plot in pixels."""

    shown: int
    rows: int
    columns: int
    width: float
    plot: float


def least_height(drawing: Drawing, count: int) -> float:
    """Return the height of one row of cells, and of the line that counts the others where there are any."""
    columns = _most_columns(drawing.across - 2 * drawing.margin, drawing.text)
    return (LEAST + (MORE if count > columns else 0)) * drawing.text


def whole_height(drawing: Drawing, count: int, across: float) -> float:
    """Return the height of all cells with their least plots, in a picture of a width."""
    return -(-count // _most_columns(across - 2 * drawing.margin, drawing.text)) * LEAST * drawing.text


def _most_columns(width: float, text: float) -> int:
    return max(1, int((width + GAP * text) / ((CELL + GAP) * text)))


def grid(drawing: Drawing, count: int, width: float, height: float) -> Grid:
    """Return the grid in which most of `count` cells stand: all in rows as even as can be, or as many as have room."""
    text, gap, row = drawing.text, GAP * drawing.text, LEAST * drawing.text
    columns = _most_columns(width, text)
    rows = max(1, int((height + 0.5) / row))
    if count > rows * columns:
        height -= MORE * text
        rows = max(1, int((height + 0.5) / row))
    else:
        rows = -(-count // columns)
        columns = -(-count // rows)
    wide = (width - (columns - 1) * gap) / columns
    plot = max(PLOT * text, min(TALL * wide, height / rows - (HEAD + FOOT) * text))
    return Grid(min(count, rows * columns), rows, columns, wide, plot)


def cells(drawing: Drawing, found: Reactions, values: Fit, box: Box) -> Iterator[Markup]:
    """Yield the cells that fit, in the order of the view, and below them how many more there are."""
    text = drawing.text
    laid = grid(drawing, len(found.cells), box.width, box.height)
    row = laid.plot + (HEAD + FOOT) * text
    for at, one in enumerate(found.cells[: laid.shown]):
        left = box.left + at % laid.columns * (laid.width + GAP * text)
        place = Box(left, box.top + at // laid.columns * row, laid.width, laid.plot)
        yield from _words(drawing, one, place)
        yield from _plot(drawing, one, Pane(values, laid.width, laid.plot, left, place.top + HEAD * text))
    rest = len(found.cells) - laid.shown
    if rest:
        said = drawing.words.say("reactions.and-more", n=rest)
        yield drawing.write(said, box.left, box.top + laid.rows * row + 0.5 * text, colour="ink-2")


def frame(drawing: Drawing, pane: Pane) -> Iterator[Markup]:
    """Yield the lines of zero and of day 0."""
    y, x = drawn.number(pane.y(0)), drawn.number(pane.x(0))
    right, bottom = drawn.number(pane.left + pane.width), drawn.number(pane.bottom)
    yield drawing.stroke(f"M{drawn.number(pane.left)} {y}H{right}", "rule-2")
    yield drawing.stroke(f"M{x} {drawn.number(pane.top)}V{bottom}", "ink-3")


def band(drawing: Drawing, outline: str) -> Markup:
    """Return what is usual."""
    return element("path", d=outline, fill=drawing.paint.token("band")) if outline else Markup()


def ticks(drawing: Drawing, pane: Pane, size: float) -> Iterator[Markup]:
    """Yield the lowest and the highest value named on the scale."""
    for value in pane.ends:
        label = drawing.words.percent(value / 100, 1 if value % 1 else 0)
        yield drawing.write(label, pane.left, pane.y(value / 100) + 0.36 * size, colour="ink-2", size=size)


def beyond(drawing: Drawing, pane: Pane, values: Iterable[float], size: float) -> Iterator[Markup]:
    """Yield how far paths go that leave the scale, at the end of the pane."""
    for value in values:
        top = pane.top if value > 0 else pane.bottom - size
        right, label = pane.left + pane.width, told.beyond(value, drawing.words)
        width = drawing.width(label, SEMIBOLD, size) + 0.3 * size
        yield element("rect", x=right - width, y=top, width=width, height=size, fill=drawing.paint.token("ground"))
        yield drawing.write(label, right, top + 0.85 * size, anchor="end", weight=SEMIBOLD, size=size)


def _words(drawing: Drawing, one: Reaction, box: Box) -> Iterator[Markup]:
    event, say, text = drawing.scene.dataset.events_by_id[one.event], drawing.words, drawing.text
    category = drawing.scene.dataset.categories_by_id[event.category]
    mark, baseline = drawing.mark, box.top + 0.9 * text
    middle = (box.left + mark / 2, baseline - 0.35 * text)
    sign = shapes.marks(category.shape, [middle], mark, ground=drawing.paint.token("ground"))
    colour = drawing.paint.category(category.id)
    yield element("g", sign, fill=colour, stroke=colour, stroke_width=0)
    day = say.date(event.date, event.precision, "medium")
    yield drawing.write(day, box.left + mark + 0.4 * text, baseline, weight=SEMIBOLD)
    yield from _move(drawing, one, box, mark + 0.4 * text + drawing.width(day, SEMIBOLD), baseline)
    title = faces.cut(event.label or event.title, box.width, text)
    yield drawing.write(title, box.left, baseline + 1.25 * text, colour="ink-2")
    below = []
    if one.ranked and one.ranked.unusual:
        below.append(say.say("reactions.unusual"))
    if one.others:
        below.append(say.say("reactions.others", n=len(one.others)))
    told = faces.cut(" · ".join(below), box.width, SMALL * text)
    yield drawing.write(told, box.left, box.top + (HEAD + 1) * text + box.height, colour="ink-2", size=SMALL * text)


def _move(drawing: Drawing, one: Reaction, box: Box, taken: float, y: float) -> Iterator[Markup]:
    """Yield the move at the end of the line of the day, smaller where that is long; it stands out where unusual."""
    if one.ranked is None:
        return
    value, text = drawing.words.percent(one.ranked.move, 1), drawing.text
    weight, colour = (SEMIBOLD, "ink") if one.ranked.unusual else (REGULAR, "ink-2")
    is_wide = taken + 0.4 * text + drawing.width(value, weight) > box.width
    right, size = box.left + box.width, SMALL * text if is_wide else text
    yield drawing.write(value, right, y, anchor="end", weight=weight, colour=colour, size=size)


def _plot(drawing: Drawing, one: Reaction, pane: Pane) -> Iterator[Markup]:
    size = SMALL * drawing.text
    points = one.path.points if one.path else ()
    if not points:
        said = drawing.words.say("study.none.why", reason=reason(one.reason or "no-close", drawing.words))
        why = faces.lines(said, pane.width, size, most=3)
        first = pane.bottom - (len(why) - 0.7) * 1.25 * size
        yield drawing.write_lines(why, pane.left, first, 1.25 * size, colour="ink-2", size=size)
        return
    unusual = one.ranked is not None and one.ranked.unusual
    yield band(drawing, drawn.band(points, pane))
    yield from frame(drawing, pane)
    yield drawing.stroke(drawn.course(points, pane, "benchmark"), "line-grey", stroke_dasharray="3 2")
    width = drawing.text / (6 if unusual else 9)
    yield drawing.stroke(drawn.course(points, pane), "ink" if unusual else "ink-3", stroke_width=width)
    dots = drawn.outside(points, pane)
    yield drawing.stroke(dots, "ink", stroke_width=drawing.text / 4, stroke_linecap="round")
    yield from ticks(drawing, pane, size)
    yield from beyond(drawing, pane, pane.beyond(points), size)
