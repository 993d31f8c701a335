"""CSV output: UTF-8, RFC 4180, safe from formula injection. Knows no events or series.

Twin of assets/base/files.js.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Any

Cell = str | int | float | bool | tuple[str, ...] | None
BETWEEN = " | "
BYTE_ORDER_MARK = "\ufeff"
RISKY = re.compile(r"[\t\r\n]|[\s\ufeff]*[=+\-@＝＋－＠]")
"""How a text begins that a spreadsheet reads as a formula, after OWASP's list, with full-width forms."""
SMALLEST_PLAIN, LARGEST_PLAIN = 1e-6, 1e21
"""Between them a number is written without an exponent, as browsers write it."""
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, Table Schema type, description, and further properties of its descriptor."""

    name: str
    type: str
    description: str
    more: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def descriptor(self) -> dict[str, Any]:
        """Return the field descriptor of Table Schema."""
        return {"name": self.name, "type": self.type, "description": self.description, **self.more}


def write_csv(columns: Iterable[Column], rows: Iterable[Mapping[str, Cell]], *, excel: bool = False) -> bytes:
    """Return the table as CSV; `excel` adds the byte order mark by which Excel detects UTF-8."""
    names = [column.name for column in columns]
    written = io.StringIO(BYTE_ORDER_MARK if excel else "", newline="")
    written.seek(0, io.SEEK_END)
    writer = csv.writer(written)
    writer.writerow(names)
    writer.writerows([spell(row[name]) for name in names] for row in rows)
    return written.getvalue().encode("utf-8")


def spell(cell: Cell) -> str:
    """Return a value as cell text; empty for None, NaN and infinity."""
    if isinstance(cell, str):
        return escape_formula(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return number(cell)
    return escape_formula(BETWEEN.join(_item(item) for item in cell)) if cell else ""


def number(value: float) -> str:
    """Return a number at full precision, integers without a decimal point."""
    if not math.isfinite(value):
        return ""
    if value and not SMALLEST_PLAIN <= abs(value) < LARGEST_PLAIN:
        return repr(value).replace("e-0", "e-")
    return format(Decimal(repr(value or 0)).normalize(), "f")


def escape_formula(text: str) -> str:
    """Prefix a text that a spreadsheet could run as a formula with an apostrophe; plain numbers are left alone."""
    if text[:1].isalnum():
        return text
    return f"'{text}" if RISKY.match(text) and not _PLAIN_NUMBER.fullmatch(text) else text


def _item(text: str) -> str:
    """Return one item of a list on one line, with the separator replaced."""
    return " ".join(text.replace("|", "%7C" if "://" in text else "¦").split())
