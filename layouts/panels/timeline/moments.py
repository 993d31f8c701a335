"""The labels of pivotal events above the lanes of a static SVG: which events, texts and positions.

Twin of `momentName` in assets/panels/timeline/moments.js.
"""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from data.axis import Axis
from data.models.events import Event
from data.scene import Scene
from data.timeline_layout import Label, Side, stagger
from data.timeline_marks import spot
from layouts.fonts.typefaces import SEMIBOLD
from layouts.static_svg.drawing import Drawing

FULL_LABELS = 24
"""Up to this many events in view, all are labelled, not only pivotal ones."""
LONGEST = 34


class Moment(NamedTuple):
    """A labelled event: its text, category and position."""

    text: str
    category: str
    x: float
    row: int
    side: Side


def placed(drawing: Drawing, axis: Axis, rows: int, bounds: tuple[float, float]) -> list[Moment]:
    """Return as many labels as fit in `rows`, the focused event first, then pivotal ones."""
    events = drawing.scene.dataset.events_by_id
    texts = {event.id: name for event in drawing.scene.events if (name := name_of(event, drawing.scene))}
    scene, aside = drawing.scene, _aside(drawing)
    labels = [
        Label(key, spot(events[key], axis).x, aside + drawing.width(text, SEMIBOLD), priority_of(events[key], scene))
        for key, text in texts.items()
    ]
    found = stagger(labels, rows, bounds, between=0.5 * drawing.text)
    return [
        Moment(texts[one.label.key], events[one.label.key].category, one.label.x, one.row, one.side) for one in found
    ]


def named(drawing: Drawing, moment: Moment, top: float, pitch: float) -> Markup:
    """Return the text of a label; its mark and leader line are drawn with those of its category."""
    right = moment.side == "right"
    x = moment.x + _aside(drawing) if right else moment.x - _aside(drawing)
    y = top + (moment.row + 0.5) * pitch + 0.36 * drawing.text
    return drawing.write(moment.text, x, y, anchor=None if right else "end")


def _aside(drawing: Drawing) -> float:
    return drawing.mark / 2 + 0.3 * drawing.text


def priority_of(event: Event, scene: Scene) -> int:
    """Return how much a label is wanted: the focused event's most, then those of pivotal ones."""
    return 2 if event.id == scene.view.event else 1 if event.pivotal else 0


def name_of(event: Event, scene: Scene) -> str:
    """Return the label of an event in a scene, or an empty text."""
    label = event.label if event.pivotal else None
    few = len(scene.selection.ids) <= FULL_LABELS
    return moment_name(label, event.title, few=few, focused=event.id == scene.view.event)


def moment_name(label: str | None, title: str, *, few: bool, focused: bool) -> str:
    """Return the label of an event, else its title if there are few events or it is focused; else empty."""
    return label or (_shortened(title) if few or focused else "")


def _shortened(title: str) -> str:
    """Return a title, or its first words if it is long."""
    if len(title) <= LONGEST:
        return title
    kept = title[: LONGEST - 2]
    return f"{kept.rpartition(' ')[0] or kept}…"
