"""The dataset as read, before cross-checks: parsed entries with their lines, and tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from data.media.file import MediaFault, MediaFile
from data.models.briefings import BriefingFile, Step
from data.models.events import Correction, Event, Series, Withdrawn
from data.models.imported import Imported
from data.models.info import DatasetInfo, Names
from data.models.parsed import Parsed
from data.table import Table
from data.typography import typeset

FILE_OF_LIST = {
    "events": "events/",
    "series": "series.yaml",
    "categories": "dataset.yaml",
    "directions": "dataset.yaml",
    "levels": "dataset.yaml",
    "materials": "dataset.yaml",
}
"""The file of each list of ids; all other lists are in names.yaml."""


@dataclass(frozen=True)
class WrittenBriefing:
    """A parsed file of briefings/: its head, and the steps that could be parsed at all."""

    id: str
    head: Parsed[BriefingFile]
    steps: tuple[Parsed[Step], ...]


@dataclass(frozen=True)
class Draft:
    """Everything read from a folder. An entry with invalid fields is included, without those fields."""

    info: Parsed[DatasetInfo] | None = None
    names: Parsed[Names] | None = None
    events: tuple[Parsed[Event], ...] = ()
    series: tuple[Parsed[Series], ...] = ()
    corrections: tuple[Parsed[Correction], ...] = ()
    withdrawn: tuple[Parsed[Withdrawn], ...] = ()
    shipments: Table | None = None
    prices: Table | None = None
    briefings: tuple[WrittenBriefing, ...] = ()
    imported: Parsed[Imported] | None = None
    media: Mapping[str, MediaFile | MediaFault] = field(default_factory=dict)
    """What is in each picture that an event names."""
    media_files: tuple[str, ...] = ()
    """All files in media/, those included that no event names."""

    listed: Mapping[str, Any] = field(default_factory=dict)
    """The raw data of dataset.yaml, names.yaml, events and series by list, invalid entries included."""

    unread: frozenset[str] = frozenset()
    """The files that could not be read completely."""

    def knows(self, name: str) -> bool:
        """Return whether a list was read completely, so that an id missing from it is unknown."""
        files = {file for file in self.unread if file.startswith(FILE_OF_LIST.get(name, "names.yaml"))}
        return not files and not (self.info and name in self.info.invalid and not self.ids(name))

    def ids(self, name: str) -> tuple[str, ...]:
        """Return the ids of a list, including those of invalid entries."""
        return self._ids.get(name, ())

    def labels(self, name: str) -> tuple[str, ...] | None:
        """Return the labels of a list; None if the dataset has no such list."""
        return self._labels.get(name)

    @cached_property
    def _ids(self) -> Mapping[str, tuple[str, ...]]:
        return {name: self._written(name, "id") for name in self.listed}

    @cached_property
    def _labels(self) -> Mapping[str, tuple[str, ...]]:
        return {
            name: tuple(map(typeset, self._written(name, "label")))
            for name, found in self.listed.items()
            if isinstance(found, list)
        }

    @cached_property
    def meetings(self) -> frozenset[str]:
        """The ids of the categories of meetings."""
        return frozenset(str(entry.get("id")) for entry in self._entries("categories") if entry.get("meeting") is True)

    @cached_property
    def spellings(self) -> Mapping[str, Mapping[str, str]]:
        """The label that each alternative spelling belongs to, for each list of names."""
        return {
            name: {
                typeset(aka): typeset(str(entry.get("label")))
                for entry in self._entries(name)
                for aka in _texts(entry.get("aka"))
            }
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
