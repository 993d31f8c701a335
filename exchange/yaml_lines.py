"""Entries of a YAML file as text, exactly as PyYAML writes them, in a tenth of its time for texts that need no care.

A plain text of one line is written here; whatever needs quotes, escapes or a block goes through PyYAML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from data.yamlsource import read_yaml

Dump = Callable[[Any], str]
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ID = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[a-z0-9]+)+")
_PLAIN = re.compile(r"[^\W\d_](?:[\w(),.;!?'\"/&%+=$@~*€£–—“”‘’«»…-]|:(?=[\w/])|(?<! ) (?=[\w(\"“‘«'–—-]))*(?<![ :])")
"""A text of one line that stands without quotes: no ': ' or ' #', no leading sign, no two spaces."""
_WORD = 5
"""Letters up to which a word may mean true, false or null."""
_LAST = "\ud7ff"
"""The last letter that is written here."""
_INDENT = 2
_MEMORY = 10_000


class Lines:
    """Writes entries for PyYAML's `dump` and its width."""

    def __init__(self, dump: Dump, width: int) -> None:
        self._dump, self._width = dump, width
        self._open_ended = False
        self.reads_back = True
        """Whether all that was written so far says what was given when it is read."""
        self._careful = lru_cache(_MEMORY)(self._dumped)

    def text(self, entries: Sequence[Mapping[str, Any]]) -> str:
        """Return the text of a list of entries."""
        self._open_ended = False
        written = "".join(part for entry in entries for part in self._entry(entry, 0))
        return self._dump(entries) if self._open_ended else written

    def _entry(self, entry: Mapping[str, Any], depth: int) -> Iterator[str]:
        """Yield the lines of an entry of a list; `depth` is the number of lists around that list."""
        indent = " " * (_INDENT * depth)
        mark = "- "
        for key, value in entry.items():
            if isinstance(value, str) and (plain := self._plain(value, key, indent)) is not None:
                yield f"{indent}{mark}{key}: {plain}\n"
            elif (
                depth == 0 and isinstance(value, list) and value and all(isinstance(one, dict) and one for one in value)
            ):
                yield f"{indent}{mark}{key}:\n"
                for one in value:
                    yield from self._entry(one, depth + 1)
            else:
                written = (
                    self._careful(key, value, depth) if isinstance(value, str) else self._dumped(key, value, depth)
                )
                yield f"{indent}{mark}{written}"
            mark = "  "

    def _plain(self, text: str, key: str, indent: str) -> str | None:
        """Return a text as PyYAML writes it after a key, if it needs no care; None for any other."""
        if len(text) <= _WORD or not _PLAIN.fullmatch(text):
            if _ID.fullmatch(text):
                return text
            return f"'{text}'" if _DAY.fullmatch(text) else None
        if max(text) > _LAST:
            return None
        column = len(indent) + len(key) + 2 * _INDENT
        return text if column + len(text) <= self._width else self._folded(text, column, indent)

    def _folded(self, text: str, column: int, indent: str) -> str:
        """Return a text with its lines broken as PyYAML does: at the first space beyond the width."""
        first, *words = text.split(" ")
        within = f"{indent}{' ' * 2 * _INDENT}"
        parts, column = [first], column + len(first)
        for word in words:
            if column > self._width:
                parts.append(f"\n{within}{word}")
                column = len(within) + len(word)
            else:
                parts.append(f" {word}")
                column += 1 + len(word)
        return "".join(parts)

    def _dumped(self, key: str, value: Any, depth: int) -> str:
        """Return the lines of one field without what stands before its key in the first of them."""
        inside = [{key: value}]
        whole = self._dump(inside if depth == 0 else [{"x": inside}])
        self._open_ended |= whole.endswith("\n...\n")
        source, problems = read_yaml("entries", whole)
        self.reads_back &= not problems and source.value == (inside if depth == 0 else [{"x": inside}])
        return whole.partition("- x:\n")[2][4:] if depth else whole[2:]
