"""The sourcing of an event: its independent publishers and its official sources.

Based on data alone: names.yaml gives a publisher's kind and media house, a source names the report it repeats.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.cache import once_per_dataset
from data.dataset import Dataset
from data.models.events import Event
from data.models.info import Publisher

ENOUGH_PUBLISHERS = 2
"""Independent publishers needed; with fewer and no official source, sourcing is thin."""


@dataclass(frozen=True, slots=True)
class Sourcing:
    """The independent publishers of an event, one label a media house, and the publishers of its official sources."""

    independent: tuple[str, ...]
    official: tuple[str, ...]

    @property
    def thin(self) -> bool:
        """Whether to warn readers: fewer than two independent publishers, and no official source."""
        return len(self.independent) < ENOUGH_PUBLISHERS and not self.official


def sourcing(dataset: Dataset, event: Event) -> Sourcing:
    """Return the sourcing of an event, publishers in the order of its sources.

    Publishers of one house count once, and so does a text that repeats another publisher's report. Authorities are
    always official, companies on events that name them. A publisher missing from names.yaml is its own house and
    not official.
    """
    listed = {publisher.label: publisher for publisher in dataset.names.publishers or ()}
    houses = {publisher.id: publisher.label for publisher in listed.values()}
    own = (source.repeats or source.publisher for source in event.sources)
    said = (source.publisher for source in event.sources if not source.repeats)
    return Sourcing(
        tuple(dict.fromkeys(_house(listed, houses, label) for label in own)),
        tuple(dict.fromkeys(label for label in said if _official(listed.get(label), event))),
    )


@once_per_dataset
def thin(dataset: Dataset) -> frozenset[str]:
    """Return the ids of the thinly sourced events."""
    return frozenset(event.id for event in dataset.events if sourcing(dataset, event).thin)


def _house(listed: Mapping[str, Publisher], houses: Mapping[str, str], label: str) -> str:
    publisher = listed.get(label)
    return houses.get(publisher.house, label) if publisher and publisher.house else label


def _official(publisher: Publisher | None, event: Event) -> bool:
    if publisher is None:
        return False
    return publisher.kind == "official" or (publisher.kind == "company" and publisher.label in event.companies)
