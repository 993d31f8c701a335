"""The texts of events that the search covers, beside title and summary: names, roles, facets, and other words for them.

Other words are names in other scripts, the dataset's list of words, and other spellings of the words of all this.

Twin of `words` in assets/state/index.js, as far as the page knows them before the details have come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from data.cache import once_per_dataset
from data.dataset import Dataset
from data.models.events import Event
from data.models.info import Name
from data.spellings import other_spellings


def texts(dataset: Dataset, event: Event) -> tuple[str, ...]:
    """Return every text of an event that the search covers."""
    return (event.title, event.summary, search_text(dataset, event))


def other_names(dataset: Dataset) -> dict[str, list[list[str]]]:
    """Return the other names of terms by facet, in the order of the vocabulary."""
    names, terms = dataset.names, dataset.vocabulary.facets()
    known: dict[str, dict[str, tuple[str, ...]]] = {
        "actor": {one.label: one.aka for one in names.actors or ()},
        "person": {one.label: one.aka for one in names.people or ()},
        "role": {one.label: (one.singular, *one.aka) for one in names.roles or ()},
        "level": {one.label: one.aka for one in dataset.info.levels},
        "company": {one.label: one.aka for one in names.companies or ()},
    }
    found = {facet: [list(of.get(term.label, ())) for term in terms[facet]] for facet, of in known.items()}
    return {facet: lists for facet, lists in found.items() if any(lists)}


def search_text(dataset: Dataset, event: Event) -> str:
    """Return the searchable text of an event beside title and summary."""
    words = tuple(dict.fromkeys(_words(dataset, event)))
    every = (event.title, event.summary, *words)
    return "\n".join((*words, *_listed_words(dataset, every), *other_spellings(every)))


def _listed_words(dataset: Dataset, texts: Iterable[str]) -> Iterator[str]:
    """Yield the other words that a dataset lists for those of some texts."""
    whole = "\n".join(texts).lower()
    for word in dataset.names.words or ():
        if word.label.lower() in whole:
            yield from word.aka


def _words(dataset: Dataset, event: Event) -> Iterator[str]:
    yield event.date
    named = (*event.people, *event.companies, *event.actors)
    yield from named
    others = _other_spellings(dataset)
    for label in named:
        yield from others.get(label, ())
    for role in dataset.roles(event):
        yield from (role.label, role.singular, *role.aka)
    for category in dataset.categories:
        if category.id == event.category:
            yield from (category.label, category.singular)
    for level in dataset.info.levels:
        if level.id == event.level:
            yield from (level.label, *level.aka)
    yield from (material.label for material in dataset.materials if material.id in event.materials)
    if event.place:
        yield event.place


@once_per_dataset
def _other_spellings(dataset: Dataset) -> Mapping[str, tuple[str, ...]]:
    lists: tuple[Iterable[Name] | None, ...] = (dataset.names.people, dataset.names.companies, dataset.names.actors)
    return {name.label: name.aka for names in lists for name in names or ()}
