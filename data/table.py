"""CSV files as text data frames with line numbers. Uses the csv module, since pandas does not report lines.

Here and in what imports need of data/, pandas is loaded at its first use: an import, which has no tables, goes without.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING

from data.problem import Problem, one_of, shown

if TYPE_CHECKING:
    import pandas as pd

LINE = "line"
MOST = 50
"""Problems of one kind listed for a file; the rest are counted."""


@dataclass(frozen=True)
class Table:
    """The rows of one CSV file: columns of text and the line of each row."""

    file: str
    frame: pd.DataFrame

    @cached_property
    def numbers(self) -> pd.Series[float]:
        """The column `value` as numbers; NaN where a cell is not a number."""
        import pandas as pd

        return pd.to_numeric(self.frame["value"], errors="coerce").astype("float64")

    def problems(self, bad: pd.Series[bool], field: str, message: str, remedy: str) -> list[Problem]:
        """Return a problem for each bad row."""
        if not bad.any():
            return []
        rows = self.frame[bad]
        named = rows.head(MOST)
        cells = zip(named[LINE], named[field], strict=True)
        found = [Problem(self.file, int(line), field, shown(value), message, remedy) for line, value in cells]
        if len(rows) > MOST:
            more = f"and {len(rows) - MOST} more rows like the {MOST} before"
            found.append(Problem(self.file, int(rows[LINE].iloc[MOST]), field, None, more, remedy))
        return found


def read_table(
    file: str, text: str, *, required: Sequence[str], optional: Sequence[str] = ()
) -> tuple[Table | None, list[Problem]]:
    """Read a CSV file's text. Optional columns that are absent are filled with empty text."""
    import pandas as pd

    rows, lines, problems = _rows(file, text)
    if not rows or not rows[0]:
        if not problems:
            remedy = f"Begin with the line {','.join(required)}, or delete the file."
            problems.append(Problem(file, 1, "", None, "the file is empty", remedy))
        return None, problems
    header, *rest = rows
    faults = list(_check_header(file, header, required, optional))
    if faults:
        return None, problems + faults
    for line, row in zip(lines[1:], rest, strict=True):
        if len(row) not in (len(header), 0):
            message = f"the row has {len(row)} columns, the header {len(header)}"
            problems.append(Problem(file, line, "", None, message, "Put text with commas in quotes."))
    even = [len(row) == len(header) for row in rest]
    frame = pd.DataFrame(list(compress(rest, even)), columns=pd.Index(header), dtype=object)
    for name in optional:
        if name not in header:
            frame[name] = ""
    frame[LINE] = list(compress(lines[1:], even))
    return Table(file, frame), problems


def _rows(file: str, text: str) -> tuple[list[list[str]], Sequence[int], list[Problem]]:
    """Return the rows, header first, and the first line of each."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[list[str]] = []
    ends = [0]
    try:
        for row in reader:
            rows.append(row)
            ends.append(reader.line_num)
    except csv.Error as error:
        remedy = "Close the quotes, and double a quote inside quotes."
        return rows, _begins(ends), [Problem(file, ends[-1] + 1, "", None, f"the row is not CSV ({error})", remedy)]
    return rows, _begins(ends), []


def _begins(ends: list[int]) -> list[int]:
    return [end + 1 for end in ends[:-1]]


def _check_header(file: str, header: list[str], required: Sequence[str], optional: Sequence[str]) -> Iterator[Problem]:
    allowed = (*required, *optional)
    for name in required:
        if name not in header:
            yield Problem(file, 1, name, None, "the column is missing", f"Name the columns {','.join(allowed)}.")
    named = 0
    for place, name in enumerate(header):
        if name not in allowed:
            named += 1
            if named > MOST:
                message = f"and more columns of the {len(header)} are not columns of this file"
                yield Problem(file, 1, "", None, message, "See that the file is the right one.")
                break
            remedy = one_of(name, allowed, "Delete the column.")
            yield Problem(file, 1, "", shown(name), "is not a column of this file", remedy)
        elif name in header[:place]:
            yield Problem(file, 1, name, None, "the column stands here twice", "Keep one of the two.")
