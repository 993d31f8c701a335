"""A dataset as its files say it, before anyone has checked that they agree: models with places, tables with lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from data.models.briefings import BriefingFile, Step
from data.models.events import Correction, Event, Series, Withdrawn
from data.models.info import DatasetInfo, Names
from data.models.parsed import Parsed
from data.table import Table

HOMES = {
    "events": "events/",
    "series": "series.yaml",
    "categories": "dataset.yaml",
    "directions": "dataset.yaml",
    "materials": "dataset.yaml",
}
"""Where each list of ids is written; all others are names."""


@dataclass(frozen=True)
class WrittenBriefing:
    """A file of briefings/ as it says it: its head, and the steps whose models could be read at all."""

    id: str
    head: Parsed[BriefingFile]
    steps: tuple[Parsed[Step], ...]


@dataclass(frozen=True)
class Draft:
    """Everything read from a folder. An entry whose model has faults is here too, without the faulty fields."""

    info: Parsed[DatasetInfo] | None = None
    names: Parsed[Names] | None = None
    events: tuple[Parsed[Event], ...] = ()
    series: tuple[Parsed[Series], ...] = ()
    corrections: tuple[Parsed[Correction], ...] = ()
    withdrawn: tuple[Parsed[Withdrawn], ...] = ()
    shipments: Table | None = None
    prices: Table | None = None
    briefings: tuple[WrittenBriefing, ...] = ()
    listed: Mapping[str, Any] = field(default_factory=dict)
    """The plain data of dataset.yaml, names.yaml, events and series by list, faulty entries and all."""

    unread: frozenset[str] = frozenset()
    """The files that could not be read to their end."""

    def knows(self, name: str) -> bool:
        """Say whether a list was read whole, so that what is not in it can be called unknown."""
        files = {file for file in self.unread if file.startswith(HOMES.get(name, "names.yaml"))}
        return not files and not (self.info and name in self.info.bad and not self.ids(name))

    def ids(self, name: str) -> tuple[str, ...]:
        """Return the ids written in a list, whether or not the rest of each entry is sound."""
        return self._ids.get(name, ())

    def labels(self, name: str) -> tuple[str, ...] | None:
        """Return the labels written in a list; None when the dataset has no such list."""
        return self._labels.get(name)

    @cached_property
    def _ids(self) -> Mapping[str, tuple[str, ...]]:
        return {name: self._written(name, "id") for name in self.listed}

    @cached_property
    def _labels(self) -> Mapping[str, tuple[str, ...]]:
        return {name: self._written(name, "label") for name, found in self.listed.items() if isinstance(found, list)}

    @cached_property
    def spellings(self) -> Mapping[str, Mapping[str, str]]:
        """For each list of names: the label that each other spelling belongs to."""
        return {
            name: {aka: str(entry.get("label")) for entry in self._entries(name) for aka in _texts(entry.get("aka"))}
            for name in self.listed
        }

    def _written(self, name: str, key: str) -> tuple[str, ...]:
        return tuple(entry[key] for entry in self._entries(name) if isinstance(entry.get(key), str))

    def _entries(self, name: str) -> list[dict[str, Any]]:
        entries = self.listed.get(name)
        if not isinstance(entries, list):
            return []
        return [entry for entry in entries if isinstance(entry, dict)]


def _texts(value: Any) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
