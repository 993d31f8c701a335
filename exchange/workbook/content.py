"""A Dataset as the rows of the workbook's sheets, its texts as curated: with the markers of their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from data.claims import written as with_markers
from data.dataset import Dataset
from data.export.events import known_date
from data.export.series import observation_rows
from data.models.events import Event
from exchange.workbook.sheets import EVENT, LIST, LISTS, NUMBER, PARTS

Row = Mapping[str, Any]


def as_curated(dataset: Dataset, event: Event) -> dict[str, Any]:
    """Return the values of an event, by the names of its fields."""
    claims = dataset.claims.get(event.id, {})
    return event.model_dump(by_alias=True, exclude_unset=True) | {
        name: with_markers(parts) for name, parts in claims.items()
    }


def event_rows(dataset: Dataset) -> Iterator[Row]:
    """Yield a row for each event; its date is as long as it is exact."""
    for event in dataset.events:
        yield as_curated(dataset, event) | {"date": known_date(event)}


def part_rows(dataset: Dataset, sheet: str) -> Iterator[Row]:
    """Yield a row for each source, figure or quotation of an event."""
    field, _ = PARTS[sheet]
    for event in dataset.events:
        for place, part in enumerate(getattr(event, field), start=1):
            yield {**part.model_dump(by_alias=True, exclude_unset=True), EVENT: event.id, NUMBER: place}


def list_rows(dataset: Dataset, sheet: str) -> Iterator[Row]:
    """Yield a row for each entry of the lists of names or terms."""
    for name, (place, file, _) in LISTS.items():
        if place == sheet:
            for entry in getattr(dataset.names if file == "names.yaml" else dataset.info, name) or ():
                yield {LIST: name, **entry.model_dump(by_alias=True, exclude_unset=True)}


def file_rows(dataset: Dataset, file: str) -> Iterable[Row]:
    """Return a row for each entry of a file."""
    entries = {
        "series.yaml": dataset.series,
        "corrections.yaml": dataset.corrections,
        "withdrawn.yaml": dataset.withdrawn,
    }
    return (entry.model_dump(by_alias=True, exclude_unset=True) for entry in entries[file])


def value_rows(dataset: Dataset) -> Iterator[Row]:
    """Yield a row for each observation of a series."""
    ids = [series.id for series in dataset.series]
    for panel in ("shipments", "prices"):
        yield from observation_rows(dataset, ids, panel)
