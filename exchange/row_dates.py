"""The dates of a table's rows: from a column of whole dates or from those of year, month and day, with end and time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from exchange.choosing import Choice
from exchange.dates.clock import clock_of
from exchange.dates.column import DateColumn, date_columns
from exchange.dates.joined import joined
from exchange.dates.reading import UnreadableError
from exchange.options import Options
from exchange.report import Report
from exchange.tables import Sheet
from exchange.when import When, last_day

Cells = Mapping[str, str]
_YEAR = re.compile("[0-9]{3}")
_NUMERIC = re.compile(r"([0-9]{1,2})\s?([-/.])\s?([0-9]{1,2})\s?[-/.]?")
"""Day and month as numbers, in an order that the column must show."""


class RowDates:
    """The reader of the dates of a table; its columns are looked at as a whole before any row is read."""

    def __init__(self, table: Sheet, choice: Choice, options: Options, report: Report) -> None:
        self._columns = {field: columns[0] for field, columns in choice.items() if columns}
        read = [self._columns[field] for field in ("date", "end", "year", "end year") if field in self._columns]
        texts = {table.columns[name]: [cells.get(name, "") for _, cells in table.rows] for name in read}
        if {"date", "year"} <= self._columns.keys():
            texts[table.columns[self._columns["date"]]] = [self._whole(cells) for _, cells in table.rows]
        readers = date_columns(texts, options, report)
        self._readers: Mapping[str, DateColumn] = {name: readers[table.columns[name]] for name in read}
        self._report = report

    def when(self, cells: Cells) -> When:
        """Return the date of a row, with its time of day. Raises UndatedError."""
        try:
            when = self._date(cells, "date", "")
        except UnreadableError:
            when = replace(self._year_alone(cells), doubt=self._cell(cells, "date").strip())
        time = self._cell(cells, "time").strip()
        if not time or when.time:
            return when
        clock = clock_of(time)
        until = f"{self._whole(cells)} {time}".strip() if clock.ends else ""
        return replace(when, time=clock.time or time, doubt=when.doubt or until)

    def end(self, cells: Cells, when: When, where: str) -> str:
        """Return the last day of a row's event; empty if it has none."""
        if text := self._cell(cells, "end").strip():
            read = partial(self._readers[self._columns["end"]].read, _with_year(text, when.day[:4]))
            return last_day(read, where, self._report) or when.end
        if any(self._cell(cells, f"end {part}") for part in ("year", "month", "day")):
            given = {**cells, self._columns.get("end year", ""): self._cell(cells, "end year") or when.day[:4]}
            return last_day(partial(self._date, given, "end", "end "), where, self._report) or when.end
        return when.end

    def decide(self) -> None:
        """Record what was decided while reading."""
        for column in self._readers.values():
            column.decide(self._report)

    def _date(self, cells: Cells, whole: str, part: str) -> When:
        if whole in self._columns:
            return self._readers[self._columns[whole]].read(self._whole(cells))
        year, month, day = (self._cell(cells, f"{part}{name}") for name in ("year", "month", "day"))
        column = self._columns.get(f"{part}year") or self._columns["year"]
        return joined(year, month, day, self._readers[column])

    def _year_alone(self, cells: Cells) -> When:
        """Return the year of a row whose date cannot be read. Raises UndatedError if it has none either."""
        if "date" in self._columns and (year := self._cell(cells, "year").strip()):
            return self._readers[self._columns["year"]].read(year)
        return self._date(cells, "date", "")

    def _whole(self, cells: Cells) -> str:
        """Return the date of a row, with its year from another column if the date has none."""
        return _with_year(self._cell(cells, "date").strip(), self._cell(cells, "year").strip())

    def _cell(self, cells: Cells, field: str) -> str:
        return cells.get(self._columns.get(field, ""), "")


def _with_year(date: str, year: str) -> str:
    """Return a date with a year if it has none of its own: 6 July and 2018."""
    if not year or _YEAR.search(date):
        return date
    if found := _NUMERIC.fullmatch(date):
        return f"{found[1]}{found[2]}{found[3]}{found[2]}{year}"
    return f"{date} {year}".strip()
