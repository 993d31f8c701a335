"""What is worked out once for each Dataset and forgotten with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from weakref import WeakKeyDictionary

from data.dataset import Dataset

MadeT = TypeVar("MadeT")


def once_per_dataset(make: Callable[[Dataset], MadeT]) -> Callable[[Dataset], MadeT]:
    """Return `make`, remembering its answer; the answer must not hold the Dataset, or neither is ever forgotten."""
    kept: WeakKeyDictionary[Dataset, MadeT] = WeakKeyDictionary()

    def made(dataset: Dataset) -> MadeT:
        if dataset not in kept:
            kept[dataset] = make(dataset)
        return kept[dataset]

    return made
