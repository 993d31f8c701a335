"""Links behind the cells of a workbook (.xlsx), which its values do not show: the number of the row and the address."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from exchange.inputs.archives import is_archive, member, names_in
from exchange.inputs.content import Content
from exchange.report import RefusedError

_LARGEST = 60 * 1024 * 1024
_TAG = r"<(?:\w+:)?{}\b([^>]*)>"
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*\"([^\"]*)\"")


def hidden_links(content: Content, sheet: str) -> list[tuple[int, str, str]]:
    """Return row, cell and address of each link behind a cell of a sheet; nothing where that cannot be known."""
    if not is_archive(content.data):
        return []
    try:
        return list(_links(content, sheet))
    except (RefusedError, ValueError):
        return []


def _links(content: Content, sheet: str) -> Iterator[tuple[int, str, str]]:
    names = names_in(content)
    of_sheet = {one["name"]: one.get("r:id", "") for one in _tags(content, "xl/workbook.xml", "sheet", names)}
    targets = {one["Id"]: one["Target"] for one in _tags(content, "xl/_rels/workbook.xml.rels", "Relationship", names)}
    path = targets.get(of_sheet.get(sheet, ""), "").removeprefix("/xl/")
    folder, _, file = path.rpartition("/")
    rels = f"xl/{folder}/_rels/{file}.rels"
    if not path or rels not in names:
        return
    addresses = {one["Id"]: one.get("Target", "") for one in _tags(content, rels, "Relationship", names)}
    for one in _tags(content, f"xl/{path}", "hyperlink", names):
        cell, address = one.get("ref", ""), addresses.get(one.get("r:id", ""), "")
        if address and (row := re.search(r"[0-9]{1,7}", cell)):
            yield int(row[0]), cell, address


def _tags(content: Content, name: str, tag: str, names: set[str]) -> Iterator[dict[str, str]]:
    """Yield the attributes of the tags of a name in a member."""
    if name in names:
        text = member(content, name, _LARGEST).decode("utf-8", "replace")
        for found in re.finditer(_TAG.format(tag), text):
            yield {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(found[1])}
