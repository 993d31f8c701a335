"""On how many feet an event stands: which publishers tell of it on their own, and which sources are official.

What decides is data: names.yaml says what kind a publisher is and to which house it belongs; a source says whose
report it repeats.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.dataset import Dataset
from data.models.events import Event
from data.models.info import Publisher

ENOUGH = 2
"""Independent publishers without which, and without an official source, an event has thin sources."""


@dataclass(frozen=True, slots=True)
class Sourcing:
    """The publishers that tell of an event independently, one label a house, and its official sources' publishers."""

    independent: tuple[str, ...]
    official: tuple[str, ...]

    @property
    def thin(self) -> bool:
        """Whether a reader should be told: fewer than two independent publishers, and no official source."""
        return len(self.independent) < ENOUGH and not self.official


def sourcing(dataset: Dataset, event: Event) -> Sourcing:
    """Return what an event rests on, publishers in the order of its sources.

    Texts of one house count as one publisher, whoever passed them on; so does a text that repeats another's report.
    Official are authorities, whatever they tell of, and companies on events that name them. A publisher that
    names.yaml does not list is its own house and not official.
    """
    listed = {publisher.label: publisher for publisher in dataset.names.publishers or ()}
    houses = {publisher.id: publisher.label for publisher in listed.values()}
    own = (source.repeats or source.publisher for source in event.sources)
    said = (source.publisher for source in event.sources if not source.repeats)
    return Sourcing(
        tuple(dict.fromkeys(_house(listed, houses, label) for label in own)),
        tuple(dict.fromkeys(label for label in said if _official(listed.get(label), event))),
    )


def thin(dataset: Dataset) -> frozenset[str]:
    """Return the ids of the events that rest on one publisher alone and on no official source."""
    return frozenset(event.id for event in dataset.events if sourcing(dataset, event).thin)


def _house(listed: Mapping[str, Publisher], houses: Mapping[str, str], label: str) -> str:
    publisher = listed.get(label)
    return houses.get(publisher.house, label) if publisher and publisher.house else label


def _official(publisher: Publisher | None, event: Event) -> bool:
    if publisher is None:
        return False
    return publisher.kind == "official" or (publisher.kind == "company" and publisher.label in event.companies)
