"""The figure on the page of an event: what happened around it, above the path of its main price, on one time axis."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from data import days, query
from data.axis import Axis
from data.dataset import Dataset
from data.event_study.path import Path
from data.models.events import Event
from data.scene import Scene
from data.timeline_marks import spot
from layouts.describe import status
from layouts.event_study.lead import described, notes
from layouts.event_study.path_svg import path_pane
from layouts.panels.timeline.fragment import HEAD, PITCH
from layouts.panels.timeline.static_svg import Rows, phase_height, timeline
from layouts.static_svg.axis import days_grid, days_words
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.fragments import DAYS, NARROW, inline_axis, inline_drawing, inline_svg
from layouts.static_svg.svg import number
from layouts.words import Words

WIDTHS = (288, 328, 358, 398, 438, 488, 560, 640, 720, 800, 880, 960)
"""Widths in pixels; assets/surfaces/pages/event-figure.css shows the widest that has room, as it is."""

LANE = {True: 40, False: 30}
MOMENTS = 3
GAP, PATH = 20, 190
"""Heights in pixels of a lane, of the path and above it; and rows of labels."""

BESIDE, BEYOND = 2, 30
"""Days shown on each side of a path, and of an event without one."""


FEWEST = 2
"""Least events in a figure without a path: the event itself and one beside it."""


@dataclass(frozen=True, slots=True)
class EventFigure:
    """A figure by width, with its title, how to read it, and where its prices are from."""

    title: str
    notes: str
    drawn: dict[int, Markup]
    publishers: tuple[str, ...]


def event_figure(dataset: Dataset, event: Event, path: Path | None, say: Words) -> EventFigure | None:
    """Return the figure of an event, with the path of its main price if it has one; None if it would be empty."""
    scene = _scene(dataset, event, path)
    if not path and len(scene.events) < FEWEST:
        return None
    series = [dataset.series_by_id[one] for one in (path.series, path.benchmark) if one] if path else []
    title = say.say("event.figure.prices", name=series[0].short) if path else say.say("event.figure")
    return EventFigure(
        title=title,
        notes=" ".join(notes(dataset, path, say)) if path else "",
        drawn={width: _drawn(scene, path, width, say) for width in WIDTHS},
        publishers=tuple(dict.fromkeys(one.source.publisher for one in series)),
    )


def _scene(dataset: Dataset, event: Event, path: Path | None) -> Scene:
    """Return the view of the days that the figure shows."""
    first, last = days.span(event.date, event.precision, event.date_end)
    if path:
        first, last = (days.ordinal(path.points[place].day) for place in (0, -1))
    beside = BESIDE if path else BEYOND
    shown = {"from": days.iso(first - beside), "to": days.iso(last + beside), "event": event.id}
    return Scene.of(dataset, query.write(shown.items()))


def _drawn(scene: Scene, path: Path | None, width: int, say: Words) -> Markup:
    drawing, axis, narrow = inline_drawing(scene), inline_axis(scene, width), width < NARROW
    rows = Rows(0, phase_height(drawing, axis), MOMENTS, PITCH, LANE[narrow], HEAD if narrow else 0)
    lanes = bottom = rows.bottom(len(scene.dataset.categories))
    parts = [timeline(drawing, axis, rows, (0 if narrow else axis.left - 4, width - 4))]
    label = f"{say.say('timeline.title')}: {status(scene, say)}"
    if path:
        bottom = lanes + GAP + PATH
        parts.append(path_pane(drawing, path, axis, lanes + GAP, PATH))
        label = f"{label}. {described(scene.dataset.series_by_id[path.series].short, path, say)}"
    under = [days_grid(drawing, axis, rows.lanes_top, bottom + 4), _focus(drawing, axis, rows, bottom)]
    parts = [*under, *parts, days_words(drawing, axis, bottom + 16)]
    return inline_svg(parts, width, bottom + DAYS, label)


def _focus(drawing: Drawing, axis: Axis, rows: Rows, bottom: float) -> Markup:
    """Draw the line under the mark of the event, through lanes and path; it stops at names of lanes."""
    event = drawing.scene.focus
    if not event:
        return Markup()
    x = spot(event, axis).x
    names = _names_at(drawing, rows, x)
    begins, ends = [rows.lanes_top, *(end for _, end in names)], [*(begin for begin, _ in names), bottom]
    path = "".join(f"M{number(x)} {number(one)}V{number(other)}" for one, other in zip(begins, ends, strict=True))
    return drawing.stroke(path, "ink", stroke_width=1.5, opacity=0.7)


def _names_at(drawing: Drawing, rows: Rows, x: float) -> list[tuple[float, float]]:
    """Return the top and bottom of the names of lanes that reach a place, where they stand above their marks."""
    tops = [rows.lanes_top + place * rows.lane for place in range(len(drawing.categories))]
    names = (category.label for category in drawing.categories.values())
    start = drawing.margin + drawing.mark + drawing.text
    reached = [(top, drawing.width(name) + start >= x) for top, name in zip(tops, names, strict=True)]
    return [(top, top + rows.head) for top, reaches in reached if reaches and rows.head]
