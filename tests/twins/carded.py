"""The dataset of tests/cases/card.json: tests/small, with more to say of one event."""

from __future__ import annotations

from dataclasses import replace

from data import claims
from data.dataset import Dataset
from data.models.events import Event
from tests.drawn import table


def carded(small: Dataset) -> Dataset:
    """Return the dataset."""
    told = table("card")["told"]
    read = [
        claims.read(Event.model_validate(event.model_dump(mode="json", by_alias=True) | told.get(event.id, {})))
        for event in small.events
    ]
    return replace(
        small,
        events=tuple(event for event, _ in read),
        claims={event.id: found for event, found in read if found},
        content_hash="card",
    )
