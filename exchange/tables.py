"""Tables of other programs: the row of headings is found, columns get normalised names, rows keep their numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from exchange.inputs.rows import HEADS, Row, known_in, plain
from exchange.report import RefusedError, Report, short

_WIDE_ENOUGH = 0.6
"""A row that fills this part of the widest row may be the headings, where none of them is known."""


@dataclass(frozen=True)
class Sheet:
    """A table: column names as the file spells them, by normalised name, and numbered rows."""

    columns: Mapping[str, str]
    rows: tuple[tuple[str, Mapping[str, str]], ...]
    """The place of a row ('row 12'), and its cells by normalised column name."""


def sheet_of(rows: Sequence[Row], names: Iterable[str], report: Report) -> Sheet:
    """Return the table in rows, with the headings that hold most of the known `names`. Raises RefusedError."""
    known = {plain(name) for name in names}
    if not any(cell.strip() for _, row in rows for cell in row):
        raise RefusedError(f"{report.name} is empty.")
    head = _head(rows, known)
    if _is_sideways(rows, rows[head][1], known):
        said = "The headings stand in the first column: the table is read turned, each further column as an event."
        report.decide(said)
        return _sheet(0, _turned(rows), "column", report)
    if any(cell.strip() for _, row in rows[:head] for cell in row):
        report.decide(f"The headings were found in row {rows[head][0]}.")
        for place, row in rows[:head]:
            if said := " ".join(filter(None, map(str.strip, row))):
                report.change("lines above the headings left out", f"row {place}", said)
    return _sheet(head, rows, "row", report)


def sheet_of_records(rows: Sequence[tuple[str, Mapping[str, str]]], report: Report) -> Sheet:
    """Return the table of records whose cells have headings of their own, by the places of the records."""
    columns: dict[str, str] = {}
    found = []
    for where, cells in rows:
        for heading in cells:
            columns.setdefault(plain(heading), heading)
        found.append((where, _cells([plain(heading) for heading in cells], list(cells.values()), where, report)))
    columns.pop("", None)
    return Sheet(columns, tuple(found))


def _head(rows: Sequence[Row], known: Collection[str]) -> int:
    """Return the index of the headings among the first rows: the first wide one, or one with more known names by two.

    A single known name may be the word of an event: 'Ende', 'Ort'.
    """
    first = [row for _, row in rows[:HEADS]]
    found = [known_in(row, known) for row in first]
    filled = [sum(bool(cell.strip()) for cell in row) for row in first]
    wide = next(place for place, count in enumerate(filled) if count >= _WIDE_ENOUGH * max(filled) and count)
    best = found.index(max(found))
    return best if best < wide or found[best] > found[wide] + 1 else wide


def _is_sideways(rows: Sequence[Row], head: Sequence[str], known: Collection[str]) -> bool:
    first = [row[0] for _, row in rows if row and row[0].strip()]
    downward = known_in(first, known)
    return downward > max(1, known_in(head, known)) and 2 * downward >= len(first)


def _turned(rows: Sequence[Row]) -> list[Row]:
    filled = [row for _, row in rows if any(cell.strip() for cell in row)]
    return list(enumerate((list(column) for column in zip_longest(*filled, fillvalue="")), start=1))


def _sheet(head: int, rows: Sequence[Row], unit: str, report: Report) -> Sheet:
    place, written = rows[head]
    columns: dict[str, str] = {}
    for cell in written:
        name, spelt = plain(cell), cell.strip()
        if name and name in columns:
            said = "second column of a name: it fills in where the first is empty"
            report.change(said, f"{unit} {place}", spelt)
        elif name:
            columns[name] = spelt
    named = [plain(cell) for cell in written]
    found = tuple(
        (f"{unit} {number}", _cells(named, row, f"{unit} {number}", report))
        for number, row in rows[head + 1 :]
        if any(map(str.strip, row))
    )
    return Sheet(columns, found)


def _cells(named: Sequence[str], row: Sequence[str], where: str, report: Report) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, cell in zip(named, row, strict=False):
        text = cell.strip()
        if not name:
            if text:
                report.change("cell without a heading left out", where, text)
        elif not found.get(name):
            found[name] = text
        elif text and text != found[name]:
            report.change("cell of a second column of a name left out", where, text)
        if text.startswith("="):
            report.change("cell that looks like a formula, taken as plain text", where, text)
    if any(map(str.strip, row[len(named) :])):
        said = short(" ".join(filter(None, map(str.strip, row[len(named) :]))))
        report.change("cells beyond the last column left out", where, said)
    return found


def record_unknown(table: Sheet, known: Iterable[str], report: Report) -> None:
    """Record the cells of columns that are not used."""
    used = {plain(one) for one in known}
    for name in (name for name in table.columns if name not in used):
        for where, cells in table.rows:
            if cells.get(name):
                report.change(f"column '{table.columns[name][:40]}' left out", where)
