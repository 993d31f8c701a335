"""The entries of a YAML file changed, put in and taken out, and the result read again: it says what was meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from yaml.nodes import MappingNode, SequenceNode

from data.yamlsource import read_yaml
from exchange.updating.yaml_edit import Misfit, YamlText
from exchange.updating.yaml_text import lines

Entry = dict[str, Any]


class CannotEditError(ValueError):
    """A file cannot be edited; the message says which."""


def change_entries(text: str, changes: Mapping[int, Entry], order: Sequence[str]) -> tuple[str, list[int]]:
    """Return the text of a list of entries with some of them changed, and the places of those that lost comments."""
    source = YamlText(text)
    wanted = [changes.get(place, entry) for place, entry in enumerate(source.value)]
    for all_anew in (False, True):
        source, rewritten = YamlText(text), []
        for place, new in changes.items():
            if (all_anew or not _in_place(source, place, new, order)) and _rewrite(source, place, new):
                rewritten.append(place)
        found = source.edited()
        if read_yaml("", found)[0].value == wanted:
            return found, rewritten
    raise CannotEditError("the text that came of it does not say what was meant")


def _in_place(source: YamlText, place: int, new: Entry, order: Sequence[str]) -> bool:
    """Note the edits of an entry, or none; return whether they can be made in place."""
    made = len(source.edits)
    try:
        source.change(source.node((place,)), source.value[place], new, order)
    except Misfit:
        del source.edits[made:]
        return False
    return True


def change_mapping(text: str, new: Entry, order: Sequence[str]) -> str:
    """Return the text of a file that is one mapping with its fields changed. Raises CannotEditError."""
    source = YamlText(text)
    try:
        source.change(source.node(()), source.value, new, order)
    except Misfit as error:
        raise CannotEditError("it is written in a way that is not edited in place") from error
    found = source.edited()
    if read_yaml("", found)[0].value != new:
        raise CannotEditError("the text that came of it does not say what was meant")
    return found


def put_in(text: str, entries: Sequence[tuple[Entry, str]]) -> str:
    """Return the text of a file of events with more of them, each in the order of dates.

    An entry may come with its text, of lines from '- ' on. Raises CannotEditError.
    """
    source = YamlText(text)
    node = source.root
    if not isinstance(node, SequenceNode) or node.flow_style or not node.value:
        raise CannotEditError("it is no list of '- ' lines")
    there = [_order(entry) for entry in source.value]
    blank = _parted(source, node)
    column, gap = node.start_mark.column, "\n" if blank else ""
    added: dict[int, str] = {}
    for entry, block in sorted(entries, key=lambda pair: _order(pair[0])):
        place = sum(one <= _order(entry) for one in there)
        body = f"{' ' * column}{block or lines([entry], column, indented_lists=source.indented)}"
        added[place] = added.get(place, "") + (f"{gap}\n{body}" if place else f"{body}\n{gap}")
    for place, text_there in added.items():
        at = source.line_end(source.end(node.value[place - 1])) if place else source.line_start(node.start_mark.index)
        source.edits.append((at, at, text_there))
    found = source.edited()
    if sorted(map(_order, read_yaml("", found)[0].value)) != sorted([*there, *(_order(entry) for entry, _ in entries)]):
        raise CannotEditError("the text that came of it does not say what was meant")
    return found


def take_out(text: str, ids: frozenset[str]) -> str | None:
    """Return the text of a file of events without some of them; None if none is left. Raises CannotEditError."""
    source = YamlText(text)
    node = source.root
    if not isinstance(node, SequenceNode) or node.flow_style:
        raise CannotEditError("it is no list of '- ' lines")
    rest = [entry for entry in source.value if entry.get("id") not in ids]
    if not rest:
        return None
    for entry, item in zip(source.value, node.value, strict=True):
        if entry.get("id") in ids:
            start = source.line_start(item.start_mark.index)
            end = min(source.line_end(source.end(item)) + 1, len(text))
            parted = text[:start].endswith("\n\n")
            if text[end : end + 1] == "\n" and (parted or item is node.value[0]):
                end += 1
            elif end == len(text) and parted:
                start -= 1
            source.edits.append((start, end, ""))
    found = source.edited()
    if read_yaml("", found)[0].value != rest:
        raise CannotEditError("the text that came of it does not say what was meant")
    return found


def move_out(text: str, event_id: str) -> tuple[Entry, str, str | None]:
    """Return an event, its text as it stands, and the text of the file without it. Raises CannotEditError."""
    source = YamlText(text)
    place = next(place for place, entry in enumerate(source.value) if entry.get("id") == event_id)
    node = source.node((place,))
    block = text[source.line_start(node.start_mark.index) : source.line_end(source.end(node))]
    rest = take_out(text, frozenset({event_id}))
    return source.value[place], block.removeprefix(" " * (len(block) - len(block.lstrip(" ")))), rest


def _order(entry: Entry) -> tuple[str, str]:
    return str(entry.get("date")), str(entry.get("id"))


def _parted(source: YamlText, node: SequenceNode) -> bool:
    """Return whether a blank line stands between the entries of a list."""
    pairs = zip(node.value, node.value[1:], strict=False)
    gaps = (source.text[source.end(one) : other.start_mark.index] for one, other in pairs)
    return len(node.value) > 1 and all("\n\n" in gap for gap in gaps)


def _rewrite(source: YamlText, place: int, new: Entry) -> bool:
    """Write an entry anew as a block; return whether comments are lost by it."""
    node = source.node((place,))
    start, end = node.start_mark.index, source.end(node)
    column = node.start_mark.column
    body = lines(new, column, indented_lists=source.indented)
    rest = source.text[end : source.line_end(end)]
    commented = any(line.strip().startswith("#") or " #" in line for line in source.text[start:end].split("\n"))
    if rest.strip() and isinstance(node, MappingNode):
        end, commented = source.line_end(end), True
    source.edits.append((start, end, body))
    return commented
