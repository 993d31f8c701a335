"""What to do about columns that are missing: the nearest guess by heading and by cells, as a command to copy."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from difflib import get_close_matches

from exchange.choosing import MOSTLY, Choice, cells_of, dated
from exchange.columns import NAMES
from exchange.inputs.rows import plain
from exchange.report import RefusedError, Report
from exchange.tables import Sheet

LONG = 60
"""Letters that a column of texts, rather than titles, has on average."""

LONGEST_TITLE = 80
"""Letters that a column of titles has on average at most, if there is another of texts."""

SHOWN = 24
"""Headings that are named at most."""


def missing_columns(choice: Choice) -> list[str]:
    """Return the fields that an event must have and the table's columns do not give."""
    dated_by = {"date"} & choice.keys() or {"year"} & choice.keys()
    titled_by = {"title", "summary", "source title", "actors"} & choice.keys()
    return [field for field, found in (("date", dated_by), ("title", titled_by)) if not found]


def missing_error(table: Sheet, choice: Choice, missing: Sequence[str], report: Report) -> RefusedError:
    """Return the error that names all that is missing, the headings, what was decided, and the command to try."""
    used = {column for columns in choice.values() for column in columns}
    free = [column for column in table.columns if column not in used]
    lines, options = [], []
    for field in (*missing, *({"summary"} - choice.keys())):
        column, why = _nearest(table, free, field)
        if column:
            free.remove(column)
            lines.append(f"  The nearest to the {field} is '{table.columns[column]}': {why}.")
        if column or field in missing:
            options.append(f"--column {field}={shlex.quote(table.columns[column]) if column else 'HEADING'}")
    headings = ", ".join(f"'{name}'" for name in [*table.columns.values()][:SHOWN]) or "none"
    command = f"{report.command or f'python app.py import csv {report.name} DIR'} {' '.join(options)}"
    first = f"{report.name}: no column for the {' and none for the '.join(missing)}. Its columns: {headings}."
    decided = (f"  {sentence}" for sentence in report.decided)
    return RefusedError("\n".join((first, *decided, *lines, "Name them:", f"  {command}")))


def _nearest(table: Sheet, free: Sequence[str], field: str) -> tuple[str, str]:
    """Return the likeliest of the free columns and why it is, or two empty texts."""
    cells = {column: cells_of(table, column) for column in free}
    if field == "date":
        shares = {column: dated(found) for column, found in cells.items()}
        best = max(shares, key=lambda column: shares[column], default="")
        if best and shares[best] >= MOSTLY:
            count = len(cells[best])
            return best, f"{round(shares[best] * count)} of {count} cells are dates"
    if alike := _alike(table, free, field):
        return alike, "its heading is like one"
    if field == "date":
        return "", ""
    lengths = {column: sum(map(len, found)) / len(found) for column, found in cells.items() if _are_texts(found)}
    if field == "title":
        short = {column: length for column, length in lengths.items() if length < LONGEST_TITLE} or lengths
        lengths = {column: length * len(cells[column]) for column, length in short.items()}
    best = max(lengths, key=lambda column: lengths[column], default="")
    if not best or (field == "summary" and lengths[best] < LONG):
        return "", ""
    return best, "it has the longest texts"


def _are_texts(cells: Sequence[str]) -> bool:
    """Return whether most cells have words, and are neither dates nor links."""
    words = sum(any(map(str.isalpha, cell)) and not cell.startswith(("http://", "https://")) for cell in cells)
    return words > len(cells) * MOSTLY and dated(cells) < MOSTLY


def _alike(table: Sheet, free: Sequence[str], field: str) -> str:
    names = {plain(name) for name in NAMES[field]}
    for column in free:
        words = {plain(word) for word in table.columns[column].replace("_", " ").split()}
        if words & names or get_close_matches(column, names, n=1, cutoff=0.8):
            return column
    return ""
