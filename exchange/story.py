"""The neutral form between the formats: what a file tells, before it is a dataset. Holds values and decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from exchange.when import When


@dataclass(frozen=True)
class Cited:
    """A source as far as a file names one; `guessed` says that the publisher is only the host of the link."""

    publisher: str
    title: str
    url: str = ""
    via: str = ""
    repeats: str = ""
    described: bool = True
    date: str = ""
    language: str = ""
    guessed: bool = False


@dataclass(frozen=True)
class Item:
    """One event of a file, its texts plain, and where it stands there."""

    where: str
    when: When
    title: str
    summary: str = ""
    end: str = ""
    """The last day; empty for what has none."""

    group: str = ""
    sources: tuple[Cited, ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    """Who said it, and what."""

    place: str = ""
    note: str = ""
    wanted: str = ""
    """The id the file gives it."""

    more: Mapping[str, Any] = field(default_factory=dict)
    """Fields of the dataset's own form, as far as the file has them."""


@dataclass(frozen=True)
class Era:
    """A named span; without a last day it is still open."""

    where: str
    label: str
    first: str
    last: str = ""
    note: str = ""


@dataclass
class Story:
    """Everything a file tells."""

    items: list[Item] = field(default_factory=list)
    eras: list[Era] = field(default_factory=list)
    title: str = ""
    subtitle: str = ""
    takeaway: str = ""
    time_zone: str = ""
