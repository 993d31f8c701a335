"""The sheet "Read me" of the workbook: how to work in it, and what each column means."""

from __future__ import annotations

from collections.abc import Iterator

from exchange.workbook import sheets
from exchange.workbook.cells import Kind

HOW = (
    "A row of Events is an event. Its sources, figures and quotations are rows of their own sheets, by its id.",
    "In a heading, the second line is the name of the field: keep it. Columns may be moved, hidden or left out.",
    "Dates are texts: 2019-07-01, or 2019-07 or 2019 if no more is known. An id begins with the day of its event.",
    "Lists have a bar between two items: Japan | South Korea. Several lines in a cell are a list too.",
    "[1] after a passage of a text is the first source of the event; [1?] means that its passage was not read.",
    "A new event needs an id, date, category, title, summary, direction, confidence, attribution and a source.",
    "An emptied cell takes a value away. A deleted row is listed, and its event stays until you say otherwise.",
    "Bring it back: python app.py import xlsx FILE DIR --update shows what would change; with --yes it is written.",
)
KINDS: dict[Kind, str] = {
    "text": "text",
    "list": "list",
    "number": "number",
    "flag": "yes, or empty",
    "relations": "list of relations: answers, implements, follows or reverses, and the id of an event",
    "yaml": "YAML, as in the dataset's files",
}


def lines() -> Iterator[tuple[str, ...]]:
    """Yield the lines of the sheet; one of a single cell is a heading."""
    yield ("How to work in this file",)
    yield from (("", sentence) for sentence in HOW)
    yield ("What the columns mean",)
    every = {
        sheets.EVENTS: sheets.event_columns(),
        **{name: sheets.part_columns(name) for name in sheets.PARTS},
        **{name: sheets.list_columns(name) for name in (sheets.NAMES, sheets.VOCABULARY)},
        **{name: sheets.file_columns(name) for name in sheets.FILES},
    }
    for sheet, columns in every.items():
        for column in columns:
            yield sheet, column.heading, column.field.name, f"{column.meaning} ({KINDS[column.field.kind]})".strip()
