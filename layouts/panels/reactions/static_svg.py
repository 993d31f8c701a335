"""The reactions in a picture: the sentence of answer over as many cells as fit, or over all paths at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from data.axis import Axis
from data.reactions.reaction import Reaction
from data.reactions.reactions import Reactions, reactions
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.reactions import drawn
from layouts.panels.reactions.drawn import Pane
from layouts.panels.reactions.told import lead, subject_of
from layouts.static_svg import shapes
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.svg import element
from layouts.static_svg.wish import Fitted, Wish

LINE = 1.25
LEAD = 3
"""Line height of texts, and the most lines of the sentence; in text heights and lines."""
CELL, GAP = 10.5, 1.1
"""Least width of a cell, and the room between two; in text heights."""
PLOT, ROW = 3.6, 8.6
"""Heights of a plot, and of a row with its words; in text heights."""


class Box(NamedTuple):
    """A place in the picture, in pixels."""

    left: float
    top: float
    width: float
    height: float


def wish(drawing: Drawing) -> Wish | None:
    """Return what the panel asks for; nothing where there is no price or no event."""
    found = reactions(drawing.scene)
    subject = subject_of(drawing.scene, found)
    if subject is None or not found.cells:
        return None
    text, counts = drawing.text, found.counts
    sentence = lead(subject, counts, drawing.words)
    known = drawing.scene.dataset.series_by_id

    def draw(axis: Axis, top: float, height: float) -> Markup:
        width = axis.width - 2 * drawing.margin
        lines = faces.lines(sentence, width, text, most=LEAD, weight=SEMIBOLD)
        told = [
            drawing.write(line, drawing.margin, top + (at * LINE + 0.9) * text, weight=SEMIBOLD)
            for at, line in enumerate(lines)
        ]
        head = (len(lines) * LINE + 0.6) * text
        box = Box(drawing.margin, top + head, width, height - head)
        body = _over if drawing.scene.view.paths == "together" else _cells
        return Markup().join([*told, *body(drawing, found, box)])

    def fit(axis: Axis, spare: float, _alone: bool) -> Fitted:  # noqa: FBT001 - as a Wish has it
        columns = _columns(drawing, axis.width - 2 * drawing.margin)
        rows = -(-len(found.cells) // columns)
        whole = max(least, (LEAD * LINE + 0.6 + rows * ROW) * text)
        taken = spare if drawing.scene.view.paths == "together" else min(max(0.0, spare), whole - least)
        return Fitted(least + taken, draw, spare - taken)

    least = (LEAD * LINE + 0.6 + ROW) * text
    return Wish(least, draw, fit=fit, publishers=(known[found.look.series].source.publisher,) if found.look else ())


def _columns(drawing: Drawing, width: float) -> int:
    return max(1, int((width + GAP * drawing.text) / ((CELL + GAP) * drawing.text)))


def _cells(drawing: Drawing, found: Reactions, box: Box) -> Iterator[Markup]:
    """Yield the cells that fit, in the order of the view, and how many more there are."""
    text, columns = drawing.text, _columns(drawing, box.width)
    rows = max(1, int((box.height + 0.5) / (ROW * text)))
    shown = found.cells[: rows * columns]
    if len(shown) < len(found.cells):
        shown = shown[:-1]
    width = (box.width - (columns - 1) * GAP * text) / columns
    values = drawn.scale(found.cells)
    for at, one in enumerate(shown):
        place = Box(
            box.left + at % columns * (width + GAP * text), box.top + at // columns * ROW * text, width, PLOT * text
        )
        pane = Pane(values, width, PLOT * text, place.left, place.top + 2.6 * text)
        yield from _words(drawing, one, place)
        yield from _plot(drawing, one, pane)
    if len(shown) < len(found.cells):
        at = len(shown)
        left, top = box.left + at % columns * (width + GAP * text), box.top + at // columns * ROW * text
        yield drawing.write(
            drawing.words.say("reactions.and-more", n=len(found.cells) - at), left, top + 0.9 * text, colour="ink-2"
        )


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
    title = faces.lines(event.label or event.title, box.width, text, most=1)
    yield drawing.write(title[0], box.left, baseline + LINE * text, colour="ink-2")
    unusual = one.ranked is not None and one.ranked.unusual
    value = say.percent(one.ranked.move, 1) if one.ranked else say.say("reactions.no-data")
    said = f"{value} · {say.say('reactions.unusual')}" if unusual else value
    below = baseline + (2.6 + PLOT + 0.35) * text
    yield drawing.write(
        said, box.left, below, weight=SEMIBOLD if unusual else None, colour="ink" if unusual else "ink-2"
    )


def _plot(drawing: Drawing, one: Reaction, pane: Pane) -> Iterator[Markup]:
    points = one.path.points if one.path else ()
    if not points:
        return
    unusual = one.ranked is not None and one.ranked.unusual
    yield _band(drawing, drawn.band(points, pane))
    yield from _frame(drawing, pane)
    yield drawing.stroke(drawn.course(points, pane, "benchmark"), "line-grey", stroke_dasharray="3 2")
    width = drawing.text / (6 if unusual else 9)
    yield drawing.stroke(drawn.course(points, pane), "ink" if unusual else "ink-3", stroke_width=width)
    yield _dots(drawing, drawn.outside(points, pane))


def _over(drawing: Drawing, found: Reactions, box: Box) -> Iterator[Markup]:
    """Yield all paths over one another, with their median."""
    foot = LINE * drawing.text
    pane = Pane(drawn.scale(found.cells), box.width, box.height - foot, box.left, box.top)
    joint = found.together
    yield _band(drawing, drawn.band(joint, pane))
    yield from _frame(drawing, pane)
    yield from _courses(drawing, found.cells, pane)
    yield drawing.stroke(drawn.course(joint, pane), "ground", stroke_width=drawing.text / 2)
    yield drawing.stroke(drawn.course(joint, pane), "ink", stroke_width=drawing.text / 4)
    zero = drawing.words.say("study.path.zero")
    yield drawing.write(zero, pane.x(0), box.top + box.height - 0.2 * drawing.text, anchor="middle", colour="ink-2")
    for value in pane.ends:
        label = drawing.words.percent(value / 100, 1 if value % 1 else 0)
        yield drawing.write(label, box.left, pane.y(value / 100) + 0.3 * drawing.text, colour="ink-2")


def _courses(drawing: Drawing, cells: Iterable[Reaction], pane: Pane) -> Iterator[Markup]:
    for far, colour in ((False, "rule-2"), (True, "ink-2")):
        some = [one.path.points for one in cells if one.path and bool(one.ranked and one.ranked.unusual) is far]
        yield drawing.stroke("".join(drawn.course(points, pane) for points in some), colour)


def _frame(drawing: Drawing, pane: Pane) -> Iterator[Markup]:
    y, x = drawn.number(pane.y(0)), drawn.number(pane.x(0))
    right, bottom = drawn.number(pane.left + pane.width), drawn.number(pane.top + pane.height)
    yield drawing.stroke(f"M{drawn.number(pane.left)} {y}H{right}", "rule-2")
    yield drawing.stroke(f"M{x} {drawn.number(pane.top)}V{bottom}", "ink-3")


def _band(drawing: Drawing, outline: str) -> Markup:
    return element("path", d=outline, fill=drawing.paint.token("band")) if outline else Markup()


def _dots(drawing: Drawing, course: str) -> Markup:
    return drawing.stroke(course, "ink", stroke_width=drawing.text / 4, stroke_linecap="round")
