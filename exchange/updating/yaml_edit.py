"""Edits of YAML texts in place: what is not changed stays byte for byte, with its comments, order and spelling.

An edit is a span of the text and what stands there instead. Values are compared before they are written, down to the
items of lists and the fields of what is in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from data.yamlsource import read_yaml
from exchange.updating.yaml_text import flow, lines, one_line

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = re.compile(r"(?:^|\s)#.*$", re.MULTILINE)
Place = tuple[str | int, ...]


class Misfit(Exception):  # noqa: N818 - not an error: the entry is written anew
    """A change cannot be made in place."""


@dataclass
class YamlText:
    """The text of a YAML file, its data and its nodes, and the edits that are to be made in it."""

    text: str
    edits: list[tuple[int, int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.root: Node | None = yaml.compose(self.text, Loader=_LOADER)
        self.value: Any = read_yaml("", self.text)[0].value
        self.indented = _indents_lists(self.root)

    def edited(self) -> str:
        """Return the text with all edits made."""
        text = self.text
        for start, end, new in sorted(self.edits, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def node(self, place: Place) -> Node:
        """Return the node at a place, which is there."""
        found = self.root
        for part in place:
            if isinstance(part, int) and isinstance(found, SequenceNode):
                found = found.value[part]
            else:
                found = next(value for key, value in _pairs(found) if key.value == part)
        if found is None:
            raise Misfit
        return found

    def end(self, node: Node) -> int:
        """Return where the text of a node ends, without what follows its last line."""
        if isinstance(node, ScalarNode):
            start, end = node.start_mark.index, node.end_mark.index
            return start + len(self.text[start:end].rstrip()) if node.style in ("|", ">") else int(end)
        if not isinstance(node, (MappingNode, SequenceNode)) or node.flow_style or not node.value:
            return int(node.end_mark.index)
        last: Any = node.value[-1]
        return self.end(last[1] if isinstance(node, MappingNode) else last)

    def line_end(self, at: int) -> int:
        """Return where the line ends that a place of the text is in."""
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found

    def line_start(self, at: int) -> int:
        """Return where the line begins that a place of the text is in."""
        return self.text.rfind("\n", 0, at) + 1

    def change(self, node: Node, old: Any, new: Any, order: Sequence[str] = ()) -> None:
        """Make the edits that turn the value of a node into another. `order` is that of the fields of an entry."""
        if old == new:
            return
        if isinstance(node, MappingNode) and isinstance(new, Mapping) and not node.flow_style:
            self._fields(node, old, new, order)
        elif isinstance(node, SequenceNode) and isinstance(new, list) and not node.flow_style and new:
            self._items(node, old, new)
        elif (
            isinstance(node, ScalarNode) or isinstance(new, (str, int, float)) or not getattr(node, "flow_style", True)
        ):
            raise Misfit
        else:
            self._replace(node.start_mark.index, self.end(node), flow(new))

    def _replace(self, start: int, end: int, new: str) -> None:
        if _COMMENT.search(self.text[start:end]) and "\n" in self.text[start:end]:
            raise Misfit
        self.edits.append((start, end, new))

    def _fields(self, node: MappingNode, old: Mapping[str, Any], new: Mapping[str, Any], order: Sequence[str]) -> None:
        pairs = {key.value: (key, value) for key, value in _pairs(node)}
        for name, (key, value) in pairs.items():
            if name not in new:
                self._drop_field(node, key, value)
            elif old[name] != new[name]:
                self._field(key, value, old[name], new[name])
        added: dict[int, str] = {}
        for name in (name for name in new if name not in pairs):
            key, value = pairs[_before(name, [one for one in pairs if one in new], order)]
            at, column = self.line_end(self.end(value)), key.start_mark.column
            text = lines({name: new[name]}, column, indented_lists=self.indented)
            added[at] = f"{added.get(at, '')}\n{' ' * column}{text}"
        self.edits += [(at, at, text) for at, text in added.items()]

    def _field(self, key: Node, value: Node, old: Any, new: Any) -> None:
        """Change the value of one field."""
        if isinstance(value, (MappingNode, SequenceNode)) and isinstance(new, (Mapping, list)) and new:
            self.change(value, old, new)
            return
        start, end, column = key.start_mark.index, self.end(value), key.start_mark.column
        if self.text[end : self.line_end(end)].strip():
            if not isinstance(new, (str, int, float, bool)):
                raise Misfit
            text = one_line(str(key.value), new)
        else:
            folded = isinstance(value, ScalarNode) and value.style == ">" and isinstance(new, str)
            text = lines({key.value: new}, column, indented_lists=self.indented, folded=folded)
        if (
            isinstance(value, ScalarNode)
            and value.style in ("|", ">")
            and "#" in self.text[start : self.line_end(start)]
        ):
            raise Misfit
        self.edits.append((start, end, text))

    def _drop_field(self, node: MappingNode, key: Node, value: Node) -> None:
        start, end = self.line_start(key.start_mark.index), self.line_end(self.end(value))
        if node.value[0][0] is key or _COMMENT.search(self.text[self.end(value) : end]):
            raise Misfit
        self._replace(start, min(end + 1, len(self.text)), "")

    def _items(self, node: SequenceNode, old: list[Any], new: list[Any]) -> None:
        """Change the items of a list: those that are the same stay, the others are changed, put in or taken out."""
        here, there = list(map(repr, old)), list(map(repr, new))
        for what, a, b, c, d in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
            if what == "equal":
                continue
            both = min(b - a, d - c)
            for place in range(both):
                self._item(node.value[a + place], old[a + place], new[c + place])
            for item in node.value[a + both : b]:
                self._drop_item(node, item)
            self.insert(node, a + both, new[c + both : d])

    def _item(self, item: Node, old: Any, new: Any) -> None:
        if isinstance(item, MappingNode) and isinstance(new, Mapping) and not item.flow_style:
            self.change(item, old, new)
        elif isinstance(new, (Mapping, list)) == isinstance(item, ScalarNode):
            raise Misfit
        else:
            self._replace(item.start_mark.index, self.end(item), flow(new))

    def _drop_item(self, node: SequenceNode, item: Node) -> None:
        start, end = self.line_start(item.start_mark.index), self.line_end(self.end(item))
        if _COMMENT.search(self.text[start:end]) or self.text[start : item.start_mark.index].strip() != "-":
            raise Misfit
        if len(node.value) == 1:
            raise Misfit
        self.edits.append((start, min(end + 1, len(self.text)), ""))

    def insert(self, node: SequenceNode, place: int, new: Iterable[Any]) -> None:
        """Put items into a block list, before the one at a place."""
        column = node.start_mark.column
        as_flow = all(isinstance(item, MappingNode) and item.flow_style for item in node.value)
        text = ""
        for item in new:
            if as_flow and isinstance(item, Mapping):
                text += f"\n{' ' * column}- {flow(item)}"
            else:
                text += f"\n{' ' * column}{lines([item], column, indented_lists=self.indented)}"
        if not text:
            return
        if place:
            at = self.line_end(self.end(node.value[place - 1]))
            self.edits.append((at, at, text))
        else:
            at = self.line_start(node.value[0].start_mark.index)
            self.edits.append((at, at, f"{text[1:]}\n"))


def _pairs(node: Node | None) -> list[tuple[Any, Node]]:
    return list(node.value) if isinstance(node, MappingNode) else []


def _before(name: str, there: Sequence[str], order: Sequence[str]) -> str:
    """Return the field that a new one follows: the last of those there that come before it in the order."""
    places = {one: place for place, one in enumerate(order)}
    earlier = [one for one in there if places.get(one, -1) < places.get(name, len(places))]
    return earlier[-1] if earlier else there[0]


def _indents_lists(node: Node | None) -> bool:
    """Return whether the items of lists are indented below their keys, as the first such list has it."""
    for key, value in _pairs(node):
        if isinstance(value, SequenceNode) and not value.flow_style and value.value:
            return bool(value.start_mark.column > key.start_mark.column)
    inner = node.value if isinstance(node, SequenceNode) else [value for _, value in _pairs(node)]
    for one in inner[:50]:
        if isinstance(one, (MappingNode, SequenceNode)) and not one.flow_style:
            found = [key for key, value in _pairs(one) if isinstance(value, SequenceNode) and not value.flow_style]
            if found:
                return _indents_lists(one)
    return True
