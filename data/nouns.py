"""Labels within a sentence: without their first capital, unless it belongs to a name or an abbreviation."""

from __future__ import annotations

from typing import Any

from data.dataset import Dataset
from data.models.info import Category

STEM = 4
"""Letters that a name and its adjective share: Korea and Korean, Norway and Norwegian."""

CAPITALISING = ("de", "lb")
"""Languages that capitalise nouns."""


def in_sentence(label: str, dataset: Dataset) -> str:
    """Return a label as it stands within a sentence."""
    first = label.partition(" ")[0]
    is_word = first[:1].isupper() and first[1:2].isalpha() and first[1:].islower()
    if not is_word or dataset.info.languages[0] in CAPITALISING:
        return label
    return label if first[:STEM] in _stems(dataset) else label[0].lower() + label[1:]


def plural(category: Category, dataset: Dataset) -> str:
    """Return the noun for several events of a category."""
    return category.plural or in_sentence(category.label, dataset)


def nouns(dataset: Dataset) -> dict[str, Any]:
    """Return the nouns of a dataset as JSON data, in the order of its lists; a category has one for many events too."""
    return {
        "category": [
            [in_sentence(category.singular, dataset), plural(category, dataset)] for category in dataset.categories
        ],
        "role": [in_sentence(role.label, dataset) for role in dataset.vocabulary.roles],
        "level": [in_sentence(level.label, dataset) for level in dataset.vocabulary.levels],
        "material": [in_sentence(material.label, dataset) for material in dataset.materials],
        "direction": [in_sentence(direction.label, dataset) for direction in dataset.directions],
    }


def _stems(dataset: Dataset) -> frozenset[str]:
    """Return the beginnings of the names of a dataset's places and governments."""
    governments = [actor.label for actor in dataset.names.actors or () if actor.kind == "government"]
    return frozenset(
        word[:STEM] for name in (dataset.info.place or "", *governments) for word in name.split() if word[0].isupper()
    )
