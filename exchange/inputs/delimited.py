"""CSV of any separator to rows of cells; a quotation mark that never closes is named by its row."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from exchange.inputs.rows import HEADS, Row, known_in
from exchange.report import RefusedError, Report, short

DELIMITERS = (",", ";", "\t", "|")
_STATED = re.compile(r'"?sep=(.|\\t)"?\r?\n|"?sep=(.|\\t)"?\r', re.IGNORECASE)
"""The line by which Excel is told the separator."""
_END = "\x1eend of the file\x1e"
_SAMPLE = 100_000
_LONG_FIELD = 1 << 30


def rows_of_text(text: str, known: Collection[str], report: Report) -> list[Row]:
    """Return the numbered rows of a CSV text, with the separator it states or that suits it best.

    `known` are the names of columns that may be expected, as `plain` returns them. Raises RefusedError.
    """
    stated = _STATED.match(text)
    if stated is not None:
        sign = (stated[1] or stated[2]).replace("\\t", "\t")
        report.decide(f"The file states its separator, {_named(sign)}.")
        rows = _rows(text[stated.end() :], sign, report, first=2)
    else:
        rows = _rows(text, _best(text[:_SAMPLE], known), report, first=1)
    _record_swallowed(rows, report)
    return rows


def _named(sign: str) -> str:
    return {"\t": "a tab", ";": "a semicolon", ",": "a comma", "|": "a bar"}.get(sign, f"'{sign}'")


def _best(sample: str, known: Collection[str]) -> str:
    """Return the separator that yields most known names in one row, then most rows of one width."""

    def merit(sign: str) -> tuple[int, int]:
        rows = [row for row in _parsed(sample, sign, 50) if any(cell.strip() for cell in row)]
        heads = max((known_in(row, known) for row in rows[:HEADS]), default=0)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        downward = known_in([row[0] for row in rows], known) if widths else 0
        return max(heads, downward), max(widths.values(), default=0)

    return max(DELIMITERS, key=merit)


def _parsed(text: str, sign: str, most: int) -> list[list[str]]:
    with _any_length():
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
        try:
            return [row for row, _ in zip(reader, range(most), strict=False)]
        except csv.Error:
            return []


def _rows(text: str, sign: str, report: Report, first: int) -> list[Row]:
    """Return the rows; what follows the text is only found in a row of its own if no quotation mark is open."""
    text = text.replace("\x00", "")
    if sign in '"\r\n':
        raise RefusedError(f"{report.name}: its first line states a separator that is none.")
    closing = "" if text.endswith(("\n", "\r")) else "\n"
    with _any_length():
        try:
            found = list(csv.reader(io.StringIO(f"{text}{closing}{_END}", newline=""), delimiter=sign))
        except csv.Error as error:
            raise RefusedError(f"{report.name}: this is not CSV ({error}).") from error
    if found[-1:] != [[_END]]:
        where = f"row {first + len(found) - 1}"
        cell = short(next((one for one in found[-1] if _END in one), "")[: -len(_END)])
        said = f"a quotation mark opens in {where} ({_cut(cell)}) and never closes"
        raise RefusedError(
            f"{report.name}: {said}, so what follows would be one cell. Close it there; a quotation mark that belongs "
            'to a text is written twice ("").'
        )
    return list(enumerate(found[:-1], start=first))


def _cut(text: str) -> str:
    return f'"{text[:40]}{"…" if len(text) > 40 else ""}'  # noqa: PLR2004 # enough to find it


@contextmanager
def _any_length() -> Iterator[None]:
    before = csv.field_size_limit(_LONG_FIELD)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _record_swallowed(rows: list[Row], report: Report) -> None:
    """Record cells within which lines stand that look like rows: a quotation mark may be missing there."""
    many = [(place, row) for place, row in rows if any("\n" in cell or "\r" in cell for cell in row)]
    if not many:
        return
    shapes = Counter(_shape(row[0]) for _, row in rows if row and "\n" not in row[0])
    usual = {shape for shape, count in shapes.items() if shape and (count > 1 or len(rows) < 4)}  # noqa: PLR2004
    for place, row in many:
        lines = [line for cell in row for line in re.split(r"\r\n|\r|\n", cell)[1:]]
        alike = [
            line for line in lines if _shape(re.split(r"[,;\t|]", line)[0]) in usual and re.search(r"[,;\t|]", line)
        ]
        if alike:
            report.change(
                "lines within one cell that look like rows: is a quotation mark missing or too many there?",
                f"row {place}",
                f"{len(alike)}: {alike[0]}",
            )


def _shape(cell: str) -> str:
    """Return how a date or number is written, such as 9-9-9; '' for words and long texts."""
    cell = cell.strip().strip('"')
    if len(cell) > 20 or not re.search("[0-9]", cell) or re.search("[^0-9./: T-]", cell):  # noqa: PLR2004
        return ""
    return re.sub("[0-9]+", "9", cell)
