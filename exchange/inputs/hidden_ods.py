"""What a sheet of an .ods file has that its values do not show, read from the tags of its content.xml."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from xlsxwriter.utility import xl_rowcol_to_cell

CONTENT = "content.xml"

Link = tuple[int, str, str]
"""The number of a row, a cell, and the address behind it."""

_TAG = re.compile(
    r"<(/?)(table:table|table:table-row-group|table:table-row|table:(?:covered-)?table-cell|text:p|text:a)"
    r"(?=[\s/>])([^>]*?)(/?)>"
)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_HIDDEN = ("collapse", "filter")
_SHEET, _GROUP, _ROW, _TEXT, _LINK = (
    "table:table", "table:table-row-group", "table:table-row", "text:p", "text:a",
)  # fmt: skip


@dataclass
class _Place:
    """Where in a sheet the tags have come to; rows and columns are counted from 0."""

    row: int = 0
    column: int = -1
    width: int = 1
    """Columns that the cell stands for."""

    filled: bool = False
    links: list[Link] = field(default_factory=list)
    groups: list[bool] = field(default_factory=list)
    """Whether each of the groups of rows around it is folded."""


@dataclass(frozen=True)
class _Row:
    """A row that has texts: its number, counted from 1, whether it is hidden, and the links in its cells."""

    number: int
    hidden: bool
    links: list[Link]


def in_ods(text: str, sheet: str) -> tuple[list[int], list[Link]]:
    """Return the numbers of the rows of a sheet that have texts and are hidden, and the links in its cells."""
    rows, links = [], []
    for row in _rows(text, sheet):
        links += row.links
        if row.hidden:
            rows.append(row.number)
    return rows, links


def _rows(text: str, sheet: str) -> Iterator[_Row]:
    """Yield the rows of a sheet that have texts."""
    inside, place, given = False, _Place(), {"": ""}
    for found in _TAG.finditer(text):
        closes, tag, empty = found[1] == "/", found[2], found[4] == "/"
        about = {name: html.unescape(one or other) for name, one, other in _ATTRIBUTE.findall(found[3])}
        if tag == _SHEET:
            if inside and closes:
                return
            inside, place = not closes and about.get("table:name") == sheet, _Place()
        elif not inside:
            continue
        elif tag == _ROW:
            given = given if closes else about
            if closes or empty:
                yield from _closed(place, given)
        else:
            _step(place, tag, about, closes=closes)


def _step(place: _Place, tag: str, about: dict[str, str], *, closes: bool) -> None:
    """Go on by a tag within a sheet."""
    if tag == _GROUP and closes:
        place.groups.pop()
    elif tag == _GROUP:
        place.groups.append(about.get("table:display") == "false")
    elif tag == _TEXT:
        place.filled = True
    elif tag == _LINK and not closes and (address := about.get("xlink:href", "")):
        cell = str(xl_rowcol_to_cell(place.row, max(place.column, 0)))
        place.links.append((place.row + 1, cell, address))
    elif tag.endswith("cell") and not closes:
        place.column += place.width
        place.width = _times(about, "table:number-columns-repeated")


def _closed(place: _Place, given: dict[str, str]) -> Iterator[_Row]:
    """Yield what a row says as often as it stands there, and go on to the next."""
    times = _times(given, "table:number-rows-repeated")
    if place.filled:
        hidden = any(place.groups) or given.get("table:visibility") in _HIDDEN
        yield from (_Row(place.row + 1 + step, hidden, [] if step else place.links) for step in range(times))
    place.row, place.column, place.width, place.filled, place.links = place.row + times, -1, 1, False, []


def _times(about: dict[str, str], name: str) -> int:
    return int(about.get(name) or 1)
