"""The Story: the intermediate representation of an imported file. Values only, no logic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from exchange.pictures import Wanted
from exchange.when import When


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as far as the file gives one; `guessed` means that the publisher is only the host of the URL."""

    publisher: str
    title: str
    url: str = ""
    via: str = ""
    repeats: str = ""
    described: bool = True
    date: str = ""
    language: str = ""
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """An event of a file, its texts plain, and its place there."""

    where: str
    when: When
    title: str
    summary: str = ""
    end: str = ""
    """The last day; empty if there is none."""

    group: str = ""
    sources: tuple[Cited, ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    """Speaker and words."""

    pictures: tuple[Wanted, ...] = ()
    """Pictures of which the file has only the addresses."""

    place: str = ""
    note: str = ""
    wanted: str = ""
    """Its id in the file."""

    more: Mapping[str, Any] = field(default_factory=dict)
    """Further fields of the Event model, as far as the file has them."""

    unread: frozenset[str] = frozenset()
    """The fields that the file has for it, and that cannot be used: an update leaves them as they are."""


@dataclass(frozen=True)
class Era:
    """A named time span; open-ended without a last day."""

    where: str
    label: str
    first: str
    last: str = ""
    note: str = ""


@dataclass
class Story:
    """The content of a file."""

    items: list[Item] = field(default_factory=list)
    eras: list[Era] = field(default_factory=list)
    title: str = ""
    subtitle: str = ""
    takeaway: str = ""
    time_zone: str = ""
    languages: tuple[str, ...] = ()
    total: int = 0
    """Its entries, with those that cannot be events."""

    carries: frozenset[str] | None = None
    """The fields of events that the file has a place for, empty or not; None if only those that are filled in count."""

    parts: frozenset[str] | None = None
    """The fields of sources that the file has a place for, if it has all sources of each event, in their order."""

    unread: frozenset[str] = frozenset()
    """The ids of events in the file that cannot be read: an update leaves them as they are."""

    exported: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What stood for the fields of each event when this file was written by an export (see updating/values.py)."""

    given: Mapping[str, Any] = field(default_factory=dict)
    """Other files of a dataset that the file holds: the content of YAML files, the text of CSV files, by name."""

    checked: bool = False
    """Whether its texts, as written, say what has passed the rules of a dataset."""

    @cached_property
    def named(self) -> frozenset[str]:
        """The ids that the file has."""
        return frozenset(item.wanted for item in self.items)
