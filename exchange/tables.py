"""CSV of other programs: the delimiter is detected by the known columns it yields; rows keep their numbers."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from exchange.report import RefusedError, Report

DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True)
class Sheet:
    """A table: column names as the file spells them, by normalised name, and numbered rows."""

    columns: Mapping[str, str]
    rows: tuple[tuple[str, Mapping[str, str]], ...]
    """The place of a row ('row 12'; the header is row 1), and its cells by normalised column name."""


def plain(column: str) -> str:
    """Return a column's normalised name, lower-case letters and digits only: 'Media Credit' is mediacredit."""
    return re.sub(r"[\W_]+", "", column.casefold())


def sheet(text: str, known: Iterable[str], report: Report) -> Sheet:
    """Parse a CSV text with the delimiter that yields most of the `known` columns. Raises RefusedError."""
    if text.lstrip().startswith(("{", "[", "<")) or text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        raise RefusedError(f"{report.name}: this is not CSV. Choose the format it is in: see `import --help`.")
    names = {plain(name) for name in known}
    delimiter = max(DELIMITERS, key=lambda sign: len(names & {plain(one) for one in _head(text, sign)}))
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise RefusedError(f"{report.name}: this is not CSV ({error}). Is a quotation mark left open?") from error
    if not rows:
        raise RefusedError(f"{report.name} is empty.")
    head = [plain(name) for name in rows[0]]
    columns: dict[str, str] = {}
    for name, written in zip(head, rows[0], strict=True):
        if name in columns:
            report.change(f"second column '{written.strip()}' left out", "row 1")
        columns.setdefault(name, written.strip())
    found = tuple(
        (f"row {place}", _cells(head, row, place, report))
        for place, row in enumerate(rows[1:], start=2)
        if any(cell.strip() for cell in row)
    )
    return Sheet(columns, found)


def record_unknown(table: Sheet, known: Iterable[str], report: Report) -> None:
    """Record the cells of columns that are not used."""
    for name in table.columns.keys() - {plain(one) for one in known}:
        for where, cells in table.rows:
            if cells.get(name):
                report.change(f"column '{table.columns[name][:40]}' left out", where)


def _head(text: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(text[:10_000], newline=""), delimiter=delimiter), [])
    except csv.Error:
        return []


def _cells(head: list[str], row: list[str], place: int, report: Report) -> Mapping[str, str]:
    if any(cell.strip() for cell in row[len(head) :]):
        report.change("cells beyond the last column left out", f"row {place}")
    found: dict[str, str] = {}
    for name, cell in zip(head, row, strict=False):
        found.setdefault(name, cell.strip().replace("\x00", ""))
        if found[name].startswith("="):
            report.change("cell that looks like a formula, taken as plain text", f"row {place}", found[name])
    return found
