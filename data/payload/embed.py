"""The payload of an embed's timeline: the selected events only, in the format of `data.payload.page`."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from data import view as views
from data.models.events import Event
from data.models.fields import Model
from data.payload.page import plain
from data.scene import Scene
from data.stagger import ALL_NAMED
from data.threads import walk
from data.vocabulary import Edge, packed

CATEGORY = frozenset({"id", "label", "singular", "shape"})
PHASE = frozenset({"id", "label", "from", "to"})
"""What the timeline says of a category and a phase; the whole index has the rest."""


def embed_index(scene: Scene) -> dict[str, Any]:
    """Return the index of the events shown: enough to draw and label their marks, not to filter or search."""
    dataset, view, events = scene.dataset, scene.view, scene.events
    places = {category.id: place for place, category in enumerate(dataset.categories)}
    directions = {direction.id: place for place, direction in enumerate(dataset.directions)}
    counted = "balance" in view.panels
    few = len(events) <= ALL_NAMED or not any(event.pivotal for event in events)
    return {
        "info": {"name": dataset.info.name, "title": dataset.info.title, "version": dataset.version},
        "vocabulary": {
            "extent": list(dataset.vocabulary.extent),
            "relations": packed(_drawn(scene), len(events)),
        },
        "categories": [_only(category, CATEGORY) for category in dataset.categories],
        "phases": [_only(phase, PHASE) for phase in dataset.phases],
        "events": {
            "id": [event.id for event in events],
            "date": [event.date for event in events],
            "precision": [event.precision for event in events],
            "date_end": [event.date_end for event in events],
            "category": [places[event.category] for event in events],
            "title": [event.title for event in events],
            "label": [event.label if event.pivotal else None for event in events],
            "short": [_short(event, scene, few=few) for event in events],
            "weight": [dataset.weights[event.id] for event in events],
            **({"direction": [directions[event.direction] for event in events]} if counted else {}),
        },
        **({"directions": [plain(direction) for direction in dataset.directions]} if counted else {}),
        "total": len(dataset.events),
        "view": views.to_payload(view),
    }


def _only(model: Model, names: frozenset[str]) -> dict[str, Any]:
    """Return what a timeline draws of an entry of a list."""
    return {name: value for name, value in plain(model).items() if name in names}


def _short(event: Event, scene: Scene, *, few: bool) -> str | None:
    """Return the short title of an event that is labelled for being one of a few, or in focus."""
    named = few or event.id == scene.view.event
    return event.label if named and not event.pivotal else None


def _drawn(scene: Scene) -> list[Edge]:
    """Return the relations that the timeline draws initially: those of the thread, else of the focused event."""
    dataset, view = scene.dataset, scene.view
    places = {event_id: place for place, event_id in enumerate(scene.selection.ids)}
    if view.thread:
        pairs = [
            (after.event, before.event, after.kind) for before, after in pairwise(walk(view.thread, dataset.vocabulary))
        ]
    else:
        related = dataset.related_to(view.event) if view.event else ()
        pairs = [
            (one.event, view.event, one.kind) if one.incoming else (view.event, one.event, one.kind) for one in related
        ]
    return [
        Edge(places[later], places[earlier], kind)
        for later, earlier, kind in pairs
        if kind and later in places and earlier in places
    ]
