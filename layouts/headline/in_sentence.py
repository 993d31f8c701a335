"""Labels and numbers as they stand within a sentence."""

from __future__ import annotations

from data.dataset import Dataset
from data.models.info import Category
from layouts.words import Words

STEM = 4
"""Letters that a name and its adjective share: Korea and Korean, Norway and Norwegian."""

CAPITALISING = ("de", "lb")
"""Languages that capitalise nouns."""


def in_sentence(label: str, dataset: Dataset) -> str:
    """Return a label without its first capital, unless that belongs to an abbreviation or to a name of a country."""
    first = label.partition(" ")[0]
    if not (first[:1].isupper() and first[1:].islower()) or dataset.info.languages[0] in CAPITALISING:
        return label
    return label if first[:STEM] in _stems(dataset) else label[0].lower() + label[1:]


def plural(category: Category, dataset: Dataset) -> str:
    """Return the noun for several events of a category."""
    return category.plural or in_sentence(category.label, dataset)


def number(count: int, words: Words) -> str:
    """Return a number as text: small ones as words, where the language has them."""
    known = words.say("headline.numbers").split("|")
    return known[count - 1] if 1 <= count <= len(known) else words.number(count)


def sentence(text: str) -> str:
    """Return a text with a first capital."""
    return text[:1].upper() + text[1:]


def _stems(dataset: Dataset) -> frozenset[str]:
    """Return the beginnings of the names of the places and governments of a dataset."""
    governments = [actor.label for actor in dataset.names.actors or () if actor.kind == "government"]
    return frozenset(
        word[:STEM] for name in (dataset.info.place or "", *governments) for word in name.split() if word[0].isupper()
    )
