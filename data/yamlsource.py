"""YAML parsing: plain data with the line of every node.

Refuses anchors, aliases, tags, duplicate keys and several documents, and never guesses: a date stays text, `no` is
not false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from data.problem import Problem, shown

Path = tuple[str | int, ...]
MAX_DEPTH = 12
"""Deepest nesting allowed; the models of the dataset need six."""
DUPLICATE = "(again)"
"""Stands for a duplicate key, so that its value is skipped."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
_NON_TEXT_STARTS = frozenset("+-0123456789~ntf")
"""First letters of numbers, true, false and null; any other plain scalar is text, without a closer look."""
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,30}\.[0-9]{1,30}([eE][-+]?[0-9]{1,3})?")


@dataclass(frozen=True)
class Source:
    """A parsed YAML file: its data and the line of each part."""

    file: str
    value: Any = None
    lines: Mapping[Path, int] = field(default_factory=dict)
    whole: bool = True
    """Whether the file was read to its end; the data of a partly read file must not be used."""

    def line(self, path: Path) -> int:
        """Return the line of a path, or of its nearest ancestor."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(file: str, text: str) -> tuple[Source, list[Problem]]:
    """Parse the text of a file; returns what could be read, and the problems."""
    reader = _Reader(file)
    whole = False
    try:
        whole = all(map(reader.take, _events(text)))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        lines = text.splitlines() or [""]
        line = min(mark.line + 1 if mark else 1, len(lines))
        reader.refuse(line, None, *_syntax(error, lines[line - 1]))
    except yaml.reader.ReaderError as error:
        line = _before(text, error.position).count("\n") + 1
        reader.refuse(line, None, "holds a character that YAML does not allow", "Delete the invisible character.")
    if reader.root is None and not reader.problems:
        reader.refuse(1, None, "the file is empty", "Write its entries, or delete the file.")
    return Source(file, reader.root, reader.lines, whole=whole), reader.problems


def _events(text: str) -> Iterator[yaml.Event]:
    parser = _LOADER(text)
    return iter(parser.get_event, None)


def _before(text: str, position: int) -> str:
    """Return the text before a position; the C parser counts UTF-8 bytes, the Python one characters."""
    if _LOADER is yaml.SafeLoader:
        return text[:position]
    return text.encode("utf-8", "surrogatepass")[:position].decode("utf-8", "ignore")


def _syntax(error: yaml.MarkedYAMLError, line: str) -> tuple[str, str]:
    said = " ".join(part for part in (error.context, error.problem) if part)
    if "tab character" in said or ("cannot start any token" in said and "\t" in line):
        return "a tab stands where YAML wants spaces", "Indent with spaces."
    if "mapping values are not allowed" in said:
        return "a second ': ' stands on this line", "Put the text in quotes."
    if "could not find expected ':'" in said:
        return "a key has no ':'", "Write 'key: value', or indent a text that runs on."
    return f"this is not YAML ({said})", "Mend the indentation, quotes or brackets here or just above."


@dataclass(slots=True)
class _Open:
    """An open list or mapping; in a mapping, with the key that waits for its value."""

    value: Any
    path: Path
    key: str | None = None


class _Reader:
    """Builds plain data from parser events, in half the time of composing a tree; every node keeps its line."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Any = None
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self.documents = 0
        self._open: list[_Open] = []

    def refuse(self, line: int, value: str | None, message: str, remedy: str) -> None:
        """Note a problem of the file."""
        self.problems.append(Problem(self.file, line, "", value, message, remedy))

    def take(self, event: yaml.Event) -> bool:
        """Process the next event; return False when the rest cannot be read."""
        if isinstance(event, ScalarEvent):  # nine of ten events, so tested first
            return self._scalar(event)
        if isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            self._open.pop()
            return True
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, NodeEvent):
            return self._node(event, line)
        if isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.refuse(line, None, "a second document begins", "Delete the line '---'.")
                return False
        return True

    def _scalar(self, event: ScalarEvent) -> bool:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if event.anchor or event.tag:
            self._check_plain(event, line)
        value = event.value
        inside = self._open[-1] if self._open else None
        if inside is None or type(inside.value) is list:
            self._place(value if event.style else _plain(value), line)
        elif inside.key is None:
            inside.key = self._key(inside, value, line)
        else:
            if inside.key is not DUPLICATE:
                inside.value[inside.key] = value if event.style else _plain(value)
            inside.key = None
        return True

    def _node(self, event: NodeEvent, line: int) -> bool:
        self._check_plain(event, line)
        inside = self._open[-1] if self._open else None
        if inside is not None and isinstance(inside.value, dict) and inside.key is None:
            self.refuse(line, None, "a list, mapping or alias stands as a key", "Write a plain word before the ':'.")
            return False
        if isinstance(event, AliasEvent):
            self._place(None, line)
        else:
            value: Any = {} if isinstance(event, MappingStartEvent) else []
            self._open.append(_Open(value, self._place(value, line)))
            if len(self._open) > MAX_DEPTH:
                self.refuse(line, None, "lists and mappings lie too deep inside each other", "Mend the indentation.")
        return len(self._open) <= MAX_DEPTH

    def _check_plain(self, event: NodeEvent, line: int) -> None:
        if isinstance(event, AliasEvent):
            self.refuse(line, f"*{event.anchor}", "is an alias", "Write the value out.")
        elif isinstance(event, (ScalarEvent, CollectionStartEvent)) and (event.anchor or event.tag):
            if event.anchor:
                self.refuse(
                    line, f"&{event.anchor}", "is an anchor", "Delete it; write the value out where it is used."
                )
            if event.tag:
                self.refuse(line, shown(event.tag), "is a tag", "Delete it; put text in quotes.")

    def _key(self, inside: _Open, key: str, line: int) -> str:
        path = (*inside.path, key)
        if key not in inside.value:
            self.lines[path] = line
            return key
        first = self.lines[path]
        self.refuse(line, shown(key), f"stands here a second time (first on line {first})", "Keep one of the two.")
        return DUPLICATE

    def _place(self, value: Any, line: int) -> Path:
        """Add a value to the open collection and return its path."""
        if not self._open:
            self.root, self.lines[()] = value, line
            return ()
        inside = self._open[-1]
        if isinstance(inside.value, list):
            inside.value.append(value)
            path = (*inside.path, len(inside.value) - 1)
            self.lines[path] = line
            return path
        key, inside.key = inside.key or "", None
        if key is not DUPLICATE:
            inside.value[key] = value
        return (*inside.path, key)


def _plain(text: str) -> Any:
    """Return a plain scalar as text, unless it is a number, true, false or null."""
    if text and text[0] not in _NON_TEXT_STARTS:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text
