"""A sheet of our workbook as rows of cells by column, recognised by the names in its headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from exchange.report import Report
from exchange.workbook.cells import CellError, read, text_of
from exchange.workbook.sheets import Column

Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True)
class Line:
    """A row: its place for reports, the values of its cells by column, and the columns that cannot be read."""

    where: str
    values: Mapping[str, Any]
    unread: frozenset[str] = frozenset()

    def text(self, name: str) -> str:
        """Return a cell as text, empty if there is none."""
        return text_of(self.values.get(name))


def names_in(rows: Rows, columns: Sequence[Column]) -> list[str]:
    """Return the name of each column of a sheet, by the second line of its heading or by the first; else empty."""
    spelt = {column.heading.casefold(): column.field.name for column in columns}
    names = {column.field.name for column in columns}
    found = []
    for cell in rows[0] if rows else ():
        first, _, last = text_of(cell).partition("\n")
        named = (last or first).strip()
        found.append(named if named in names else spelt.get(first.strip().casefold(), ""))
    return found


def lines(sheet: str, rows: Rows, columns: Sequence[Column], report: Report) -> Iterator[Line]:
    """Yield the rows of a sheet that have anything in them; what cannot be read is recorded."""
    kinds = {column.field.name: column.field.kind for column in columns}
    names = names_in(rows, columns)
    for place, name in enumerate(names):
        if not name and any(text_of(row[place]) for row in rows[1:] if place < len(row)):
            report.change("column of no field left out", f"{sheet}, column {place + 1}", text_of(rows[0][place]))
    for number, row in enumerate(rows[1:], start=2):
        where = f"{sheet}, row {number}"
        values: dict[str, Any] = {}
        unread = set()
        for name, cell in zip(names, row, strict=False):
            if name:
                try:
                    values.setdefault(name, read(cell, kinds[name]))
                except CellError as error:
                    unread.add(name)
                    report.change(f"cell that cannot be read left out ({name})", where, str(error))
        if unread or any(value is not None for value in values.values()):
            yield Line(where, values, frozenset(unread))
