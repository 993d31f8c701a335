"""The timeline in static SVG: phases, labels, and a lane of marks per category."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from data.axis import Axis
from data.phase_names import NamedBand, place_names
from data.timeline_layout import PITCH, Band, Mark
from data.timeline_marks import Room, lanes, phases, spot
from layouts.fonts.typefaces import BOLD, SEMIBOLD
from layouts.panels.timeline.moments import Moment, Moments, named, placed
from layouts.panels.timeline.thread import thread_path
from layouts.static_svg import shapes
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.svg import Point, element, number, pair

LEADING = 1.1
RING = 1.75
"""Distance of other marks from the focused one, in mark sizes."""
PHASE = 1.5
"""Height of a row of phases, in text heights."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The vertical layout of a timeline: phases, labels (`moments` rows of `pitch`), lanes.

    `head` is the height of a lane's name above its marks; 0 if names are in the gutter.
    """

    top: float
    phases: float
    moments: int
    pitch: float
    lane: float
    head: float = 0

    @property
    def moments_top(self) -> float:
        """The top of the labels."""
        return self.top + self.phases

    @property
    def lanes_top(self) -> float:
        """The top of the lanes."""
        return self.moments_top + (self.moments + 0.2) * self.pitch if self.moments else self.moments_top

    def bottom(self, count: int) -> float:
        """Return the bottom of `count` lanes."""
        return self.lanes_top + self.lane * count


def phase_height(drawing: Drawing, axis: Axis) -> float:
    """Return the height of the rows of phases; 0 if most names would not fit."""
    shown = phases(drawing.scene.dataset, axis)
    if 2 * len(_phase_names(drawing, axis, shown)) < max(1, len(shown)):
        return 0
    return PHASE * drawing.text * (1 + max(band.row for band in shown))


def lane_gutter(drawing: Drawing) -> float:
    """Return the width of the lane names with their marks."""
    widest = max(drawing.width(category.label) for category in drawing.categories.values())
    return widest + drawing.mark + 1.3 * drawing.text


def timeline(drawing: Drawing, axis: Axis, rows: Rows, bounds: tuple[float, float]) -> Markup:
    """Return the timeline; labels may extend to `bounds`."""
    found = placed(drawing, axis, rows.moments, bounds, beside=not rows.head) if rows.moments else Moments([], 0)
    moments = found.placed
    marks = lane_marks(drawing, axis, rows)
    drawn = [
        _category(drawing, rows, name, place, marks[name], [one for one in moments if one.category == name])
        for place, name in enumerate(drawing.categories)
    ]
    names = (named(drawing, one, rows.moments_top, rows.pitch) for one in moments)
    phased = [_phases(drawing, axis, rows)] if rows.phases else []
    written = element("g", *names, font_weight=SEMIBOLD)
    lines = [_lane_lines(drawing, axis, rows), thread_path(drawing, marks)]
    return Markup().join(
        [*phased, *lines, *drawn, written, _more(drawing, axis, rows, found.gone), _ring(drawing, marks)]
    )


def _more(drawing: Drawing, axis: Axis, rows: Rows, gone: int) -> Markup:
    """Write how many key moments have no label: over the lane names, or in the row above the labels."""
    if not gone:
        return Markup()
    text = drawing.words.say("briefing.more" if drawing.step else "timeline.more", n=gone)
    if rows.head:
        y = rows.moments_top + 0.5 * rows.pitch + 0.36 * drawing.text
        return drawing.write(text, axis.width, y, colour="ink-2", anchor="end")
    leading, room = LEADING * drawing.text, (axis.left - drawing.margin) / drawing.spare()
    lines = faces.lines(text, room, drawing.text, most=2)
    y = rows.lanes_top - 0.45 * rows.pitch - (len(lines) - 1) * leading
    return drawing.write_lines(lines, drawing.margin, y, leading, colour="ink-2")


def lane_marks(drawing: Drawing, axis: Axis, rows: Rows) -> dict[str, list[tuple[Mark, float]]]:
    """Return the marks of every category with their y."""
    scale = drawing.mark / 10
    step, room = PITCH * scale, rows.lane - rows.head
    found: dict[str, list[tuple[Mark, float]]] = {}
    fitting = max(1, int((room - 2) / step))
    focus = _focus(drawing, axis)
    others = [event for event in drawing.scene.events if event.id != drawing.scene.view.event]
    kept = Room(focus[0], focus[1].x, RING * drawing.mark) if focus else None
    laid = lanes(drawing.scene.dataset, others, axis, rows=fitting, scale=scale, kept=kept)
    for place, category in enumerate(drawing.categories):
        marks = laid[category]
        used = 1 + max((mark.row for mark in marks), default=0)
        top = rows.lanes_top + place * rows.lane + rows.head + (room - used * step) / 2
        found[category] = [(_whole(mark, drawing), round(top + (mark.row + 0.5) * step)) for mark in marks]
        if focus and focus[0] == category:
            found[category].append((focus[1], rows.lanes_top + (place + 0.5) * rows.lane + rows.head / 2))
    return found


def _focus(drawing: Drawing, axis: Axis) -> tuple[str, Mark] | None:
    """Return the category and mark of the focused event, which is never part of a cluster here."""
    if drawing.scene.view.event not in drawing.scene.selection.ids:
        return None
    event = drawing.scene.dataset.events_by_id[drawing.scene.view.event]
    found = spot(event, axis)
    return event.category, Mark([event.id], found.x, found.width, found.soft, 0)


def _whole(mark: Mark, drawing: Drawing) -> Mark:
    """Round a mark to a whole pixel in fragments, to save bytes."""
    return replace(mark, x=round(mark.x)) if drawing.paint.follows else mark


def _phases(drawing: Drawing, axis: Axis, rows: Rows) -> Markup:
    drawn, written = "", []
    shown = phases(drawing.scene.dataset, axis)
    starts = _phase_names(drawing, axis, shown)
    for band in shown:
        top = rows.top + band.row * PHASE * drawing.text
        drawn += f"M{number(band.start + 1)} {number(top + 1)}h{number(max(band.end - band.start - 2, 1))}"
        if band.key in starts:
            middle = starts[band.key] + drawing.width(_phase(drawing, band)) / 2
            written.append(drawing.write(_phase(drawing, band), middle, top + 1.12 * drawing.text))
    names = element("g", *written, fill=drawing.paint.token("ink-2"), text_anchor="middle")
    return drawing.stroke(drawn, "rule-2", stroke_width=2) + names


def _phase(drawing: Drawing, band: Band) -> str:
    return next(phase.label for phase in drawing.scene.dataset.phases if phase.id == band.key)


def _phase_names(drawing: Drawing, axis: Axis, shown: Sequence[Band]) -> dict[str, float]:
    """Return where the names of phases begin that have room."""
    named = [NamedBand(*band, drawing.width(_phase(drawing, band))) for band in shown]
    return place_names(named, axis.left, axis.width - axis.right)


def _lane_lines(drawing: Drawing, axis: Axis, rows: Rows) -> Markup:
    """Draw the rules between lanes."""
    start, end = drawing.margin, axis.width if rows.head else axis.width - axis.right
    tops = (rows.lanes_top + place * rows.lane for place in range(len(drawing.categories) + 1))
    rules = drawing.stroke("".join(f"M{number(start)} {number(top)}H{number(end)}" for top in tops), "rule")
    return rules + element("g", *_lane_names(drawing, axis, rows, start))


def _lane_names(drawing: Drawing, axis: Axis, rows: Rows, start: float) -> list[Markup]:
    """Return the lane names, on two lines if the gutter is narrow and the lane high."""
    x = start + drawing.mark + 0.4 * drawing.text
    room = ((axis.width if rows.head else axis.left) - x - 0.1 * drawing.text) / drawing.spare()
    leading = LEADING * drawing.text
    most = 1 if rows.head or rows.lane < 2 * leading else 2
    found = []
    for place, category in enumerate(drawing.categories.values()):
        lines = faces.lines(category.label, room, drawing.text, most=most)
        first = _lane_middle(rows, place) + 0.36 * drawing.text - (len(lines) - 1) * leading / 2
        found.append(drawing.write_lines(lines, x, first, leading))
    return found


def _lane_middle(rows: Rows, place: int) -> float:
    return rows.lanes_top + place * rows.lane + (rows.head or rows.lane) / 2


def _category(
    drawing: Drawing, rows: Rows, name: str, place: int, marks: Sequence[tuple[Mark, float]], moments: Sequence[Moment]
) -> Markup:
    """Draw one category in its colour: symbol, spans, leader lines, single marks, and clusters as pills."""
    size, colour = drawing.mark, drawing.paint.category(name)
    spans = "".join(f"M{number(mark.x)} {number(y)}h{number(mark.width)}" for mark, y in marks if mark.width)
    starts = [(one.x, rows.moments_top + (one.row + 0.5) * rows.pitch) for one in moments]
    leaders = "".join(f"M{number(x)} {number(y + size / 2)}V{number(rows.lanes_top)}" for x, y in starts)
    single: list[Point] = [(mark.x, y) for mark, y in marks if not mark.cluster]
    sign = [(drawing.margin + size / 2, _lane_middle(rows, place))]
    shape = drawing.categories[name].shape
    return element(
        "g",
        _line(spans, 0.7 * size, opacity=0.35),
        _line(leaders, drawing.text / 14, opacity=0.55),
        shapes.marks(shape, [*sign, *starts, *single], size, ground=drawing.paint.token("ground")),
        *_pills(drawing, [(mark, y) for mark, y in marks if mark.cluster]),
        data_category=name if drawing.paint.follows else None,
        fill=colour,
        stroke=colour,
        stroke_width=0,
    )


def _pills(drawing: Drawing, pills: Sequence[tuple[Mark, float]]) -> list[Markup]:
    """Draw clusters as pills with the number of their events."""
    height, size = 1.15 * drawing.mark, 1.08 * drawing.mark
    drawn, numbers = "", []
    for mark, y in pills:
        count = str(len(mark.ids))
        half = max(0.0, (drawing.width(count, BOLD, size) + 0.5 * drawing.mark - height) / 2)
        drawn += f"M{number(mark.x - half)} {number(y)}h{number(2 * half or 0.1)}"
        numbers.append(element("text", Markup(count), x=mark.x, y=y + 0.36 * size))
    if not drawn:
        return []
    ground = drawing.paint.token("ground")
    written = element("g", *numbers, fill=ground, font_size=size, font_weight=BOLD, text_anchor="middle")
    return [_line(drawn, height, stroke_linecap="round"), written]


def _line(path: str, thick: float, **attributes: str | float | None) -> Markup:
    """Return a path of straight lines, without fill."""
    return element("path", d=path, stroke_width=thick, **attributes) if path else Markup()


def _ring(drawing: Drawing, marks: dict[str, list[tuple[Mark, float]]]) -> Markup:
    """Draw the focused event on top, with a ring."""
    radius = 0.95 * drawing.mark
    found = (
        (mark.x - radius, y) for lane in marks.values() for mark, y in lane if drawing.scene.view.event in mark.ids
    )
    around = "".join(
        f"{pair('M', x, y)}a{pair('', radius, radius)} 0 1 0 {number(2 * radius)} 0 "
        f"{pair('', radius, radius)} 0 1 0 {number(-2 * radius)} 0z"
        for x, y in found
    )
    return drawing.stroke(around, "ink", stroke_width=0.2 * drawing.mark)
