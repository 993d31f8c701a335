"""What to do about columns that are missing: the nearest guess by heading and by cells, as a command to copy."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches

from exchange.choosing import MOSTLY, Choice, cells_of, dated
from exchange.columns import FIELDS, NAMES
from exchange.inputs.rows import plain
from exchange.report import RefusedError, Report
from exchange.tables import Sheet

LONG = 60
"""Letters that a column of texts, rather than titles, has on average."""

LONGEST_TITLE = 80
"""Letters that a column of titles has on average at most, if there is another of texts."""

SHOWN = 24
"""Headings that are named at most."""

_RECORDED = "Columns that import.yaml names are to be renamed there too, since `sync` asks for them."


def missing_columns(choice: Choice) -> list[str]:
    """Return the fields that an event must have and the table's columns do not give."""
    dated_by = {"date"} & choice.keys() or {"year"} & choice.keys()
    titled_by = {"title", "summary", "source title", "actors"} & choice.keys()
    return [field for field, found in (("date", dated_by), ("title", titled_by)) if not found]


def missing_error(table: Sheet, choice: Choice, missing: Sequence[str], report: Report) -> RefusedError:
    """Return the error that names all that is missing, the headings, what was decided, and the command to try."""
    lines, options = _guesses(table, choice, (*missing, *({"summary"} - choice.keys())), missing)
    asked = "Name them"
    if len(missing) > 1 and not lines and report.other_sheets:
        asked, options = "Name another sheet", [f"--sheet {shlex.quote(report.other_sheets[0])}"]
    first = f"{report.name}: no column for the {' and none for the '.join(missing)}. {_headings(table)}"
    return _error(first, lines, asked, options, report)


def lost_error(table: Sheet, choice: Choice, lost: Mapping[str, str], report: Report) -> RefusedError:
    """Return the error that names all columns that somebody named and the table has not, as `missing_error` does.

    A column that its heading or the others tell is taken for it in the command.
    """
    known = {plain(field): field for field in FIELDS}
    fields = [known[plain(field)] for field in lost]
    told = {field: table.columns[choice[field][0]] for field in fields if field in choice}
    options = [f"--column {field}={shlex.quote(heading)}" for field, heading in told.items()]
    free = (*(field for field in fields if field not in choice), *missing_columns(choice))
    lines, others = _guesses(table, choice, dict.fromkeys(free), free)
    named = ", no column ".join(f"'{heading}' for --column {field}" for field, heading in lost.items())
    first = f"{report.name}: no column {named}. {_headings(table)}"
    said = str(_error(first, lines, "Name them", [*options, *others], report))
    return RefusedError(f"{said}\n{_RECORDED}" if report.command.endswith("--update") else said)


def _guesses(
    table: Sheet, choice: Choice, fields: Iterable[str], needed: Collection[str]
) -> tuple[list[str], list[str]]:
    """Return what is said of the nearest columns for some fields, and the options that name them."""
    used = {column for columns in choice.values() for column in columns}
    free = [column for column in table.columns if column not in used]
    lines, options = [], []
    for field in fields:
        column, why = _nearest(table, free, field)
        if column:
            free.remove(column)
            lines.append(f"  The nearest to the {field} is '{table.columns[column]}': {why}.")
        if column or field in needed:
            options.append(f"--column {field}={shlex.quote(table.columns[column]) if column else 'HEADING'}")
    return lines, options


def _headings(table: Sheet) -> str:
    headings = ", ".join(f"'{name}'" for name in [*table.columns.values()][:SHOWN]) or "none"
    return f"Its columns: {headings}."


def _error(first: str, lines: Iterable[str], asked: str, options: Sequence[str], report: Report) -> RefusedError:
    """Return an error of a first sentence, what was decided, guesses, and the command that names what is asked for."""
    command = report.command or f"python app.py import csv {report.name} DIR"
    decided = (f"  {sentence}" for sentence in report.decided)
    return RefusedError("\n".join((first, *decided, *lines, f"{asked}:", f"  {' '.join((command, *options))}")))


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
