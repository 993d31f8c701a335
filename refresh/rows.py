"""The rows of a CSV file with their positions in its text, so that edits change no other byte."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

FILES = {"shipments": "shipments.csv", "prices": "prices.csv"}
BOM = "\ufeff"


@dataclass(frozen=True)
class Line:
    """A row with its cells and its range in the text, including the line end."""

    fields: Mapping[str, str]
    begin: int
    end: int


@dataclass(frozen=True)
class Rows:
    """A file's text and its rows in order."""

    text: str
    header: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def newline(self) -> str:
        """Its line ending."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def values(self, series: str) -> dict[str, str]:
        """Return the values of a series by period, as spelt."""
        found = (line.fields for line in self.lines if line.fields["series"] == series)
        return {fields["period"]: fields["value"] for fields in found}


def rows_of(content: bytes) -> Rows:
    """Parse a file that has passed the dataset's checks."""
    text = content.decode("utf-8")
    body = text.removeprefix(BOM)
    pieces = io.StringIO(body, newline="").readlines()
    ends = [len(text) - len(body)]
    for piece in pieces:
        ends.append(ends[-1] + len(piece))
    reader = csv.reader(iter(pieces))
    header: tuple[str, ...] = ()
    lines: list[Line] = []
    before = 0
    for row in reader:
        if not header:
            header = tuple(row)
        elif row:
            lines.append(Line(dict(zip(header, row, strict=True)), ends[before], ends[reader.line_num]))
        before = reader.line_num
    return Rows(text, header, tuple(lines))


def spell(rows: Rows, fields: Mapping[str, str]) -> str:
    """Return a row as CSV text, including the line end."""
    out = io.StringIO()
    writer = csv.DictWriter(out, rows.header, lineterminator=rows.newline, restval="", extrasaction="ignore")
    writer.writerow(dict(fields))
    return out.getvalue()


def change(rows: Rows, changed: Mapping[tuple[str, str], Mapping[str, str]]) -> bytes:
    """Return the file with rows inserted or replaced, by series and period; every other byte stays.

    A new row stands after the last earlier one of its series.
    """
    there = {(line.fields["series"], line.fields["period"]): line for line in rows.lines}
    edits: list[tuple[int, int, str, str]] = []
    for (series, period), fields in changed.items():
        line = there.get((series, period))
        if line is not None:
            edits.append((line.begin, line.end, period, spell(rows, {**line.fields, **fields})))
        else:
            place = _place(rows, series, period)
            edits.append((place, place, period, spell(rows, {"series": series, "period": period, **fields})))
    return _edited(rows, sorted(edits)).encode("utf-8")


def _place(rows: Rows, series: str, period: str) -> int:
    own = [line for line in rows.lines if line.fields["series"] == series]
    earlier = [line for line in own if line.fields["period"] < period]
    if earlier:
        return max(earlier, key=lambda line: line.fields["period"]).end
    return min((line.begin for line in own), default=len(rows.text))


def _edited(rows: Rows, edits: list[tuple[int, int, str, str]]) -> str:
    pieces, at, end_of_file = [], 0, len(rows.text)
    for begin, end, _, text in edits:
        pieces.append(rows.text[at:begin])
        if at < begin == end_of_file and not rows.text.endswith("\n"):
            pieces.append(rows.newline)
        pieces.append(text)
        at = end
    return "".join((*pieces, rows.text[at:]))
