"""The events of a Dataset as Selection rows, cached per Dataset.

Twin of assets/state/index.js.
"""

from __future__ import annotations

from data.cache import once_per_dataset
from data.dataset import Dataset
from data.selection import Row


@once_per_dataset
def rows(dataset: Dataset) -> tuple[Row, ...]:
    """Return a row for every event, in the order of the dataset."""
    actors = {term.label: term.id for term in dataset.vocabulary.actors}
    companies = {term.label: term.id for term in dataset.vocabulary.companies}
    return tuple(
        Row.of(
            event,
            actors=(actors[label] for label in event.actors),
            materials=event.materials,
            companies=(companies[label] for label in event.companies),
            texts=dataset.texts(event),
        )
        for event in dataset.events
    )
