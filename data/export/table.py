"""Tables as CSV: UTF-8, RFC 4180, nothing in a cell that a spreadsheet would run. Knows no event and no series."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

Cell = str | int | float | bool | tuple[str, ...] | None
BETWEEN = " | "
BYTE_ORDER_MARK = "\ufeff"
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
LARGEST_WHOLE = 10**15
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its Table Schema type, what it holds, and what else its descriptor says."""

    name: str
    type: str
    description: str
    more: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def descriptor(self) -> dict[str, Any]:
        """Return the field as Table Schema describes it."""
        return {"name": self.name, "type": self.type, "description": self.description, **self.more}


def write_csv(columns: Iterable[Column], rows: Iterable[Mapping[str, Cell]], *, excel: bool = False) -> bytes:
    """Return the table as CSV, with the mark by which Excel knows UTF-8 if `excel`."""
    names = [column.name for column in columns]
    written = io.StringIO(BYTE_ORDER_MARK if excel else "", newline="")
    written.seek(0, io.SEEK_END)
    writer = csv.writer(written)
    writer.writerow(names)
    writer.writerows([spell(row[name]) for name in names] for row in rows)
    return written.getvalue().encode("utf-8")


def spell(cell: Cell) -> str:
    """Return a value as it stands in a cell; what is not known, or no number, is empty."""
    if isinstance(cell, str):
        return harmless(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return number(cell)
    return harmless(BETWEEN.join(_item(item) for item in cell)) if cell else ""


def number(value: float) -> str:
    """Return a number at full precision, whole ones without a point."""
    if not math.isfinite(value):
        return ""
    return str(int(value)) if float(value).is_integer() and abs(value) < LARGEST_WHOLE else repr(value)


def harmless(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet could run as a formula; a plain number stays one."""
    if text[:1].isalnum():
        return text
    runs = text.startswith(RISKY) or text.lstrip().startswith(RISKY)
    return f"'{text}" if runs and not _PLAIN_NUMBER.fullmatch(text) else text


def _item(text: str) -> str:
    """Return one item of a list, on one line and without the sign that parts it from the next."""
    return " ".join(text.replace("|", "%7C" if "://" in text else "¦").split())
