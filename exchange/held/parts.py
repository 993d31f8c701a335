"""The parts of a dataset that a format may hold or not: for each, what there is of it, by the place where it stands.

A value that an import fills in by itself is not counted: it is there again after a round trip.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from data.dataset import Dataset
from data.models.events import Event, Series, Source
from data.models.fields import Model
from data.typography import typeset
from exchange.drafted import NOT_CODED, UNREVIEWED

Values = Mapping[str, Any]
FILLED_IN: Mapping[str, Any] = {
    "direction": NOT_CODED,
    "confidence": "low",
    "attribution": "named",
    "attribution_note": typeset(UNREVIEWED),
}
"""What an import writes into every event of a file that says nothing about it."""
PARTED = ("sources", "figures", "quotes", "related", "media", "category", "level", "direction", "materials")
"""Fields of events that are several parts, or parts with another name."""
OF_PAGES = frozenset({"refresh", "breaks", "accent"})
"""Fields of series that are about how they are kept and shown."""


@dataclass(frozen=True)
class Part:
    """A part of a dataset."""

    name: str
    """Its name in the table, a path as in the dataset's files."""

    what: str
    """Its name in a report: what is left out."""

    values: Callable[[Dataset], Values]


def _field(name: str) -> Part:
    def values(dataset: Dataset) -> Values:
        given = {event.id: getattr(event, name) for event in dataset.events}
        return {place: one for place, one in given.items() if one and one != FILLED_IN.get(name)}

    return Part(name, name, values)


def _of_events(name: str, what: str, value: Callable[[Dataset, Event], Any]) -> Part:
    def values(dataset: Dataset) -> Values:
        given = {event.id: value(dataset, event) for event in dataset.events}
        return {place: one for place, one in given.items() if one}

    return Part(name, what, values)


def _of_sources(name: str, what: str, value: Callable[[Source], Any]) -> Part:
    def found(_dataset: Dataset, event: Event) -> Any:
        each = tuple(value(source) for source in event.sources)
        return each if any(each) else ()

    return _of_events(name, what, found)


def _of_info(name: str, what: str, given: Callable[[Dataset], Iterable[Model]], *fields: str) -> Part:
    """Return a part of a list in dataset.yaml: some fields of its entries, or all, by their labels."""

    def values(dataset: Dataset) -> Values:
        each = {
            str(getattr(one, "label", None) or getattr(one, "id", "")): one
            for one in given(dataset)
            if getattr(one, "id", "") != NOT_CODED
        }
        dumped = {
            label: one.model_dump(exclude_defaults=True, include=set(fields) or None) for label, one in each.items()
        }
        return {label: one for label, one in dumped.items() if one}

    return Part(name, what, values)


def _about(name: str) -> Part:
    def values(dataset: Dataset) -> Values:
        value = getattr(dataset.info, name)
        info = type(dataset.info).model_fields[name]
        return {name: value} if value and (info.is_required() or value != info.get_default()) else {}

    return Part(f"info.{name}", "field of dataset.yaml", values)


def _ids(name: str, used: Callable[[Event], Iterable[str]]) -> Part:
    """Return the ids of a vocabulary, each with the events that use it."""

    def values(dataset: Dataset) -> Values:
        return {id_: events for id_, events in _used(dataset, used).items() if id_ != NOT_CODED}

    return Part(f"{name}.id", f"ids of {name}", values)


def _labels(name: str, used: Callable[[Event], Iterable[str]]) -> Part:
    def values(dataset: Dataset) -> Values:
        labels = {one.id: one.label for one in getattr(dataset.info, name)}
        return {labels[id_]: events for id_, events in _used(dataset, used).items() if id_ != NOT_CODED}

    return Part(f"{name}.label", f"labels of {name}", values)


def _used(dataset: Dataset, used: Callable[[Event], Iterable[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for event in dataset.events:
        for id_ in used(event):
            found[id_] = (*found.get(id_, ()), event.id)
    return found


def _quotes(_dataset: Dataset, event: Event) -> Any:
    return tuple((quote.who, quote.text) for quote in event.quotes)


def _quoted(_dataset: Dataset, event: Event) -> Any:
    each = tuple(event.said_by(quote) for quote in event.quotes)
    return each if any(each) else ()


def _spoken(_dataset: Dataset, event: Event) -> Any:
    each = tuple(quote.language for quote in event.quotes)
    return each if any(each) else ()


def _names(dataset: Dataset) -> list[Model]:
    return [one for _, listed in dataset.names for one in listed or ()]


def _claims(name: str) -> Callable[[Dataset, Event], Any]:
    return lambda dataset, event: dataset.claims.get(event.id, {}).get(name)


VOCABULARY: Mapping[str, Callable[[Event], Iterable[str]]] = {
    "categories": lambda event: (event.category,),
    "levels": lambda event: (event.level,) if event.level else (),
    "directions": lambda event: (event.direction,),
    "materials": lambda event: event.materials,
}
"""The lists of words of dataset.yaml, and which of them an event has."""
FIELD_OF = {"categories": "category", "levels": "level", "directions": "direction", "materials": "materials"}

PARTS: tuple[Part, ...] = (
    *(_field(name) for name in Event.model_fields if name not in PARTED),
    *(_ids(name, used) for name, used in VOCABULARY.items()),
    *(_labels(name, used) for name, used in VOCABULARY.items()),
    _of_events("sources", "sources", lambda _, one: tuple((s.publisher, s.title, s.url, s.date) for s in one.sources)),
    _of_sources("sources.described", "titles of sources that are descriptions", lambda source: source.described),
    _of_sources("sources.via", "where sources were read", lambda source: source.via),
    _of_sources("sources.repeats", "whom sources repeat", lambda source: source.repeats),
    _of_sources("sources.language", "languages of sources", lambda source: source.language),
    _of_events("figures", "figures", lambda _, event: event.figures),
    _of_events("quotes", "quotes", _quotes),
    _of_events("quotes.source", "sources of quotes", _quoted),
    _of_events("quotes.language", "languages of quotes", _spoken),
    _of_events("related", "related", lambda _, event: event.related),
    _of_events("media", "files of pictures", lambda _, event: event.media),
    _of_events("claims.summary", "sources of single sentences in summaries", _claims("summary")),
    _of_events("claims.note", "sources of single sentences in notes", _claims("note")),
    _of_events("claims.attribution_note", "sources of single sentences on attribution", _claims("attribution_note")),
    *(_about(name) for name in (
        "name", "title", "subtitle", "place", "takeaway", "version", "versions", "languages", "time_zone", "terms",
        "citation", "span", "default_view", "rebase_category", "claims", "coding",
    )),
    _of_info("categories.meaning", "meanings, colours and shapes of categories", lambda data: data.info.categories,
             "singular", "plural", "meaning", "colour", "colour_dark", "shape", "meeting"),
    _of_info("directions.meaning", "meanings of directions", lambda data: data.info.directions, "meaning", "stakes"),
    _of_info("levels.meaning", "meanings of levels", lambda data: data.info.levels, "meaning", "aka"),
    _of_info("materials.meaning", "descriptions of materials", lambda data: data.info.materials, "description", "hs"),
    _of_info("phases", "phases", lambda data: data.info.phases, "from_", "to", "note"),
    _of_info("phases.headline", "headlines of phases", lambda data: data.info.phases, "headline", "deck"),
    _of_info("presets", "presets", lambda data: data.info.presets),
    _of_info("markets", "markets", lambda data: data.info.markets),
    _of_info("names", "names, with their other spellings", _names),
    _of_info("series", "series", lambda data: data.series, *(set(Series.model_fields) - OF_PAGES)),
    _of_info("series.page", "how series are refreshed, broken and shown", lambda data: data.series, *OF_PAGES),
    Part("observations", "values of series", lambda data: {
        one: tuple(values.items()) for one, values in data.observed.items()
    }),
    Part("notes", "notes on single values", lambda data: {
        one: dict(noted) for one, noted in data.noted.items() if noted
    }),
    Part("corrections", "corrections", lambda data: {
        f"{one.date} {one.event or one.series or ''}".strip(): one for one in data.corrections
    }),
    Part("withdrawn", "withdrawn events", lambda data: {one.id: one for one in data.withdrawn}),
    Part("briefings", "briefings", lambda data: {one.id: one for one in data.briefings}),
)  # fmt: skip
"""Every part; what is none of these is made from them."""
