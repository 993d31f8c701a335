"""The reactions in a picture: the sentence of answer and how it is read, over cells or over all paths at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from data.axis import Axis
from data.chart_series.nice import Fit
from data.reactions.reaction import Reaction
from data.reactions.reactions import Reactions, reactions
from layouts.fonts.typefaces import SEMIBOLD
from layouts.panels.reactions import drawn
from layouts.panels.reactions.scale import Pane, farthest, scale
from layouts.panels.reactions.static_cells import CELL, GAP, ROW, Box, band, beyond, cells, frame, ticks
from layouts.panels.reactions.told import lead, legend, subject_of
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.wish import Fitted, Wish

LINE = 1.25
LEAD, LEGEND = 3, 3
"""Line height of texts, and the most lines of the sentence and of the legend; in text heights and lines."""
SMALL = 0.85
"""Font size of the legend, in text heights."""
ROOMY = 20
"""Height from which the legend is written even where it takes the room of cells, in text heights."""


def wish(drawing: Drawing) -> Wish | None:
    """Return what the panel asks for; nothing where there is no price or no event."""
    found = reactions(drawing.scene)
    subject = subject_of(drawing.scene, found)
    if subject is None or not found.cells:
        return None
    text, view, values = drawing.text, drawing.scene.view, scale(found.cells)
    sentence = lead(subject, found.counts, drawing.words)
    is_cut = any(one.path and Pane(values).beyond(one.path.points) for one in found.cells)
    read = legend(subject, view.paths, drawing.words, is_cut=is_cut)
    known = drawing.scene.dataset.series_by_id

    def draw(axis: Axis, top: float, height: float) -> Markup:
        width = axis.width - 2 * drawing.margin
        said = faces.lines(sentence, width, text, most=LEAD, weight=SEMIBOLD)
        written = drawing.write_lines(said, drawing.margin, top + 0.9 * text, LINE * text, weight=SEMIBOLD)
        used, leading = len(said) * LINE * text, LINE * SMALL * text
        spare = (height - used - 0.6 * text) % (ROW * text)
        if height >= ROOMY * text or spare >= LEGEND * leading:
            read_as = faces.lines(read, width, SMALL * text, most=LEGEND)
            y = top + used + 0.95 * text
            written += drawing.write_lines(read_as, drawing.margin, y, leading, colour="ink-2", size=SMALL * text)
            used += len(read_as) * leading + 0.2 * text
        used += 0.6 * text
        box = Box(drawing.margin, top + used, width, height - used)
        body = _over if view.paths == "together" else cells
        return written + Markup().join(body(drawing, found, values, box))

    def fit(axis: Axis, spare: float, _alone: bool) -> Fitted:  # noqa: FBT001 - as a Wish has it
        columns = int((axis.width - 2 * drawing.margin + GAP * text) / ((CELL + GAP) * text))
        rows = -(-len(found.cells) // max(1, columns))
        whole = max(least, ((LEAD + LEGEND) * LINE + 0.8 + rows * ROW) * text)
        taken = spare if view.paths == "together" else min(max(0.0, spare), whole - least)
        return Fitted(least + taken, draw, spare - taken)

    least = (LEAD * LINE + 0.6 + ROW) * text
    return Wish(least, draw, fit=fit, publishers=(known[found.look.series].source.publisher,) if found.look else ())


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
