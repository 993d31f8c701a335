"""The stamp of a checked event in its file: found, made and written, with the rest of the file as it was."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from data import claims
from data.load import Reading
from data.models.events import Event
from data.models.parsed import Parsed
from data.writing import write_all

_KEY = re.compile(r"^( *(?:- )?)(checked|sources):")


class CannotCheckError(ValueError):
    """An event cannot be stamped; the text says why, and what to do."""


@dataclass(frozen=True)
class Unchecked:
    """An event as written, and its place in its file."""

    entry: Parsed[Event]
    file: Path

    @property
    def event(self) -> Event:
        """The event as written, with its markers."""
        return self.entry.model


def find(folder: Path, reading: Reading, event_id: str) -> Unchecked:
    """Return an event by its id. Raises CannotCheckError if it is not there, invalid or without markers."""
    found = [entry for entry in reading.draft.events if entry.model.id == event_id]
    if not found:
        raise CannotCheckError(f"{event_id} is not an event of this dataset.")
    entry = found[0]
    if entry.invalid:
        raise CannotCheckError(f"{event_id} has problems: run `app.py check` first.")
    if not claims.has_markers(entry.model):
        raise CannotCheckError(f"{event_id} has no markers: write [1] after what the first source says.")
    return Unchecked(entry, folder / entry.source.file)


def write_stamp(one: Unchecked, day: str) -> str:
    """Write the stamp of an event into its file and return it. Raises CannotCheckError if there is no line for it."""
    stamp = claims.stamp(one.event, day)
    lines = one.file.read_text(encoding="utf-8").split("\n")
    source, place = one.entry.source, int(one.entry.path[0])
    first = source.line((place,)) - 1
    last = source.line((place + 1,)) - 1 if (place + 1,) in source.lines else len(lines)
    keys = {found[2]: (at, found[1]) for at in range(first, last) if (found := _KEY.match(lines[at]))}
    if "sources" not in keys:
        raise CannotCheckError(f"{one.event.id} is written on one line; add to it: checked: '{stamp}'")
    if "checked" in keys:
        at, indent = keys["checked"]
        lines[at] = f"{indent}checked: '{stamp}'"
    else:
        at, indent = keys["sources"]
        lines.insert(at, f"{indent}checked: '{stamp}'")
        lines[at + 1] = lines[at + 1].replace("- ", "  ", 1) if "- " in indent else lines[at + 1]
    write_all({one.file: "\n".join(lines).encode("utf-8")})
    return stamp
