"""The cells of reactions in a picture: day, title, path over its band, and figures; as many as fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from data.chart_series.nice import Fit
from data.reactions.reaction import Reaction
from data.reactions.reactions import Reactions
from layouts.event_study.sentences import reason
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.reactions import drawn, told
from layouts.panels.reactions.scale import Pane
from layouts.static_svg import shapes
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.svg import element

CELL, GAP = 10.5, 1.1
"""Least width of a cell, and the room between two; in text heights."""
PLOT, TALLEST, ROW = 3.6, 6.0, 9.2
"""Heights of a plot, at least and at most, and of a row with its least plot and its words; in text heights."""
HEAD = 2.6
"""Height of the words above a plot, in text heights."""
SMALL = 0.75
"""Font size of what stands in a plot, in text heights."""


class Box(NamedTuple):
    """A place in the picture, in pixels."""

    left: float
    top: float
    width: float
    height: float


def cells(drawing: Drawing, found: Reactions, values: Fit, box: Box) -> Iterator[Markup]:
    """Yield the cells that fit, in the order of the view, and how many more there are."""
    text, gap = drawing.text, GAP * drawing.text
    columns = max(1, int((box.width + gap) / (CELL * text + gap)))
    rows = min(max(1, int((box.height + 0.5) / (ROW * text))), -(-len(found.cells) // columns))
    plot = min(TALLEST * text, PLOT * text + max(0.0, box.height - rows * ROW * text) / rows)
    row = (ROW - PLOT) * text + plot
    width = (box.width - (columns - 1) * gap) / columns
    shown = found.cells[: rows * columns]
    if len(shown) < len(found.cells):
        shown = shown[:-1]
    places = [
        Box(box.left + at % columns * (width + gap), box.top + at // columns * row, width, plot)
        for at in range(len(shown) + 1)
    ]
    for one, place in zip(shown, places, strict=False):
        yield from _words(drawing, one, place)
        yield from _plot(drawing, one, Pane(values, width, plot, place.left, place.top + HEAD * text))
    if len(shown) < len(found.cells):
        rest = drawing.words.say("reactions.and-more", n=len(found.cells) - len(shown))
        yield drawing.write(rest, places[-1].left, places[-1].top + 0.9 * text, colour="ink-2")


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
    title = faces.cut(event.label or event.title, box.width, text)
    yield drawing.write(title, box.left, baseline + 1.25 * text, colour="ink-2")
    yield from _figures(drawing, one, box, baseline + (HEAD + 0.35) * text + box.height)


def _figures(drawing: Drawing, one: Reaction, box: Box, y: float) -> Iterator[Markup]:
    """Yield the move, whether it is unusual, and the other events of the window where there is room for them."""
    say, text = drawing.words, drawing.text
    unusual = one.ranked is not None and one.ranked.unusual
    value = say.percent(one.ranked.move, 1) if one.ranked else say.say("reactions.no-data")
    said = f"{value} · {say.say('reactions.unusual')}" if unusual else value
    weight = SEMIBOLD if unusual else None
    yield drawing.write(said, box.left, y, weight=weight, colour="ink" if unusual else "ink-2")
    if one.others:
        others = say.say("reactions.others", n=len(one.others))
        yield drawing.write(
            faces.cut(others, box.width, SMALL * text), box.left, y + 1.05 * text, colour="ink-2", size=SMALL * text
        )


def _plot(drawing: Drawing, one: Reaction, pane: Pane) -> Iterator[Markup]:
    size = SMALL * drawing.text
    points = one.path.points if one.path else ()
    if not points:
        why = faces.lines(reason(one.reason, drawing.words), pane.width, size, most=3) if one.reason else []
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
