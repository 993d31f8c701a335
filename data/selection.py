"""The Selection: the events a View shows, and the count of each facet value under the other filters.

Twin of assets/state/selection.js; tests/cases/selection.json is the table both must pass. All filtering is done here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, Self

from data import days, threads
from data.text_normalisation import join, search_terms
from data.view import View
from data.vocabulary import FACETS, Vocabulary

FIELDS = {
    "actor": "actors",
    "person": "people",
    "role": "roles",
    "material": "materials",
    "company": "companies",
}
"""The fields of a row for facets of several values, by the name of the facet in the link."""


class Dated(Protocol):
    """The fields of an event that a row copies unchanged."""

    @property
    def id(self) -> str:
        """Its slug."""

    @property
    def date(self) -> str:
        """The ISO day it began, or any day of its month or year."""

    @property
    def precision(self) -> str:
        """The precision of the date: day, month or year."""

    @property
    def date_end(self) -> str | None:
        """The ISO day it ended, if it lasted."""

    @property
    def category(self) -> str:
        """The id of its category."""

    @property
    def level(self) -> str | None:
        """The id of its level, if it is a meeting."""

    @property
    def direction(self) -> str:
        """The id of its direction."""


@dataclass(frozen=True, slots=True)
class Row:
    """An event reduced to what filtering needs: days as ordinals, facets as ids, normalised text."""

    id: str
    start: int
    end: int
    category: str = ""
    level: str | None = None
    direction: str = ""
    actors: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    text: str = ""

    @classmethod
    def of(
        cls,
        event: Dated,
        *,
        actors: Iterable[str] = (),
        people: Iterable[str] = (),
        roles: Iterable[str] = (),
        materials: Iterable[str] = (),
        companies: Iterable[str] = (),
        texts: Iterable[str] = (),
    ) -> Self:
        """Build a row from an event, the ids of its facets (deduplicated) and its searchable texts."""
        start, end = days.span(event.date, event.precision, event.date_end)
        return cls(
            id=event.id,
            start=start,
            end=end,
            category=event.category,
            level=event.level,
            direction=event.direction,
            actors=tuple(dict.fromkeys(actors)),
            people=tuple(dict.fromkeys(people)),
            roles=tuple(dict.fromkeys(roles)),
            materials=tuple(dict.fromkeys(materials)),
            companies=tuple(dict.fromkeys(companies)),
            text=join(texts),
        )

    def values(self, facet: str) -> tuple[str, ...]:
        """Return the ids the event has in one facet of the link."""
        found: str | tuple[str, ...] | None = getattr(self, FIELDS.get(facet, facet))
        if isinstance(found, tuple):
            return found
        return () if found is None else (found,)


@dataclass(frozen=True, slots=True)
class Selection:
    """The ids shown, in the order of the rows or of a thread; the count of each facet value; the total of events."""

    ids: tuple[str, ...]
    counts: Mapping[str, Mapping[str, int]]
    total: int


def select(rows: Iterable[Row], view: View, vocabulary: Vocabulary) -> Selection:
    """Select the events of a view.

    The count of a facet value is of the events that have it and pass every filter but that of its own facet.
    """
    chosen = {facet: frozenset(wanted) for facet in FACETS if (wanted := view.facet(facet)) is not None}
    counts = {facet: {term.id: 0 for term in vocabulary.terms(facet)} for facet in FACETS}
    first, last = _bounds(view)
    wanted_words = search_terms(view.q)
    walk = {step.event: place for place, step in enumerate(threads.walk(view.thread, vocabulary))}
    ids: list[str] = []
    total = 0
    for row in rows:
        total += 1
        if row.end < first or row.start > last or not all(word in row.text for word in wanted_words):
            continue
        if walk and row.id not in walk:
            continue
        failed = [facet for facet, wanted in chosen.items() if wanted.isdisjoint(row.values(facet))]
        if not failed:
            ids.append(row.id)
        if len(failed) <= 1:
            _count(row, failed or FACETS, counts)
    return Selection(tuple(sorted(ids, key=walk.__getitem__) if walk else ids), counts, total)


def _bounds(view: View) -> tuple[int, int]:
    first = days.ordinal(view.from_) if view.from_ else days.FIRST
    last = days.ordinal(view.to) if view.to else days.LAST
    return first, last


def _count(row: Row, facets: Iterable[str], counts: Mapping[str, dict[str, int]]) -> None:
    for facet in facets:
        for value in row.values(facet):
            if value in counts[facet]:
                counts[facet][value] += 1
