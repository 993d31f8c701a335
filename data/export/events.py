"""Events as records for JSON and as rows of events.csv. Dates are as long as their precision.

Twin of assets/surfaces/explore/share-events.js, as far as its columns go.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from data.claims import written
from data.dataset import Dataset
from data.export.media import media_cells, media_records
from data.export.table import Cell, number
from data.models.events import Event, Figure, Quote

LENGTH = {"day": 10, "month": 7, "year": 4}
Record = dict[str, Any]


def known_date(event: Event) -> str:
    """Return the date at its precision: 2019-07-01, 2019-07 or 2019."""
    return event.date[: LENGTH[event.precision]]


def records(dataset: Dataset, ids: Iterable[str], base_url: str) -> list[Record]:
    """Return the records of some events."""
    return [record(dataset, dataset.events_by_id[event_id], base_url) for event_id in ids]


def record(dataset: Dataset, event: Event, base_url: str) -> Record:
    """Return an event with every field, absent ones null."""
    plain = event.model_dump(mode="json")
    found = dataset.claims.get(event.id, {})
    return {
        **plain,
        "date": known_date(event),
        "claims": [asdict(claim) for claim in found.get("summary", ())],
        "checked": checked_on(event),
        "quotes": [{**quote.model_dump(), "source": event.said_by(quote)} for quote in event.quotes],
        "media": media_records(dataset, event, base_url),
        "related": [{"kind": relation.kind, "id": relation.id} for relation in event.related],
        "permalink": permalink(event, base_url),
    }


def checked_on(event: Event) -> str | None:
    """Return the day on which each sentence of an event was checked against its sources."""
    return event.checked[: LENGTH["day"]] if event.checked else None


def permalink(event: Event, base_url: str) -> str:
    """Return the address of the event's own page."""
    return f"{base_url}/event/{event.id}"


def row(dataset: Dataset, event: Event, base_url: str) -> dict[str, Cell]:
    """Return an event as one row."""
    cited = dataset.claims.get(event.id, {}).get("summary")
    return {
        "id": event.id,
        "date": known_date(event),
        "precision": event.precision,
        "time": event.time,
        "date_end": event.date_end,
        "category": event.category,
        "level": event.level,
        "title": event.title,
        "summary": event.summary,
        "summary_cited": written(cited) if cited else None,
        "checked": event.checked,
        "direction": event.direction,
        "actors": event.actors,
        "people": event.people,
        "companies": event.companies,
        "materials": event.materials,
        "place": event.place,
        "figures": tuple(_figure(figure) for figure in event.figures),
        "quotes": tuple(_quote(event, quote) for quote in event.quotes),
        "related": tuple(f"{relation.kind} {relation.id}" for relation in event.related),
        "source_publishers": tuple(source.publisher for source in event.sources),
        "source_via": _parallel(source.via for source in event.sources),
        "source_repeats": _parallel(source.repeats for source in event.sources),
        "source_titles": tuple(f"[{one.title}]" if one.described else one.title for one in event.sources),
        "source_urls": _parallel(source.url for source in event.sources),
        "source_dates": _parallel(source.date for source in event.sources),
        "confidence": event.confidence,
        "attribution": event.attribution,
        "attribution_note": event.attribution_note,
        "note": event.note,
        "pivotal": event.pivotal,
        "label": event.label,
        "headline": event.headline,
        "deck": event.deck,
        "permalink": permalink(event, base_url),
        **(media_cells(dataset, event, base_url) if dataset.media else {}),
    }


def _parallel(texts: Iterable[str | None]) -> tuple[str, ...]:
    """Return a column parallel to the list of sources; empty if no item is known."""
    items = tuple(text or "" for text in texts)
    return items if any(items) else ()


def _figure(figure: Figure) -> str:
    source = f" [{figure.source}]" if figure.source else ""
    return f"{figure.name}: {number(figure.value)} {figure.unit}{source}"


def _quote(event: Event, quote: Quote) -> str:
    source = event.said_by(quote)
    return f"“{quote.text}” {quote.who}" + (f" ({source})" if source else "")
