"""A Dataset to a workbook (.xlsx) that an editor works in; the same dataset gives the same bytes.

Every text is written as a text, so nothing in it is ever run as a formula. Dates are texts too: a spreadsheet's dates
begin in 1900, and know no month without a day.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, get_args

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from data.dataset import Dataset
from data.models.events import Attribution, Confidence, Precision
from exchange.report import Report
from exchange.updating.values import digests
from exchange.workbook import content, sheets
from exchange.workbook.cells import YES, Cell, Field, written
from exchange.workbook.readme import lines
from exchange.workbook.sheets import Column

FIXED: Mapping[str, tuple[str, ...]] = {
    "precision": get_args(Precision),
    "confidence": get_args(Confidence),
    "attribution": get_args(Attribution),
}
MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no zones; the day stands for none
MORE_ROWS = 1000
"""Rows below the last that have drop-downs too."""
LONGEST_CELL = 32_767
HEAD_HEIGHT = 34
LISTS = "Lists"
HIDDEN_TAB = "#999999"


class _Book:
    """The workbook that is being written, and the formats of its cells."""

    def __init__(self, file: io.BytesIO) -> None:
        self.book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_urls": False})
        self.book.set_properties({"created": MADE})
        top = {"valign": "top", "text_wrap": True}
        self.text: Format = self.book.add_format({**top, "num_format": "@"})
        self.number: Format = self.book.add_format({"valign": "top"})
        self.head: Format = self.book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#e8ecf4", "bottom": 1, "num_format": "@"}
        )
        self.long: list[str] = []

    def sheet(self, name: str, columns: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> tuple[Worksheet, int]:
        """Write a sheet with frozen headings and a filter; return it and the number of its rows."""
        sheet, count = self.book.add_worksheet(name), 0
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column.head, self.head)
            if column.meaning:
                sheet.write_comment(0, place, column.meaning, {"x_scale": 2.2, "author": ""})
            sheet.set_column(place, place, column.width, self.number if column.field.kind == "number" else self.text)
        for count, row in enumerate(rows, start=1):
            for place, column in enumerate(columns):
                self.write(sheet, count, place, written(row, column.field), f"{name}, row {count + 1}")
        sheet.set_row(0, HEAD_HEIGHT)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(count, 1), len(columns) - 1)
        return sheet, count

    def write(self, sheet: Worksheet, row: int, place: int, cell: Cell, where: str) -> None:
        """Write a cell as what it is, never as a formula or a link."""
        if isinstance(cell, str):
            if len(cell) > LONGEST_CELL:
                self.long.append(where)
            sheet.write_string(row, place, cell[:LONGEST_CELL], self.text)
        elif cell is not None:
            sheet.write_number(row, place, cell, self.number)


def workbook(dataset: Dataset, report: Report) -> bytes:
    """Return the workbook of a dataset; what it cannot hold is recorded."""
    file = io.BytesIO()
    made = _Book(file)
    events, count = made.sheet(sheets.EVENTS, sheets.event_columns(), content.event_rows(dataset))
    for name in sheets.PARTS:
        made.sheet(name, sheets.part_columns(name), content.part_rows(dataset, name))
    for name in (sheets.NAMES, sheets.VOCABULARY):
        made.sheet(name, sheets.list_columns(name), content.list_rows(dataset, name))
    for name, (source, _) in sheets.FILES.items():
        made.sheet(name, sheets.file_columns(name), content.file_rows(dataset, source))
    if dataset.series:
        columns = [Column(_observation(one), one.replace("_", " ").capitalize(), "") for one in sheets.OBSERVATION]
        made.sheet(sheets.VALUES, columns, content.value_rows(dataset))
    _about(made, dataset)
    _readme(made)
    _offer(made, events, sheets.event_columns(), count, {**_choices(dataset), **FIXED, "pivotal": (YES,)})
    _exported(made, dataset)
    made.book.close()
    _report(made, report)
    return file.getvalue()


def _observation(name: str) -> Field:
    return Field(name, "number" if name == "value" else "text")


def _choices(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    return {column: tuple(one.id for one in getattr(dataset.info, name)) for column, name in sheets.CHOICES.items()}


def _offer(made: _Book, sheet: Worksheet, columns: Sequence[Column], rows: int, offered: Mapping[str, Any]) -> None:
    """Give the cells of some columns a drop-down. A word that a dataset may add is asked about, no other is taken."""
    lists = made.book.get_worksheet_by_name(LISTS) or made.book.add_worksheet(LISTS)
    lists.hide()
    for place, column in enumerate(columns):
        words = offered.get(column.field.name)
        if words:
            at = lists.dim_colmax + 1 if lists.dim_colmax is not None else 0
            lists.write_column(0, at, [column.field.name, *words])
            name = xlsxwriter.utility.xl_col_to_name(at, col_abs=True)
            rule = {
                "validate": "list",
                "source": f"={LISTS}!${name.lstrip('$')}$2:${name.lstrip('$')}${len(words) + 1}",
                "error_type": "stop" if column.field.name in FIXED else "warning",
                "error_title": column.heading,
                "error_message": "This word is not in the list.",
            }
            sheet.data_validation(1, place, rows + MORE_ROWS, place, rule)


def _about(made: _Book, dataset: Dataset) -> None:
    """Write the sheet of the dataset itself: a row for each field."""
    values = dataset.info.model_dump(by_alias=True, exclude_unset=True)
    sheet = made.book.add_worksheet(sheets.DATASET)
    for place, (head, width) in enumerate((("field", 22), ("value", 80), ("meaning", 80))):
        sheet.write_string(0, place, f"{head.capitalize()}\n{head}", made.head)
        sheet.set_column(place, place, width, made.text)
    for row, column in enumerate(sheets.info_columns(), start=1):
        sheet.write_string(row, 0, column.field.name, made.text)
        made.write(sheet, row, 1, written(values, column.field), f"{sheets.DATASET}, {column.field.name}")
        sheet.write_string(row, 2, column.meaning, made.text)
    sheet.freeze_panes(1, 1)
    sheet.set_row(0, HEAD_HEIGHT)


def _readme(made: _Book) -> None:
    sheet = made.book.add_worksheet(sheets.README)
    for place, width in enumerate((18, 24, 22, 100)):
        sheet.set_column(place, place, width, made.text)
    for row, cells in enumerate(lines()):
        for place, text in enumerate(cells):
            sheet.write_string(row, place, text, made.head if len(cells) == 1 else made.text)


def _exported(made: _Book, dataset: Dataset) -> None:
    """Write what stands for each event as it was exported, by which an import sees what was edited since."""
    sheet = made.book.add_worksheet(sheets.EXPORTED)
    sheet.set_tab_color(HIDDEN_TAB)
    sheet.very_hidden()
    for row, event in enumerate(dataset.events):
        found = digests(content.as_curated(dataset, event))
        sheet.write_string(row, 0, event.id)
        sheet.write_string(row, 1, " ".join(f"{name}:{told}" for name, told in found.items()))


def _report(made: _Book, report: Report) -> None:
    for where in made.long:
        report.change(f"text cut after {LONGEST_CELL:,} letters, the most that a cell holds", where)
    report.decide(
        "Comments and the order of fields in the dataset's files are not in a workbook; an update keeps them."
    )
