"""The sheets of our workbook: which entries each has, in which columns, under which headings. The only list of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.guide.descriptions import descriptions
from data.models.events import Correction, Event, Figure, Quote, Series, Source, Withdrawn
from data.models.fields import Model
from data.models.info import (
    Actor,
    Category,
    DatasetInfo,
    Direction,
    Level,
    Material,
    Name,
    Person,
    Phase,
    Publisher,
    Role,
    Unit,
)
from exchange.workbook.cells import Field, fields_of

EVENTS, SERIES, VALUES, DATASET, README, EXPORTED = "Events", "Series", "Values", "Dataset", "Read me", "As exported"
NAMES, VOCABULARY = "Names", "Vocabulary"
LIST = "list"
"""The column that names the list of an entry, in a sheet of several."""
EVENT, NUMBER = "event", "number"
"""The columns that name the event of a source, figure or quotation, and the place of a source."""
OBSERVATION = (
    "series",
    "period",
    "value",
    "basis",
    "note",
    "source_publisher",
    "source_title",
    "source_url",
    "source_date",
)

PARTS: Mapping[str, tuple[str, type[Model]]] = {
    "Sources": ("sources", Source),
    "Figures": ("figures", Figure),
    "Quotes": ("quotes", Quote),
}
"""The sheets whose rows are parts of events: the field of the event, and the model of a part."""

LISTS: Mapping[str, tuple[str, str, type[Model]]] = {
    "actors": (NAMES, "names.yaml", Actor),
    "people": (NAMES, "names.yaml", Person),
    "roles": (NAMES, "names.yaml", Role),
    "companies": (NAMES, "names.yaml", Name),
    "materials": (NAMES, "dataset.yaml", Material),
    "publishers": (NAMES, "names.yaml", Publisher),
    "units": (NAMES, "names.yaml", Unit),
    "words": (NAMES, "names.yaml", Name),
    "categories": (VOCABULARY, "dataset.yaml", Category),
    "directions": (VOCABULARY, "dataset.yaml", Direction),
    "levels": (VOCABULARY, "dataset.yaml", Level),
    "phases": (VOCABULARY, "dataset.yaml", Phase),
}
"""The lists of names and terms: their sheet, their file, and the model of an entry."""

FILES: Mapping[str, tuple[str, type[Model]]] = {
    SERIES: ("series.yaml", Series),
    "Corrections": ("corrections.yaml", Correction),
    "Withdrawn": ("withdrawn.yaml", Withdrawn),
}
"""The sheets that hold a whole file."""

CHOICES: Mapping[str, str] = {"category": "categories", "level": "levels", "direction": "directions"}
"""The columns of events whose words are those of a list."""

HEADINGS = {
    "date": "Date",
    "date_end": "Last day",
    "title": "What happened",
    "related": "Does what to which event",
    "formerly": "Former ids",
    "pivotal": "Turning point",
    "label": "Short title",
    "attribution": "Who stands behind it",
    "added": "Added on",
    "described": "Title is our description",
    "via": "Read at",
    "repeats": "Repeats the report of",
    "who": "Who said it",
    "aka": "Other spellings",
    "url": "Address",
}
"""Headings that say more than the name of the field."""

WIDTHS = {
    "id": 30, "date": 12, "precision": 10, "date_end": 12, "title": 40, "summary": 70, "summary_cited": 70, "note": 50,
    "attribution_note": 40, "related": 40, "actors": 26, "people": 26, "companies": 26, "url": 40, "text": 60,
    "headline": 40, "deck": 50, "event": 30, "publisher": 24, "why": 50, "was": 50, "now": 50, "meaning": 60,
    "value": 14, "field": 22, "number": 9, "list": 14, "label": 26, "terms": 50, "ends": 50, "revision": 50,
}  # fmt: skip
USUAL_WIDTH = 16


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field's name, its heading for people, what it means, and how its cells are written."""

    field: Field
    heading: str
    meaning: str

    @property
    def head(self) -> str:
        """The text of the heading's cell: for people, and below it the name by which the column is recognised."""
        return f"{self.heading}\n{self.field.name}"

    @property
    def width(self) -> int:
        """The width in letters."""
        return WIDTHS.get(self.field.name, USUAL_WIDTH)


def event_columns() -> tuple[Column, ...]:
    """Return the columns of an event; its sources, figures and quotations have sheets of their own."""
    apart = {field for field, _ in PARTS.values()}
    return tuple(_column(Event, field) for field in fields_of(Event) if field.name not in apart)


def part_columns(sheet: str) -> tuple[Column, ...]:
    """Return the columns of a part of events: the event it belongs to, a source's place, and its own fields."""
    model = PARTS[sheet][1]
    first: tuple[Column, ...] = (_own(EVENT, "Id of the event, as in the sheet Events."),)
    if model is Source:
        first = (*first, _own(NUMBER, "Place among the sources of the event, from 1: [1] in texts means it.", "number"))
    return (*first, *(_column(model, field) for field in fields_of(model)))


def list_columns(sheet: str) -> tuple[Column, ...]:
    """Return the columns of a sheet of lists: the list, and every field that an entry of any of them can have."""
    found: dict[str, Column] = {}
    for place, _, model in LISTS.values():
        if place == sheet:
            for field in fields_of(model):
                found.setdefault(field.name, _column(model, field))
    lists = ", ".join(name for name, (place, _, _) in LISTS.items() if place == sheet)
    return (_own(LIST, f"Which list the entry is in: one of {lists}."), *found.values())


def file_columns(sheet: str) -> tuple[Column, ...]:
    """Return the columns of a sheet that holds a whole file."""
    model = FILES[sheet][1]
    return tuple(_column(model, field) for field in fields_of(model))


def info_columns() -> tuple[Column, ...]:
    """Return the fields of the dataset itself: rows of their sheet. Its lists are in others."""
    return tuple(_column(DatasetInfo, field) for field in fields_of(DatasetInfo) if field.name not in LISTS)


def _column(model: type[Model], field: Field) -> Column:
    known = descriptions().get(model.__name__, {})
    about = known.get(field.name) or known.get(field.name.partition(".")[0])
    plain = field.name.replace(".", " ").replace("_", " ")
    meaning = about.description if about else ""
    return Column(field, HEADINGS.get(field.name, plain.capitalize()), meaning)


def _own(name: str, meaning: str, kind: str = "text") -> Column:
    return Column(Field(name, "number" if kind == "number" else "text", required=True), name.capitalize(), meaning)
