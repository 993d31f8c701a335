"""What a link may name: the terms of every facet, the events with their days, the series, the default view.

Owns nothing of a link's grammar (see view.py) and nothing of what an event says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

FACETS = ("category", "actor", "material", "company", "direction")
"""The facets in the order of the link; each names a list of terms in the vocabulary."""


@dataclass(frozen=True, slots=True)
class Term:
    """One value of a facet: its slug in the link and what the reader sees."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every word a link may use, in the order the dataset gives it."""

    categories: tuple[Term, ...] = ()
    actors: tuple[Term, ...] = ()
    materials: tuple[Term, ...] = ()
    companies: tuple[Term, ...] = ()
    directions: tuple[Term, ...] = ()
    event_days: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    series: tuple[str, ...] = ()
    default_query: str = ""
    extent: tuple[str, str] = ("", "")

    def terms(self, facet: str) -> tuple[Term, ...]:
        """Return the terms of one of FACETS."""
        return self.facets()[facet]

    def facets(self) -> dict[str, tuple[Term, ...]]:
        """Return the terms of each facet, keyed by the facet's word in the link."""
        return {
            "category": self.categories,
            "actor": self.actors,
            "material": self.materials,
            "company": self.companies,
            "direction": self.directions,
        }

    def to_wire(self, *, with_events: bool = True) -> dict[str, Any]:
        """Return the vocabulary as plain JSON data for the browser twin.

        Without events, `event_days` is left out: a page that lists its events can make it itself.
        """
        wire: dict[str, Any] = {
            facet: [{"id": term.id, "label": term.label} for term in terms] for facet, terms in self.facets().items()
        }
        if with_events:
            wire["event_days"] = dict(self.event_days)
        wire |= {"series": list(self.series), "default_query": self.default_query, "extent": list(self.extent)}
        return wire

    @classmethod
    def from_wire(cls, wire: Mapping[str, Any]) -> Vocabulary:
        """Build a vocabulary from what `to_wire` gives."""

        def terms(facet: str) -> tuple[Term, ...]:
            return tuple(Term(term["id"], term["label"]) for term in wire.get(facet, ()))

        first, last = wire.get("extent", ("", ""))
        return cls(
            categories=terms("category"),
            actors=terms("actor"),
            materials=terms("material"),
            companies=terms("company"),
            directions=terms("direction"),
            event_days=MappingProxyType(dict(wire.get("event_days", {}))),
            series=tuple(wire.get("series", ())),
            default_query=wire.get("default_query", ""),
            extent=(first, last),
        )
