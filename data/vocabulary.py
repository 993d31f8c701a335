"""The vocabulary of links: the terms of every facet, event ids with their days, series ids, panels, the default query.

Does not own the grammar of links (see view.py) or the content of events.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple, get_args

from data.models.events import RelationKind
from data.tracking import TRACKING

FACETS = ("category", "actor", "person", "role", "level", "material", "company", "direction")
"""The facets in the order of the link; each names a list of terms in the vocabulary."""

BUILT_IN_PANELS = ("timeline", "balance", "shipments", "prices", "reactions", "events", "event")
USUAL_PANELS = ("timeline", "shipments", "prices", "events", "event")
"""The panels that a dataset's default view may name, in the order of the link, and those that it shows by default.

They are declared in layouts/panels; the links of an app may name all panels that the app has.
"""

KINDS: tuple[str, ...] = get_args(RelationKind)
"""Kinds of relation to an earlier event; their order is part of the client payload."""


@dataclass(frozen=True, slots=True)
class Term:
    """A value of a facet: its slug in the link and its label."""

    id: str
    label: str


class Edge(NamedTuple):
    """A relation of an event to an earlier one: "later <kind> earlier", both as indices into `event_days`."""

    later: int
    earlier: int
    kind: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every term a link may use, in the order of the dataset."""

    categories: tuple[Term, ...] = ()
    actors: tuple[Term, ...] = ()
    people: tuple[Term, ...] = ()
    roles: tuple[Term, ...] = ()
    levels: tuple[Term, ...] = ()
    materials: tuple[Term, ...] = ()
    companies: tuple[Term, ...] = ()
    directions: tuple[Term, ...] = ()
    event_days: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    relations: tuple[Edge, ...] = ()
    pivotal: tuple[int, ...] = ()
    redirects: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Current ids of events by their former ids."""

    series: tuple[str, ...] = ()
    default_query: str = ""
    extent: tuple[str, str] = ("", "")
    panels: tuple[str, ...] = BUILT_IN_PANELS
    usual_panels: tuple[str, ...] = USUAL_PANELS

    def terms(self, facet: str) -> tuple[Term, ...]:
        """Return the terms of one of FACETS."""
        return self.facets()[facet]

    def facets(self) -> dict[str, tuple[Term, ...]]:
        """Return the terms of each facet, keyed by the facet's name in the link."""
        return {
            "category": self.categories,
            "actor": self.actors,
            "person": self.people,
            "role": self.roles,
            "level": self.levels,
            "material": self.materials,
            "company": self.companies,
            "direction": self.directions,
        }

    def to_payload(self) -> dict[str, Any]:
        """Return the vocabulary as JSON data for its twin in the browser."""
        payload: dict[str, Any] = {
            facet: [{"id": term.id, "label": term.label} for term in terms] for facet, terms in self.facets().items()
        }
        payload |= {
            "event_days": dict(self.event_days),
            "relations": packed(self.relations, len(self.event_days)),
            "pivotal": list(self.pivotal),
        }
        if self.redirects:
            payload["redirects"] = dict(self.redirects)
        payload |= {"series": list(self.series), "default_query": self.default_query, "extent": list(self.extent)}
        payload |= {"panels": list(self.panels), "usual_panels": list(self.usual_panels)}
        payload["tracking"] = list(TRACKING)
        return payload

    @classmethod
    def from_payload(cls, payload: Mapping[str, Any]) -> Vocabulary:
        """Build a vocabulary from the result of `to_payload`."""

        def terms(facet: str) -> tuple[Term, ...]:
            return tuple(Term(term["id"], term["label"]) for term in payload.get(facet, ()))

        first, last = payload.get("extent", ("", ""))
        return cls(
            categories=terms("category"),
            actors=terms("actor"),
            people=terms("person"),
            roles=terms("role"),
            levels=terms("level"),
            materials=terms("material"),
            companies=terms("company"),
            directions=terms("direction"),
            event_days=MappingProxyType(dict(payload.get("event_days", {}))),
            relations=_relations(payload.get("relations", ())),
            pivotal=tuple(payload.get("pivotal", ())),
            redirects=MappingProxyType(dict(payload.get("redirects", {}))),
            series=tuple(payload.get("series", ())),
            default_query=payload.get("default_query", ""),
            extent=(first, last),
            panels=tuple(payload.get("panels", BUILT_IN_PANELS)),
            usual_panels=tuple(payload.get("usual_panels", USUAL_PANELS)),
        )


def packed(relations: Iterable[Edge], events: int) -> list[list[int]]:
    """Return the relations as integers per event: the distance to the earlier one times len(KINDS), plus the kind."""
    found: list[list[int]] = [[] for _ in range(events)]
    for one in relations:
        found[one.later].append((one.later - one.earlier) * len(KINDS) + KINDS.index(one.kind))
    return found


def _relations(lists: Iterable[Iterable[int]]) -> tuple[Edge, ...]:
    return tuple(
        Edge(later, later - number // len(KINDS), KINDS[number % len(KINDS)])
        for later, numbers in enumerate(lists)
        for number in numbers
    )
