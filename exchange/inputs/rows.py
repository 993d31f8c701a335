"""Rows of cells, whatever they were read from, and the names of columns that are known in them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from exchange.folding import fold

Row = tuple[int, list[str]]
"""A row's number in its file, counted from 1, and its cells."""

HEADS = 10
"""Among so many rows the headings are looked for."""


def plain(column: str) -> str:
    """Return a column's normalised name, folded letters and digits only: 'Média Credit' is mediacredit."""
    return re.sub(r"[\W_]+", "", fold(column))


def known_in(cells: Iterable[str], known: Collection[str]) -> int:
    """Return how many different known names stand in cells."""
    return len({name for cell in cells if len(cell) < 60 and (name := plain(cell)) in known})  # noqa: PLR2004
