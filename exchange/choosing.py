"""The choice of a table's columns: by what a person names, then by heading, with the cells as a check on dates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from exchange.columns import FIELDS, NAMES, SEVERAL
from exchange.dates.habits import Habits
from exchange.dates.numbers import kind_of
from exchange.dates.reading import read
from exchange.inputs.rows import plain
from exchange.report import RefusedError
from exchange.tables import Sheet
from exchange.when import UndatedError

SAMPLE = 200
"""Cells of a column that are looked at."""

MOSTLY = 0.5
_BRACKETS = re.compile(r"[(\[（【].*?[)\]）】]")
_BETWEEN_LANGUAGES = re.compile(r"[/|\n]| - ")
_CATEGORIES = frozenset(map(plain, NAMES["category"]))
_ANY = Habits(order="day-first", since=1950)

Choice = dict[str, tuple[str, ...]]
"""The normalised names of the columns of each field."""


def choose(table: Sheet, named: Mapping[str, str]) -> Choice:
    """Return the columns of each field that the table has. Raises RefusedError for fields that are not there."""
    choice = _named(table, named)
    own = frozenset(choice)
    for field in FIELDS:
        if field not in choice and (found := _by_heading(table, field, choice)):
            choice[field] = found
    for end in ("", "end "):
        _settle_dates(table, choice, own, end)
    if "summary" not in choice and "note" in choice and "note" not in own:
        choice["summary"] = choice.pop("note")
    return choice


def cells_of(table: Sheet, column: str) -> list[str]:
    """Return the first cells of a column that are not empty."""
    found = (cells[column] for _, cells in table.rows if cells.get(column))
    return [cell for cell, _ in zip(found, range(SAMPLE), strict=False)]


def dated(cells: Sequence[str]) -> float:
    """Return the share of cells that are dates."""
    return sum(map(_is_date, cells)) / len(cells) if cells else 0.0


def _is_date(cell: str) -> bool:
    try:
        read(cell, _ANY)
    except UndatedError:
        return False
    return True


def _named(table: Sheet, named: Mapping[str, str]) -> Choice:
    choice: Choice = {}
    known = {plain(field): field for field in FIELDS}
    for field, heading in named.items():
        if plain(field) not in known:
            raise RefusedError(f"--column {field}=…: there is no field '{field}'. Fields: {', '.join(FIELDS)}.")
        if plain(heading) in table.columns:
            choice[known[plain(field)]] = (plain(heading),)
    return choice


def _by_heading(table: Sheet, field: str, choice: Choice) -> tuple[str, ...]:
    used = {column for columns in choice.values() for column in columns}
    known = _headings(table)
    named = (known[name] for one in NAMES[field] if (name := plain(one)) in known)
    found = tuple(dict.fromkeys(column for column in named if column not in used))
    if field in SEVERAL:
        return found
    if field in ("date", "end"):
        year = "" if field == "date" else " 2000"  # an end may have none of its own: 6 July 2018, 9 July
        fitting = [column for column in found if is_dated(table, column, year)]
        return tuple(fitting[:1]) or (found[:1] if field == "date" and not _is_day(table, found) else ())
    if field == "title":
        found = tuple(column for column in found if column not in _CATEGORIES or _are_distinct(table, column))
    return found[:1]


def _headings(table: Sheet) -> dict[str, str]:
    """Return the columns by heading: as it stands, without what is in brackets, and of two languages by either."""
    found = {column: column for column in table.columns}
    for column, heading in table.columns.items():
        bare = _BRACKETS.sub(" ", heading)
        for part in (bare, *_BETWEEN_LANGUAGES.split(bare)):
            if name := plain(part):
                found.setdefault(name, column)
    return found


def _are_distinct(table: Sheet, column: str) -> bool:
    """Return whether most cells of a column are its only ones with their text, as titles are and topics are not."""
    cells = cells_of(table, column)
    return 2 * len(set(cells)) > len(cells)


def _is_day(table: Sheet, columns: Sequence[str]) -> bool:
    """Return whether the first column holds the days of months, whose years are in another."""
    days, years = (set(map(plain, NAMES[field])) for field in ("day", "year"))
    return bool(set(columns[:1]) & days and table.columns.keys() & years)


def is_dated(table: Sheet, column: str, year: str = "") -> bool:
    """Return whether most cells of a column are dates, as they are or with a year, or all of them numbers that are."""
    cells = [cell.strip() for cell in cells_of(table, column)]
    return bool(kind_of(cells)) or max(dated(cells), dated([cell + year for cell in cells])) >= MOSTLY


def _settle_dates(table: Sheet, choice: Choice, own: frozenset[str], end: str) -> None:
    """Leave either the column of whole dates or those of year, month and day in the choice."""
    whole, parts = end.strip() or "date", (f"{end}year", f"{end}month", f"{end}day")
    year, month, day = parts
    if day in choice and day not in own and not any(sign.isdigit() for sign in "".join(cells_of(table, *choice[day]))):
        del choice[day]
    joined = year in choice and month in choice
    if whole in choice and joined and whole not in own and (own & {*parts} or not is_dated(table, *choice[whole])):
        del choice[whole]
    if whole not in choice and year in choice and not joined:
        choice[whole] = choice.pop(year)
    if whole in choice or not (joined or end):
        for part in (month, day) if whole == "date" and whole in choice else parts:
            choice.pop(part, None)  # the year stays beside dates, for rows whose date has none
