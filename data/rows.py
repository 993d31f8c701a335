"""The events of a Dataset as Selection rows, cached per Dataset.

Twin of assets/state/index.js.
"""

from __future__ import annotations

from data.cache import once_per_dataset
from data.dataset import Dataset
from data.search_text import texts
from data.selection import Row


@once_per_dataset
def rows(dataset: Dataset) -> tuple[Row, ...]:
    """Return a row for every event, in the order of the dataset."""
    actors = {term.label: term.id for term in dataset.vocabulary.actors}
    people = {term.label: term.id for term in dataset.vocabulary.people}
    companies = {term.label: term.id for term in dataset.vocabulary.companies}
    return tuple(
        Row.of(
            event,
            actors=(actors[label] for label in event.actors),
            people=(people[label] for label in event.people),
            roles=(role.id for role in dataset.roles(event)),
            materials=event.materials,
            companies=(companies[label] for label in event.companies),
            texts=texts(dataset, event),
        )
        for event in dataset.events
    )
