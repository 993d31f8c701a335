"""The payload of the main page as JSON data: the index in the page, then details and the other series, fetched once.

In the index, `events` are columns: one list per field, ordered by date, facets as indices into the vocabulary's
terms. The browser derives the vocabulary's `event_days` from them. In `observations`, `calendars` hold periods as
ordinal days (since 1970-01-01), delta-encoded; a series names its calendar, the index of its first value in it, and
its values, null for gaps.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from data.claims import Claim
from data.dataset import Dataset
from data.export.citation import curators, release_day
from data.export.events import checked_on
from data.history import corrections_of
from data.models.events import Event, Series
from data.models.fields import Model
from data.nouns import nouns
from data.payload.media import media_payload
from data.payload.series import observations
from data.relations import RelatedEvent
from data.search_text import other_names, search_text
from data.sourcing import sourcing

IN_THE_INDEX = {
    "id", "date", "precision", "date_end", "category", "direction", "actors", "companies", "materials", "title",
    "level", "label", "pivotal", "headline", "deck", "media",
}  # fmt: skip
NOT_FOR_THE_PAGE = {
    "terms", "default_view", "presets", "span", "categories", "directions", "materials", "phases", "versions",
    "markets", "levels",
}  # fmt: skip


def index(dataset: Dataset) -> dict[str, Any]:
    """Return the index, part of the page: enough to filter, draw the timeline and the default series."""
    return {
        "info": dataset.info.model_dump(mode="json", exclude=NOT_FOR_THE_PAGE)
        | {"span": list(dataset.span), "hash": dataset.edition}
        | {"released": release_day(dataset), "curators": curators(dataset)},
        "vocabulary": {key: part for key, part in dataset.vocabulary.to_payload().items() if key != "event_days"},
        "categories": [plain(category) for category in dataset.categories],
        "directions": [plain(direction) for direction in dataset.directions],
        "materials": [plain(material) for material in dataset.materials],
        "phases": [plain(phase) for phase in dataset.phases],
        "presets": [plain(preset) for preset in dataset.presets],
        "nouns": nouns(dataset),
        "headlines": {
            event.id: [event.headline, event.deck] for event in dataset.events if event.headline or event.deck
        },
        "events": _columns(dataset),
        "series": [describe(series) for series in dataset.series],
        **observations(dataset, dataset.default_series),
    }


def details(dataset: Dataset) -> dict[str, Any]:
    """Return the details of every event for its card, the searchable text beside titles, and other names of terms."""
    return {
        "events": {event.id: _detail(dataset, event) for event in dataset.events},
        "text": {event.id: f"{event.summary}\n{search_text(dataset, event)}" for event in dataset.events},
        "names": other_names(dataset),
    }


def series_file(dataset: Dataset) -> dict[str, Any]:
    """Return the observations of every series outside the index, and the metadata of all series."""
    defaults = frozenset(dataset.default_series)
    others = [series.id for series in dataset.series if series.id not in defaults]
    notes = {series.id: _notes(dataset, series.id) for series in dataset.series if dataset.notes(series.id)}
    about = {series.id: plain(series.model_copy(update={"refresh": None})) for series in dataset.series}
    return {**observations(dataset, others), "about": about, "notes": notes}


def plain(model: Model) -> dict[str, Any]:
    """Return a model as in its file, without defaults."""
    return model.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def describe(series: Series) -> dict[str, Any]:
    """Return the metadata of a series that charts need; `series_file` has the rest."""
    left_out = {
        "terms", "revision", "note", "hs", "source", "default", "symbol", "breaks", "refresh",
    }  # fmt: skip
    known = series.model_dump(mode="json", exclude=left_out, exclude_none=True)
    if not series.accent:
        del known["accent"]
    return known | {"source": {"publisher": series.source.publisher}}


def _columns(dataset: Dataset) -> dict[str, list[Any]]:
    vocabulary = dataset.vocabulary
    category, direction, material = (
        {term.id: place for place, term in enumerate(vocabulary.terms(facet))}
        for facet in ("category", "direction", "material")
    )
    role, level = (
        {term.id: place for place, term in enumerate(vocabulary.terms(facet))} for facet in ("role", "level")
    )
    actor, person, company = (
        {term.label: place for place, term in enumerate(vocabulary.terms(facet))}
        for facet in ("actor", "person", "company")
    )
    events = dataset.events
    return {
        "id": [event.id for event in events],
        "date": [event.date for event in events],
        "precision": [event.precision for event in events],
        "date_end": [event.date_end for event in events],
        "category": [category[event.category] for event in events],
        "direction": [direction[event.direction] for event in events],
        "actor": [_places(actor, event.actors) for event in events],
        "person": [_places(person, event.people) for event in events],
        "role": [_places(role, (one.id for one in dataset.roles(event))) for event in events],
        "level": [-1 if event.level is None else level[event.level] for event in events],
        "material": [_places(material, event.materials) for event in events],
        "company": [_places(company, event.companies) for event in events],
        "title": [event.title for event in events],
        "label": [event.label if event.pivotal else None for event in events],
        "short": [None if event.pivotal else event.label for event in events],
        "weight": [dataset.weights[event.id] for event in events],
        **({"time": [event.time for event in events]} if dataset.timed else {}),
    }


def _places(places: dict[str, int], names: Iterable[str]) -> list[int]:
    return [places[name] for name in names]


def _detail(dataset: Dataset, event: Event) -> dict[str, Any]:
    detail = {name: value for name, value in plain(event).items() if name not in IN_THE_INDEX}
    related = [_related(one) for one in dataset.related_to(event.id)]
    if related:
        detail["related"] = related
    if event.media:
        detail["media"] = media_payload(dataset, event)
    corrected = corrections_of(dataset, event.id)
    if corrected:
        detail["corrections"] = [{"date": one.date, "was": one.was, "now": one.now} for one in corrected]
    if sourcing(dataset, event).thin:
        detail["thin"] = True
    cited = dataset.claims.get(event.id)
    if cited:
        detail["claims"] = {name: [_claim(one) for one in parts] for name, parts in cited.items()}
    if dataset.claims:
        detail["checked"] = checked_on(event) or ("open" if cited else "whole")
    return detail


def _claim(claim: Claim) -> dict[str, Any]:
    """Return a claim without what it has none of."""
    return {name: value for name, value in asdict(claim).items() if value}


def _related(one: RelatedEvent) -> dict[str, Any]:
    return {"id": one.event, "kind": one.kind, "incoming": one.incoming}


def _notes(dataset: Dataset, series_id: str) -> dict[str, Any]:
    return {
        period: {key: value for key, value in (("basis", note.basis), ("note", note.note)) if value}
        | ({"source": plain(note.source)} if note.source else {})
        for period, note in dataset.notes(series_id).items()
    }
