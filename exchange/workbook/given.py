"""The files of a dataset beside its events, from the sheets of our workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

from data.export.table import spell
from data.models.fields import Model
from data.models.info import DatasetInfo, Phase
from exchange.fitting import UnfitError, fits, fitted
from exchange.report import Report
from exchange.workbook import sheets
from exchange.workbook.cells import CellError, Field, fields_of, read, text_of
from exchange.workbook.grid import Line, Rows, lines

UNREAD = "field of the dataset that cannot be used left out"
OPEN_ENDS = {(Phase, "to")}
"""Fields that are required, and may be an empty text."""


def given_files(book: Mapping[str, Rows], report: Report) -> dict[str, Any]:
    """Return the content of dataset.yaml, names.yaml, series.yaml and so on, as far as the workbook has them."""
    found: dict[str, Any] = {}
    if sheets.DATASET in book:
        found["dataset.yaml"] = _info(book[sheets.DATASET], report)
    for sheet in (sheets.NAMES, sheets.VOCABULARY):
        for line in lines(sheet, book.get(sheet, ()), sheets.list_columns(sheet), report):
            name = line.text(sheets.LIST)
            if name not in sheets.LISTS or sheets.LISTS[name][0] != sheet:
                report.change("entry of no list left out", line.where, name)
                continue
            _, file, model = sheets.LISTS[name]
            found.setdefault(file, {}).setdefault(name, []).extend(_entry(line, model, report))
    for sheet, (file, model) in sheets.FILES.items():
        rows = lines(sheet, book.get(sheet, ()), sheets.file_columns(sheet), report)
        entries = [entry for line in rows for entry in _entry(line, model, report)]
        if entries:
            found[file] = entries
    return found | _values(book.get(sheets.VALUES, ()), found.get("series.yaml", []))


def _info(rows: Rows, report: Report) -> dict[str, Any]:
    """Return the fields of the dataset itself, which are rows of their sheet."""
    kinds = {column.field.name: column.field for column in sheets.info_columns()}
    found: dict[str, Any] = {}
    for number, row in enumerate(rows[1:], start=2):
        name = text_of(row[0]) if row else ""
        if name in kinds and len(row) > 1:
            try:
                _put(found, kinds[name], read(row[1], kinds[name].kind))
            except CellError as error:
                report.change(UNREAD, f"{sheets.DATASET}, row {number}", f"{name}: {error}")
    for name in [name for name, value in found.items() if not fits(name, value, DatasetInfo)]:
        report.change(UNREAD, sheets.DATASET, f"{name}: {found.pop(name)}")
    return found


def _entry(line: Line, model: type[Model], report: Report) -> list[dict[str, Any]]:
    """Return an entry with the fields that are filled in; none, with the reason recorded, if it cannot be one."""
    found: dict[str, Any] = {}
    for field in fields_of(model):
        value = line.values.get(field.name)
        _put(found, field, "" if value is None and (model, field.name) in OPEN_ENDS else value)
    try:
        return [fitted(model, found, line.where, report)]
    except UnfitError as error:
        report.change("entry that cannot be used left out", line.where, str(error))
        return []


def _put(found: dict[str, Any], field: Field, value: Any) -> None:
    """Add a value under its name, or within the field that it belongs to."""
    if value is not None:
        outer, _, inner = field.name.partition(".")
        if inner:
            found.setdefault(outer, {})[inner] = value
        else:
            found[outer] = value


def _values(rows: Rows, series: list[dict[str, Any]]) -> dict[str, str]:
    """Return shipments.csv and prices.csv."""
    panel_of = {str(one.get("id")): one.get("panel") for one in series}
    names = [text_of(cell).partition("\n")[2] or text_of(cell) for cell in rows[0]] if rows else []
    written: dict[str, list[dict[str, Any]]] = {}
    for row in rows[1:]:
        cells = dict(zip(names, row, strict=False))
        if text_of(cells.get("series")):
            plain = {name: text_of(cells.get(name)) for name in sheets.OBSERVATION if name != "value"}
            value = read(cells.get("value"), "number")
            panel = panel_of.get(plain["series"]) or "prices"
            written.setdefault(f"{panel}.csv", []).append({**plain, "value": value})
    return {file: _csv(found) for file, found in written.items()}


def _csv(rows: list[dict[str, Any]]) -> str:
    named = [name for name in sheets.OBSERVATION if any(row[name] not in ("", None) for row in rows)]
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(named)
    writer.writerows([spell(row[name]) if name == "value" else row[name] for name in named] for row in rows)
    return written.getvalue()
