"""A cache per Dataset that is dropped together with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from weakref import WeakKeyDictionary

from data.dataset import Dataset

MadeT = TypeVar("MadeT")


def once_per_dataset(make: Callable[[Dataset], MadeT]) -> Callable[[Dataset], MadeT]:
    """Return `make` with its result cached per Dataset; a result that holds the Dataset would keep both alive."""
    kept: WeakKeyDictionary[Dataset, MadeT] = WeakKeyDictionary()

    def made(dataset: Dataset) -> MadeT:
        if dataset not in kept:
            kept[dataset] = make(dataset)
        return kept[dataset]

    return made
