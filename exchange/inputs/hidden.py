"""What a sheet of a workbook has that its values do not show: links behind cells, and rows that are hidden.

Of .xlsx here, of .ods in hidden_ods.py; of other workbooks that is not known.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from exchange.inputs.archives import is_archive, member, names_in
from exchange.inputs.content import Content
from exchange.inputs.hidden_ods import CONTENT, Link, in_ods
from exchange.report import RefusedError

_LARGEST = 60 * 1024 * 1024
_TAG = r"<(?:\w+:)?{}\b([^>]*)>"
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*\"([^\"]*)\"")


class Hidden(NamedTuple):
    """The numbers of the rows of a sheet that are hidden, and the links behind its cells."""

    rows: list[int]
    links: list[Link]


def hidden(content: Content, sheet: str) -> Hidden:
    """Return what a sheet hides; nothing where that cannot be known."""
    if not is_archive(content.data):
        return Hidden([], [])
    try:
        names = names_in(content)
        if CONTENT in names:
            return Hidden(*in_ods(_text(content, CONTENT, names), sheet))
        return _in_xlsx(content, sheet, names)
    except (RefusedError, ValueError):
        return Hidden([], [])


def _in_xlsx(content: Content, sheet: str, names: set[str]) -> Hidden:
    of_sheet = {one["name"]: one.get("r:id", "") for one in _tags(_text(content, "xl/workbook.xml", names), "sheet")}
    parts = _relations(content, "xl/_rels/workbook.xml.rels", names)
    path = parts.get(of_sheet.get(sheet, ""), "").removeprefix("/xl/")
    folder, _, file = path.rpartition("/")
    addresses = _relations(content, f"xl/{folder}/_rels/{file}.rels", names)
    text = _text(content, f"xl/{path}", names)
    return Hidden(list(_rows(text)), list(_links(text, addresses)))


def _rows(text: str) -> Iterator[int]:
    for one in _tags(text, "row"):
        if one.get("hidden") in ("1", "true"):
            yield int(one.get("r", ""))


def _links(text: str, addresses: dict[str, str]) -> Iterator[Link]:
    for one in _tags(text, "hyperlink") if addresses else ():
        cell, address = one.get("ref", ""), addresses.get(one.get("r:id", ""), "")
        if address and (row := re.search(r"[0-9]{1,7}", cell)):
            yield int(row[0]), cell, address


def _relations(content: Content, name: str, names: set[str]) -> dict[str, str]:
    """Return the targets of a member's relations by their ids."""
    return {one["Id"]: one.get("Target", "") for one in _tags(_text(content, name, names), "Relationship")}


def _tags(text: str, tag: str) -> Iterator[dict[str, str]]:
    """Yield the attributes of the tags of a name."""
    for found in re.finditer(_TAG.format(tag), text):
        yield {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(found[1])}


def _text(content: Content, name: str, names: set[str]) -> str:
    return member(content, name, _LARGEST).decode("utf-8", "replace") if name in names else ""
