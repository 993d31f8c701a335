"""The labels of pivotal events above the lanes of a static SVG: which events, texts and positions.

Twin of `momentName` in assets/panels/timeline/moments.js.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from data import days
from data.axis import Axis
from data.models.events import Event
from data.scene import Scene
from data.stagger import ALL_NAMED, Label, Placed, Side, in_rows, priority, stand_ins
from data.timeline_marks import spot
from layouts.fonts.typefaces import SEMIBOLD
from layouts.static_svg.drawing import Drawing

LONGEST = 34


class Moment(NamedTuple):
    """A labelled event: its text, category and position."""

    text: str
    category: str
    x: float
    row: int
    side: Side


class Moments(NamedTuple):
    """The labels that stand, and how many of key moments gave way."""

    placed: list[Moment]
    gone: int


def placed(drawing: Drawing, axis: Axis, rows: int, bounds: tuple[float, float], *, beside: bool) -> Moments:
    """Return as many labels as fit in `rows`, the most wanted ones first; the others are counted `beside` or above."""

    def width(text: str) -> float:
        return aside(drawing) + drawing.width(text, SEMIBOLD)

    scene, step = drawing.scene, drawing.step
    told = [event for event in scene.events if event.id in step] if step else []
    every = [
        label(event, axis, width(short_name(event)), scene)._replace(priority=wanted(event, scene, pivotal=True))
        for event in told
    ] or labels(scene, axis, width)
    found = in_rows(every, rows, bounds, beside=beside, between=0.5 * drawing.text)
    return Moments([moment(one, drawing.scene) for one in found.placed], len(found.gone))


def labels(scene: Scene, axis: Axis, width: Callable[[str], float]) -> list[Label]:
    """Return the labels of a scene as they are to be placed; `width` is that of a text with the room of its mark."""
    ranks = _ranks(scene, axis)
    named = ((event, _name_of(event, scene, few=event.id in ranks)) for event in scene.events)
    found = [label(event, axis, width(name), scene) for event, name in named if name]
    return [one._replace(priority=one.priority + ranks.get(one.key, 0)) for one in found]


def label(event: Event, axis: Axis, width: float, scene: Scene) -> Label:
    """Return the label of an event as it is to be placed: where, how wide, and how much it is wanted."""
    return Label(event.id, spot(event, axis).x, width, wanted(event, scene))


def wanted(event: Event, scene: Scene, *, pivotal: bool = False) -> int:
    """Return how much the label of an event is wanted in a scene, or as a pivotal one's."""
    return priority(
        scene.dataset.weights[event.id], pivotal=pivotal or event.pivotal, focused=event.id == scene.view.event
    )


def moment(found: Placed, scene: Scene) -> Moment:
    """Return the labelled event of a placed label."""
    event = scene.dataset.events_by_id[found.label.key]
    return Moment(short_name(event), event.category, found.label.x, found.row, found.side)


def named(drawing: Drawing, moment: Moment, top: float, pitch: float) -> Markup:
    """Return the text of a label; its mark and leader line are drawn with those of its category."""
    right = moment.side == "right"
    x = moment.x + aside(drawing) if right else moment.x - aside(drawing)
    y = top + (moment.row + 0.5) * pitch + 0.36 * drawing.text
    return drawing.write(moment.text, x, y, anchor=None if right else "end")


def aside(drawing: Drawing) -> float:
    """Return what lies between the middle of a mark and its label."""
    return drawing.mark / 2 + 0.3 * drawing.text


def _ranks(scene: Scene, axis: Axis) -> dict[str, int]:
    """Return the ranks of events named without being pivotal: all of a few, and some of many where none is pivotal."""
    events = scene.events
    if len(events) <= ALL_NAMED:
        return dict.fromkeys(scene.selection.ids, 0)
    if any(event.pivotal for event in events):
        return {}
    starts = [max(days.span(event.date, event.precision)[0], axis.first) for event in events]
    weights = [scene.dataset.weights[event.id] for event in events]
    found = stand_ins(starts, weights, axis.end - axis.first)
    return {events[place].id: rank for place, rank in found.items()}


def _name_of(event: Event, scene: Scene, *, few: bool) -> str:
    """Return the label of an event in a scene, or an empty text."""
    pivotal = event.pivotal and event.label is not None
    return moment_name(event.label, event.title, pivotal=pivotal, few=few, focused=event.id == scene.view.event)


def moment_name(label: str | None, title: str, *, pivotal: bool, few: bool, focused: bool) -> str:
    """Return the label of a pivotal or focused event, or of each of a few, else its title cut; of others nothing."""
    return (label or _shortened(title)) if pivotal or few or focused else ""


def short_name(event: Event) -> str:
    """Return the name of an event wherever a label gives it: its own label, else its title cut."""
    return event.label or _shortened(event.title)


def _shortened(title: str) -> str:
    """Return a title, or its first words if it is long."""
    if len(title) <= LONGEST:
        return title
    kept = title[: LONGEST - 2]
    return f"{kept.rpartition(' ')[0] or kept}…"
