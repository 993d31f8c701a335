"""What to do about columns that are missing: the nearest guess by heading and by cells, as a command to copy."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from difflib import get_close_matches

from exchange.choosing import MOSTLY, Choice, cells_of, dated
from exchange.columns import NAMES
from exchange.report import RefusedError, Report
from exchange.tables import Sheet, plain

LONG = 120
"""Letters of the average text that is a text rather than a title."""

SHOWN = 24
"""Headings that are named at most."""


def missing_columns(choice: Choice) -> list[str]:
    """Return the fields that an event must have and the table's columns do not give."""
    dated_by = {"date"} & choice.keys() or {"year"} & choice.keys()
    titled_by = {"title", "summary"} & choice.keys()
    return [field for field, found in (("date", dated_by), ("title", titled_by)) if not found]


def missing_error(table: Sheet, choice: Choice, missing: Sequence[str], report: Report) -> RefusedError:
    """Return the error that names all that is missing, the headings, and the command that names them."""
    used = {column for columns in choice.values() for column in columns}
    free = [column for column in table.columns if column and column not in used]
    lines, options = [], []
    for field in missing:
        column, why = _nearest(table, free, field)
        if column:
            free.remove(column)
            lines.append(f"  The nearest to the {field} is '{table.columns[column]}': {why}.")
        options.append(f"--column {field}={shlex.quote(table.columns[column]) if column else 'HEADING'}")
    headings = ", ".join(f"'{name}'" for name in [*filter(None, table.columns.values())][:SHOWN]) or "none"
    command = f"{report.command or f'python app.py import csv {report.name} DIR'} {' '.join(options)}"
    first = f"{report.name}: no column for the {' and none for the '.join(missing)}. Its columns: {headings}."
    return RefusedError("\n".join((first, *lines, "Name them:", f"  {command}")))


def _nearest(table: Sheet, free: Sequence[str], field: str) -> tuple[str, str]:
    """Return the likeliest of the free columns and why it is, or two empty texts."""
    cells = {column: cells_of(table, column) for column in free}
    if field == "date":
        shares = {column: dated(found) for column, found in cells.items()}
        best = max(shares, key=lambda column: shares[column], default="")
        if best and shares[best] >= MOSTLY:
            count = len(cells[best])
            return best, f"{round(shares[best] * count)} of {count} cells are dates"
        return _alike(table, free, field), "its heading is like one"
    if alike := _alike(table, free, field):
        return alike, "its heading is like one"
    lengths = {
        column: sum(map(len, found)) / len(found)
        for column, found in cells.items()
        if found and dated(found) < MOSTLY and sum(any(map(str.isalpha, cell)) for cell in found) > len(found) / 2
        if not found[0].startswith(("http://", "https://"))
    }
    best = max(lengths, key=lambda column: lengths[column], default="")
    return best, "it has the longest texts" if best else ""


def _alike(table: Sheet, free: Sequence[str], field: str) -> str:
    names = {plain(name) for name in NAMES[field]}
    for column in free:
        words = {plain(word) for word in table.columns[column].replace("_", " ").split()}
        if words & names or get_close_matches(column, names, n=1, cutoff=0.8):
            return column
    return ""
