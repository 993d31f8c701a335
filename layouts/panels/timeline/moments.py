"""The labels of pivotal events above the lanes of a static SVG: which events, texts and positions.

Twin of `momentName` in assets/panels/timeline/moments.js.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup

from data.axis import Axis
from data.models.events import Event
from data.scene import Scene
from data.stagger import ALL_NAMED, Label, Placed, Side, in_rows, priority
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
    texts = texts_of(drawing.scene)
    aside = _aside(drawing)
    labels = [
        label(event, axis, aside + drawing.width(texts[event.id], SEMIBOLD), drawing.scene)
        for event in drawing.scene.events
        if event.id in texts
    ]
    found = in_rows(labels, rows, bounds, beside=beside, between=0.5 * drawing.text)
    events = drawing.scene.dataset.events_by_id
    return Moments([_moment(one, events, texts) for one in found.placed], len(found.gone))


def texts_of(scene: Scene) -> dict[str, str]:
    """Return the label of every event that has one in a scene."""
    return {event.id: name for event in scene.events if (name := name_of(event, scene))}


def label(event: Event, axis: Axis, width: float, scene: Scene) -> Label:
    """Return the label of an event as it is to be placed: where, how wide, and how much it is wanted."""
    wanted = priority(scene.dataset.weights[event.id], pivotal=event.pivotal, focused=event.id == scene.view.event)
    return Label(event.id, spot(event, axis).x, width, wanted)


def _moment(found: Placed, events: Mapping[str, Event], texts: Mapping[str, str]) -> Moment:
    key = found.label.key
    return Moment(texts[key], events[key].category, found.label.x, found.row, found.side)


def named(drawing: Drawing, moment: Moment, top: float, pitch: float) -> Markup:
    """Return the text of a label; its mark and leader line are drawn with those of its category."""
    right = moment.side == "right"
    x = moment.x + _aside(drawing) if right else moment.x - _aside(drawing)
    y = top + (moment.row + 0.5) * pitch + 0.36 * drawing.text
    return drawing.write(moment.text, x, y, anchor=None if right else "end")


def _aside(drawing: Drawing) -> float:
    return drawing.mark / 2 + 0.3 * drawing.text


def name_of(event: Event, scene: Scene) -> str:
    """Return the label of an event in a scene, or an empty text."""
    few, pivotal = len(scene.selection.ids) <= ALL_NAMED, event.pivotal and event.label is not None
    return moment_name(event.label, event.title, pivotal=pivotal, few=few, focused=event.id == scene.view.event)


def moment_name(label: str | None, title: str, *, pivotal: bool, few: bool, focused: bool) -> str:
    """Return the label of a pivotal or focused event, or of each of a few, else its title cut; of others nothing."""
    return (label or _shortened(title)) if pivotal or few or focused else ""


def _shortened(title: str) -> str:
    """Return a title, or its first words if it is long."""
    if len(title) <= LONGEST:
        return title
    kept = title[: LONGEST - 2]
    return f"{kept.rpartition(' ')[0] or kept}…"
