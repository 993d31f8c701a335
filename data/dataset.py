"""The Dataset: the validated content of the curated files, immutable. Reads no files and draws nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from data import days, view
from data.claims import Claims
from data.media.file import MediaFile
from data.models.briefings import Briefing
from data.models.events import Correction, Event, Series, Withdrawn
from data.models.info import Category, DatasetInfo, Direction, Level, Material, Name, Names, Phase, Preset, Role
from data.observations import Noted, ObservationNote, Observed
from data.problem import Problem
from data.relations import RelatedEvent, weights
from data.roles import Roles
from data.slugs import slug
from data.vocabulary import BUILT_IN_PANELS, USUAL_PANELS, Edge, Term, Vocabulary

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, eq=False)
class Dataset:
    """A validated dataset. Two loads of the same files give the same `content_hash`."""

    info: DatasetInfo
    names: Names
    events: tuple[Event, ...]
    series: tuple[Series, ...] = ()
    corrections: tuple[Correction, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    claims: Mapping[str, Claims] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    """What the parts of an event's texts rest on, by event; one whose texts have no marker is not in it."""

    observed: Observed = field(default_factory=lambda: MappingProxyType({}), repr=False)
    noted: Noted = field(default_factory=lambda: MappingProxyType({}), repr=False)
    media: Mapping[str, MediaFile] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    """The pictures of events, by the name of their file."""

    content_hash: str = ""
    briefings: tuple[Briefing, ...] = ()
    panels: tuple[str, ...] = BUILT_IN_PANELS
    usual_panels: tuple[str, ...] = USUAL_PANELS
    """The panels a link may name, and those it shows without naming any: an app that has others replaces them."""
    panels_digest: str = ""
    """What stands for the text of the file that declares other panels, where there is one."""

    briefing_problems: tuple[Problem, ...] = ()
    """The problems of briefings/; the steps concerned are left out."""

    @property
    def version(self) -> str:
        """The version stated in dataset.yaml."""
        return self.info.version

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories in the order of their lanes."""
        return self.info.categories

    @property
    def directions(self) -> tuple[Direction, ...]:
        """The directions that an event can have."""
        return self.info.directions

    @property
    def materials(self) -> tuple[Material, ...]:
        """The materials the dispute is about."""
        return self.info.materials

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The named spans of the story."""
        return self.info.phases

    @property
    def presets(self) -> tuple[Preset, ...]:
        """The preset date ranges."""
        return self.info.presets

    @cached_property
    def categories_by_id(self) -> Mapping[str, Category]:
        """Every category by its id."""
        return MappingProxyType({category.id: category for category in self.categories})

    @cached_property
    def events_by_id(self) -> Mapping[str, Event]:
        """Every event by its id."""
        return MappingProxyType({event.id: event for event in self.events})

    @cached_property
    def redirects(self) -> Mapping[str, str]:
        """The current id of each event by its former ids, so that old links keep working."""
        return MappingProxyType({former: event.id for event in self.events for former in event.formerly})

    @cached_property
    def withdrawn_by_id(self) -> Mapping[str, Withdrawn]:
        """Every withdrawn event by its id."""
        return MappingProxyType({one.id: one for one in self.withdrawn})

    @cached_property
    def series_by_id(self) -> Mapping[str, Series]:
        """Every series by its id."""
        return MappingProxyType({series.id: series for series in self.series})

    def observations(self, series_id: str) -> pd.Series[float]:
        """Return a copy of a series' values by day; a month or year is indexed by its first day, gaps are left out."""
        return self.observed[series_id].copy()

    def notes(self, series_id: str) -> Mapping[str, ObservationNote]:
        """Return the notes on single observations, by period as the file spells it."""
        return self.noted.get(series_id, MappingProxyType({}))

    @cached_property
    def _related(self) -> Mapping[str, tuple[RelatedEvent, ...]]:
        """The relations of every event: outgoing ones first, then incoming ones by date."""
        related: dict[str, list[RelatedEvent]] = {event.id: [] for event in self.events}
        for event in self.events:
            related[event.id] += [
                RelatedEvent(relation.id, relation.kind, incoming=False) for relation in event.related
            ]
        for event in self.events:
            for relation in event.related:
                related[relation.id].append(RelatedEvent(event.id, relation.kind, incoming=True))
        return MappingProxyType({event_id: tuple(found) for event_id, found in related.items()})

    def related_to(self, event_id: str) -> tuple[RelatedEvent, ...]:
        """Return the relations of one event, outgoing and incoming ("answers" and "answered by")."""
        return self._related[event_id]

    @cached_property
    def weights(self) -> Mapping[str, int]:
        """How much every event weighs among others, by id."""
        return MappingProxyType(weights(self._related))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The terms a link may use. Actors and companies are those that events name, in the order of names.yaml."""
        info = self.info
        return Vocabulary(
            categories=_terms(info.categories),
            actors=self._named(self.names.actors, (label for event in self.events for label in event.actors)),
            people=self._named(self.names.people, (label for event in self.events for label in event.people)),
            roles=self._named(
                self.names.roles or (), (role.label for event in self.events for role in self.roles(event))
            ),
            levels=_terms(info.levels),
            materials=_terms(info.materials),
            companies=self._named(self.names.companies, (label for event in self.events for label in event.companies)),
            directions=_terms(info.directions),
            event_days=MappingProxyType({event.id: event.date for event in self.events}),
            redirects=self.redirects,
            relations=tuple(self._relations()),
            pivotal=tuple(place for place, event in enumerate(self.events) if event.pivotal),
            series=tuple(series.id for series in self.series),
            default_query=default_query(info, self.series),
            extent=self.extent,
            panels=self.panels,
            usual_panels=self.usual_panels,
        )

    @cached_property
    def extent(self) -> tuple[str, str]:
        """The first and last day of any event; open ends of a view extend to these."""
        spans = [days.span(event.date, event.precision, event.date_end) for event in self.events]
        return days.iso(min(first for first, _ in spans)), days.iso(max(last for _, last in spans))

    @cached_property
    def timed(self) -> bool:
        """Whether the time of day of any event is known."""
        return any(event.time for event in self.events)

    @property
    def span(self) -> tuple[str, str]:
        """The first and last day of the overview: as stated in dataset.yaml, else the extent."""
        return (self.info.span.from_, self.info.span.to) if self.info.span else self.extent

    @cached_property
    def default_series(self) -> tuple[str, ...]:
        """The series of the default view."""
        return view.defaults(self.vocabulary).series or ()

    @cached_property
    def sessions(self) -> Mapping[str, pd.DatetimeIndex]:
        """The trading calendar of every market: the days on which any of its daily series has a value.

        A series without a market has its own calendar.
        """
        import pandas as pd

        calendars: dict[str, pd.DatetimeIndex] = {}
        for series in self.series:
            if series.frequency == "day":
                market = series.market or series.id
                found = pd.DatetimeIndex(self.observed[series.id].index)
                calendars[market] = calendars[market].union(found) if market in calendars else found
        return MappingProxyType(calendars)

    def shown_by(self, panels: tuple[str, ...], usual: tuple[str, ...], digest: str = "") -> Dataset:
        """Return the dataset for an app that has these panels; the same one where they are those it has."""
        if (panels, usual, digest) == (self.panels, self.usual_panels, self.panels_digest):
            return self
        return replace(self, panels=panels, usual_panels=usual, panels_digest=digest)

    @property
    def edition(self) -> str:
        """What pages are made of: the content of the dataset, and the file of panels of others shown with it."""
        return f"{self.content_hash}-{self.panels_digest}" if self.panels_digest else self.content_hash

    def roles(self, event: Event) -> tuple[Role, ...]:
        """Return the roles that the people of an event held on its day."""
        return self._roles.held(event.people, event.date)

    @cached_property
    def _roles(self) -> Roles:
        return Roles(self.names)

    def _relations(self) -> Iterator[Edge]:
        places = {event.id: place for place, event in enumerate(self.events)}
        for later, event in enumerate(self.events):
            for one in event.related:
                yield Edge(later, places[one.id], one.kind)

    def _named(self, names: tuple[Name, ...] | None, used: Iterable[str]) -> tuple[Term, ...]:
        labels = dict.fromkeys(used)
        if names is None:
            return tuple(Term(slug(label), label) for label in sorted(labels))
        return tuple(Term(name.id, name.label) for name in names if name.label in labels)


def default_query(info: DatasetInfo, series: Iterable[Series]) -> str:
    """Return the default view as a query: as dataset.yaml writes it, with the default series if it names none."""
    written = info.default_view.removeprefix("?")
    chosen = "~".join(one.id for one in series if one.default)
    if not chosen or any(piece.startswith("series=") for piece in written.split("&")):
        return written
    return "&".join(piece for piece in (written, f"series={chosen}") if piece)


def _terms(entries: Iterable[Category | Direction | Level | Material]) -> tuple[Term, ...]:
    return tuple(Term(entry.id, entry.label) for entry in entries)
