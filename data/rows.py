"""The events of a Dataset as Selection rows, cached per Dataset."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from data.dataset import Dataset
from data.selection import Row

_CACHE: WeakKeyDictionary[Dataset, tuple[Row, ...]] = WeakKeyDictionary()


def rows(dataset: Dataset) -> tuple[Row, ...]:
    """Return a row for every event, in the order of the dataset."""
    if dataset not in _CACHE:
        _CACHE[dataset] = tuple(_rows(dataset))
    return _CACHE[dataset]


def _rows(dataset: Dataset) -> list[Row]:
    actors = {term.label: term.id for term in dataset.vocabulary.actors}
    companies = {term.label: term.id for term in dataset.vocabulary.companies}
    return [
        Row.of(
            event,
            actors=(actors[label] for label in event.actors),
            materials=event.materials,
            companies=(companies[label] for label in event.companies),
            texts=dataset.texts(event),
        )
        for event in dataset.events
    ]
