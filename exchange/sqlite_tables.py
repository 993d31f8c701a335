"""The tables of the SQLite export: columns, keys, and rows from a Dataset."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.dataset import Dataset
from data.export.columns import NOTED, SERIES, event_columns, observation_columns
from data.export.events import checked_on, known_date
from data.export.series import observation_rows, series_rows
from data.models.events import Correction, Withdrawn
from data.models.fields import Model
from exchange.sqlite_claims import claim_rows, claim_source_rows
from exchange.sqlite_media import PICTURE, media_rows

Row = Mapping[str, Any]
ALREADY = {
    "pivotal": "INTEGER",
    "value": "REAL",
    "described": "INTEGER",
    "own": "INTEGER",
    "claim": "INTEGER",
    "read": "INTEGER",
    "default": "INTEGER",
    "observations": "INTEGER",
    "width": "INTEGER",
    "height": "INTEGER",
}
OWNERS = "Terms of each owner, series by series: column terms of series"
PLACE = "Its place in the event's list, from 0."


@dataclass(frozen=True)
class Table:
    """A table: its description, columns with descriptions, keys, and a function that makes its rows."""

    name: str
    description: str
    columns: Mapping[str, str]
    key: tuple[str, ...]
    rows: Callable[[], Iterable[Row]]
    refers: Mapping[str, str] = field(default_factory=dict)
    """Foreign keys: columns by the table they refer to."""

    facets: tuple[Any, ...] = ()
    label: str = ""
    sort: str = ""
    terms: str = ""
    """The terms, if they are not the dataset's."""

    def type_of(self, column: str) -> str:
        """Return the SQLite type of a column."""
        return "INTEGER" if column == "place" else ALREADY.get(column, "TEXT")


LISTED = ("actors", "people", "companies", "materials", "formerly")
PARTED = ("figures", "quotes", "related", "media")


def tables(dataset: Dataset, base_url: str) -> tuple[Table, ...]:
    """Return every table."""
    return (
        *_words(dataset),
        _series(dataset),
        _observations(dataset),
        *_events(dataset, base_url),
        _listed("corrections", "What was wrong, and what it says now.", Correction, dataset.corrections),
        _listed("withdrawn", "Events that were taken back.", Withdrawn, dataset.withdrawn),
    )


def _events(dataset: Dataset, base_url: str) -> Iterator[Table]:
    meant = {
        column.name: column.description
        for column in event_columns(dataset)
        if not column.name.startswith(("source_", "media_"))
        and column.name not in PARTED
        and column.name != "summary_cited"
        and (base_url or column.name != "permalink")
    }
    meant.setdefault("formerly", "Ids it had before.")
    meant.setdefault("added", "Day it entered the dataset, if after the first version.")
    meant |= {
        "category": "Kind of event; see categories.",
        "level": "How high a meeting was; see levels.",
        "direction": "Which way it moved the matter; see directions.",
    }
    meant |= {name: f"{meant[name].partition(' Items are')[0]} A JSON list." for name in LISTED}
    yield Table(
        "events", "What happened.", meant, ("id",),
        lambda: _event_rows(dataset, base_url),
        {"category": "categories", "level": "levels", "direction": "directions"},
        ("category", "direction", "confidence", *({"array": name} for name in LISTED[:1])), "title", "date",
    )  # fmt: skip
    source = {
        "event": "Event it speaks of.", "place": PLACE, "publisher": "Who published it.",
        "via": "Where it was read, if not at its publisher's.", "repeats": "Publisher whose report it passes on.",
        "title": "Headline.", "described": "1 where the title is our description, the headline not seen.",
        "url": "Address.", "date": "When it was published, as far as known.",
        "language": "Language code, if not that of the dataset.",
    }  # fmt: skip
    part = {"event": "Event it belongs to.", "place": PLACE}
    yield Table(
        "sources", "Who says so.", source, ("event", "place"), lambda: _parts(dataset, "sources"),
        {"event": "events"}, ("publisher", "language"), "title",
    )  # fmt: skip
    relation = {"event": "This event", "kind": "answers, implements, follows or reverses", "other": "that one."}
    yield Table(
        "relations", "What an event does to another.", relation, ("event", "other"), lambda: _relation_rows(dataset),
        {"event": "events", "other": "events"}, ("kind",),
    )  # fmt: skip
    yield Table("media", "Pictures of events.", PICTURE, ("event", "place"),
                lambda: media_rows(dataset, base_url), {"event": "events"}, ("licence",), "alt")  # fmt: skip
    figure = part | {
        "name": "What is counted.",
        "value": "The number.",
        "unit": "What it counts.",
        "source": "Place of its source, from 1.",
    }
    claim = part | {"text": "Its words; joined, they are the summary.", "own": "1 where it is our own reading."}
    yield Table("claims", "Parts of summaries, each with what it rests on.", claim, ("event", "place"),
                lambda: claim_rows(dataset), {"event": "events"})  # fmt: skip
    rests = {
        "event": "Event it belongs to.", "claim": "Place of the part, from 0.",
        "source": "Place of the source, from 0.", "read": "1 where the passage was read.",
    }  # fmt: skip
    yield Table("claim_sources", "Sources of the parts of summaries.", rests, ("event", "claim", "source"),
                lambda: claim_source_rows(dataset), {"event": "events"})  # fmt: skip
    yield Table("figures", "Numbers an event is known by.", figure, ("event", "place"),
                lambda: _parts(dataset, "figures"), {"event": "events"})  # fmt: skip
    quote = part | {
        "who": "Speaker.",
        "text": "The words; they belong to who said them.",
        "source": "Publisher.",
        "language": "Language code, if not that of the dataset.",
    }
    yield Table("quotes", "Words said.", quote, ("event", "place"),
                lambda: _parts(dataset, "quotes"), {"event": "events"})  # fmt: skip


def _event_rows(dataset: Dataset, base_url: str) -> Iterator[Row]:
    for event in dataset.events:
        row = event.model_dump(mode="json", exclude={"sources", *PARTED})
        yield {
            **row,
            **{name: json.dumps(row[name], ensure_ascii=False) for name in LISTED},
            "date": known_date(event),
            "checked": checked_on(event),
            "permalink": f"{base_url}/event/{event.id}",
        }


def _parts(dataset: Dataset, name: str) -> Iterator[Row]:
    for event in dataset.events:
        for place, part in enumerate(getattr(event, name)):
            row = part.model_dump(mode="json")
            if name == "quotes":
                row["source"] = event.said_by(part)
            yield {**row, "event": event.id, "place": place}


def _relation_rows(dataset: Dataset) -> Iterator[Row]:
    for event in dataset.events:
        for relation in event.related:
            yield {"event": event.id, "kind": relation.kind, "other": relation.id}


def _series(dataset: Dataset) -> Table:
    meant = {column.name: column.description for column in SERIES}
    return Table(
        "series", "What is measured.", meant, ("id",),
        lambda: series_rows(dataset, [one.id for one in dataset.series]),
        {"material": "materials", "benchmark": "series"}, ("panel", "kind"), "label", terms=OWNERS,
    )  # fmt: skip


def _observations(dataset: Dataset) -> Table:
    columns = {column.name: column.description for column in (*observation_columns(dataset, "shipments"), *NOTED)}
    ids = [one.id for one in dataset.series]
    return Table(
        "observations", "Values of the series.", columns, ("series", "period"),
        lambda: (row for panel in ("shipments", "prices") for row in observation_rows(dataset, ids, panel)),
        {"series": "series"}, ("series",), terms=OWNERS,
    )  # fmt: skip


def _words(dataset: Dataset) -> Iterator[Table]:
    info = dataset.info
    for name, description, entries in (
        ("categories", "Kinds of event.", info.categories),
        ("levels", "How high a meeting was.", info.levels),
        ("directions", "Which way an event moved the matter.", info.directions),
        ("materials", "Goods concerned.", info.materials),
        ("phases", "Named spans of the story.", info.phases),
    ):
        dumped = [_flat(entry.model_dump(mode="json", by_alias=True)) for entry in entries]
        columns = {key: "" for row in dumped[:1] for key in row} or {"id": "", "label": ""}
        yield Table(name, description, columns, ("id",), lambda dumped=dumped: dumped, label="label")  # type: ignore[misc]
    names = {"list": "actors, people, roles, companies, publishers, units or words", "id": "", "label": "", "kind": ""}
    names |= {
        "aka": "",
        "singular": "Label of a role for one person.",
        "side": "Actor that a person acts for.",
        "roles": "Roles of a person with their terms, a JSON list.",
    }
    yield Table("names", "Spellings of names; aka is a JSON list.", names, ("list", "id"), lambda: _names(dataset))


def _names(dataset: Dataset) -> Iterator[Row]:
    for name, entries in dataset.names:
        for entry in entries or ():
            row = _flat(entry.model_dump(mode="json", by_alias=True))
            yield {"kind": None, "aka": None, "singular": None, "side": None, "roles": None, **row, "list": name}


def _flat(row: Row) -> dict[str, Any]:
    return {
        key: json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value for key, value in row.items()
    }


def _listed(name: str, description: str, model: type[Model], entries: Sequence[Model]) -> Table:
    columns = {"place": "Its place in the list, from 0."} | dict.fromkeys(model.model_fields, "")
    rows = [{**one.model_dump(mode="json"), "place": place} for place, one in enumerate(entries)]
    return Table(name, description, columns, ("place",), lambda: rows)
