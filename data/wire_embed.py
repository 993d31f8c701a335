"""What an embed's HTML carries for its timeline: the selected events alone, in the form of `data.wire.index`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data import view as views
from data.dataset import Dataset
from data.schema import Event
from data.view import View
from data.wire import plain


def embed_index(dataset: Dataset, view: View, events: Sequence[Event]) -> dict[str, Any]:
    """Return the index of `events`: enough to draw and name their marks, and nothing to filter or search by."""
    places = {category.id: place for place, category in enumerate(dataset.categories)}
    return {
        "info": {"name": dataset.info.name, "title": dataset.info.title, "version": dataset.version},
        "vocabulary": {"extent": list(dataset.vocabulary.extent)},
        "categories": [plain(category) for category in dataset.categories],
        "phases": [plain(phase) for phase in dataset.phases],
        "events": {
            "id": [event.id for event in events],
            "date": [event.date for event in events],
            "precision": [event.precision for event in events],
            "date_end": [event.date_end for event in events],
            "category": [places[event.category] for event in events],
            "title": [event.title for event in events],
            "label": [event.label if event.pivotal else None for event in events],
        },
        "total": len(dataset.events),
        "view": views.to_wire(view),
    }
