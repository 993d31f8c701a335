"""The reactions in a picture: the sentence of answer and how it is read, over cells or over all paths at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from data.axis import Axis
from data.chart_series.nice import Fit
from data.reactions.reaction import Reaction
from data.reactions.reactions import Reactions, reactions
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.reactions import drawn
from layouts.panels.reactions.scale import Pane, farthest, scale
from layouts.panels.reactions.static_cells import (
    Box,
    band,
    beyond,
    cells,
    frame,
    grid,
    least_height,
    ticks,
    whole_height,
)
from layouts.panels.reactions.told import Subject, lead, legend, subject_of
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.wish import Fitted, Wish

LINE = 1.25
LEAD, LEGEND = 3, 3
"""Line height of texts, and the most lines of the sentence and of the legend; in text heights and lines."""
SMALL = 0.85
"""Font size of the legend, in text heights."""
LAST, AFTER = 0.3, 0.6
"""The least part of the widest line that the last one of the sentence has; the room below it, in text heights."""
ROOMY = 20
"""Height from which the legend is written even where it takes the room of cells, in text heights."""


def wish(drawing: Drawing) -> Wish | None:
    """Return what the panel asks for; nothing where there is no price or no event."""
    found = reactions(drawing.scene)
    subject = subject_of(drawing.scene, found)
    if subject is None or not found.cells:
        return None
    view, values = drawing.scene.view, scale(found.cells)
    words = _Words(drawing, lead(subject, found.counts, drawing.words), _legend(drawing, subject, found, values))
    known = drawing.scene.dataset.series_by_id
    row = least_height(drawing, len(found.cells))
    least = words.least + row

    def draw(axis: Axis, top: float, height: float) -> Markup:
        width = axis.width - 2 * drawing.margin

        def shown(below: float) -> int:
            return len(found.cells) if view.paths == "together" else grid(drawing, len(found.cells), width, below).shown

        written, bottom = words.written(width, top, height, row, shown)
        box = Box(drawing.margin, bottom, width, top + height - bottom)
        body = _over if view.paths == "together" else cells
        return written + Markup().join(body(drawing, found, values, box))

    def fit(axis: Axis, spare: float, alone: bool) -> Fitted:  # noqa: FBT001 - as a Wish has it
        whole = words.whole(axis.width) + whole_height(drawing, len(found.cells), axis.width)
        takes_all = view.paths == "together" or (alone and drawing.across > 0)
        taken = spare if takes_all else min(max(0.0, spare), max(0.0, whole - least))
        return Fitted(least + taken, draw, spare - taken)

    return Wish(least, draw, fit=fit, publishers=(known[found.look.series].source.publisher,) if found.look else ())


def _legend(drawing: Drawing, subject: Subject, found: Reactions, values: Fit) -> str:
    is_cut = any(one.path and Pane(values).beyond(one.path.points) for one in found.cells)
    return legend(subject, drawing.scene.view.paths, drawing.words, is_cut=is_cut)


class _Words(NamedTuple):
    """The sentence of answer and how cells are read."""

    drawing: Drawing
    answer: str
    read: str

    @property
    def least(self) -> float:
        """The height of the sentence."""
        across = self.drawing.across
        lines = len(self._answer(across - 2 * self.drawing.margin)) if across else LEAD
        return (lines * LINE + AFTER) * self.drawing.text

    def whole(self, across: float) -> float:
        """Return the height of the sentence and of how cells are read, in a picture of a width."""
        width = across - 2 * self.drawing.margin
        lines = len(self._answer(width)) * LINE + len(self._read(width)) * LINE * SMALL
        return (lines + 0.2 + AFTER) * self.drawing.text

    def _read(self, width: float) -> list[str]:
        return faces.lines(self.read, width, SMALL * self.drawing.text, most=LEGEND)

    def _answer(self, width: float) -> list[str]:
        found = faces.settled(self.answer, width, self.drawing.text, last=LAST, weight=SEMIBOLD)
        return found if len(found) <= LEAD else faces.lines(self.answer, width, self.drawing.text, most=LEAD)

    def written(
        self, width: float, top: float, height: float, least: float, shown: Callable[[float], int]
    ) -> tuple[Markup, float]:
        """Return the texts and where they end.

        How cells are read gives way where it would cost a cell, or `least` below, unless there is plenty of room.
        """
        text = self.drawing.text
        said = self._answer(width)
        written = self.drawing.write_lines(said, self.drawing.margin, top + 0.9 * text, LINE * text, weight=SEMIBOLD)
        used, leading = len(said) * LINE * text, LINE * SMALL * text
        read = self._read(width)
        taken, rest = len(read) * leading + 0.2 * text, height - used - AFTER * text
        if height >= ROOMY * text or (rest - taken >= least and shown(rest - taken) == shown(rest)):
            y = top + used + 0.95 * text
            written += self.drawing.write_lines(
                read, self.drawing.margin, y, leading, colour="ink-2", size=SMALL * text
            )
            used += taken
        return written, top + used + AFTER * text


def _over(drawing: Drawing, found: Reactions, values: Fit, box: Box) -> Iterator[Markup]:
    """Yield all paths over one another, with their median."""
    pane = Pane(values, box.width, box.height - LINE * drawing.text, box.left, box.top)
    joint = found.together
    yield band(drawing, drawn.band(joint, pane))
    yield from frame(drawing, pane)
    yield from _courses(drawing, found.cells, pane)
    yield drawing.stroke(drawn.course(joint, pane), "ground", stroke_width=drawing.text / 2)
    yield drawing.stroke(drawn.course(joint, pane), "ink", stroke_width=drawing.text / 4)
    zero = drawing.words.say("study.path.zero")
    yield drawing.write(zero, pane.x(0), box.top + box.height - 0.2 * drawing.text, anchor="middle", colour="ink-2")
    yield from ticks(drawing, pane, drawing.text)
    leaving = (value for one in found.cells if one.path for value in pane.beyond(one.path.points))
    yield from beyond(drawing, pane, farthest(leaving), drawing.text)


def _courses(drawing: Drawing, some: Iterable[Reaction], pane: Pane) -> Iterator[Markup]:
    paths = [(one.path.points, bool(one.ranked and one.ranked.unusual)) for one in some if one.path]
    for far, colour in ((False, "rule-2"), (True, "ink-2")):
        courses = "".join(drawn.course(points, pane) for points, is_far in paths if is_far is far)
        yield drawing.stroke(courses, colour)
