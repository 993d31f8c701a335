"""What a sheet of a workbook has that its values do not show: links behind cells, and rows that are hidden.

Of .xlsx here, of .ods in hidden_ods.py; of other workbooks that is not known.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from exchange.inputs.archives import is_archive, member, names_in
from exchange.inputs.content import Content
from exchange.inputs.hidden_ods import CONTENT, ods_links, ods_rows
from exchange.report import RefusedError

_LARGEST = 60 * 1024 * 1024
_TAG = r"<(?:\w+:)?{}\b([^>]*)>"
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*\"([^\"]*)\"")

Found = TypeVar("Found")


def hidden_links(content: Content, sheet: str) -> list[tuple[int, str, str]]:
    """Return row, cell and address of each link behind a cell of a sheet; nothing where that cannot be known."""
    return _found(_links, ods_links, content, sheet)


def hidden_rows(content: Content, sheet: str) -> list[int]:
    """Return the numbers of the rows of a sheet that are hidden; nothing where that cannot be known."""
    return _found(_rows, ods_rows, content, sheet)


def _found(
    read: Callable[[Content, str, set[str]], Iterator[Found]],
    read_ods: Callable[[str, str], Iterator[Found]],
    content: Content,
    sheet: str,
) -> list[Found]:
    if not is_archive(content.data):
        return []
    try:
        names = names_in(content)
        if CONTENT in names:
            return list(read_ods(_member(content, CONTENT), sheet))
        return list(read(content, _path(content, sheet, names), names))
    except (RefusedError, ValueError):
        return []


def _path(content: Content, sheet: str, names: set[str]) -> str:
    """Return where a sheet stands in the folder xl; empty if that cannot be known."""
    of_sheet = {one["name"]: one.get("r:id", "") for one in _tags(content, "xl/workbook.xml", "sheet", names)}
    targets = {one["Id"]: one["Target"] for one in _tags(content, "xl/_rels/workbook.xml.rels", "Relationship", names)}
    return targets.get(of_sheet.get(sheet, ""), "").removeprefix("/xl/")


def _links(content: Content, path: str, names: set[str]) -> Iterator[tuple[int, str, str]]:
    folder, _, file = path.rpartition("/")
    rels = f"xl/{folder}/_rels/{file}.rels"
    if rels not in names:
        return
    addresses = {one["Id"]: one.get("Target", "") for one in _tags(content, rels, "Relationship", names)}
    for one in _tags(content, f"xl/{path}", "hyperlink", names):
        cell, address = one.get("ref", ""), addresses.get(one.get("r:id", ""), "")
        if address and (row := re.search(r"[0-9]{1,7}", cell)):
            yield int(row[0]), cell, address


def _rows(content: Content, path: str, names: set[str]) -> Iterator[int]:
    for one in _tags(content, f"xl/{path}", "row", names):
        if one.get("hidden") in ("1", "true"):
            yield int(one.get("r", ""))


def _tags(content: Content, name: str, tag: str, names: set[str]) -> Iterator[dict[str, str]]:
    """Yield the attributes of the tags of a name in a member."""
    if name in names:
        for found in re.finditer(_TAG.format(tag), _member(content, name)):
            yield {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(found[1])}


def _member(content: Content, name: str) -> str:
    return member(content, name, _LARGEST).decode("utf-8", "replace")
