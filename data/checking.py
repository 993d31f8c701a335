"""The stamp of a checked event in its file: found, made and written, with the rest of the file as it was."""

from __future__ import annotations

import re
from pathlib import Path

from data import claims
from data.load import Reading
from data.models.events import Event
from data.models.parsed import Parsed
from data.writing import write_all
from data.yamlsource import read_yaml

_KEY = re.compile(r"^( *(?:- )?)(checked|sources):")


class CannotCheckError(ValueError):
    """An event cannot be stamped; the text says why, and what to do."""


def find(reading: Reading, event_id: str) -> Parsed[Event]:
    """Return an event as written by its id. Raises CannotCheckError if it is not there, invalid or without markers."""
    entry = next((one for one in reading.draft.events if one.model.id == event_id), None)
    if entry is None:
        raise CannotCheckError(f"{event_id} is not an event of this dataset.")
    if entry.invalid:
        raise CannotCheckError(f"{event_id} has problems: run `app.py check` first.")
    if not claims.has_markers(entry.model):
        raise CannotCheckError(f"{event_id} has no markers: write [1] after what the first source says.")
    return entry


def write_stamp(folder: Path, entry: Parsed[Event], day: str) -> str:
    """Write the stamp of an event into its file and return it. Raises CannotCheckError if there is no line for it."""
    file = folder / entry.source.file
    text = file.read_text(encoding="utf-8")
    source, _ = read_yaml(entry.source.file, text)  # the lines as they are now: other stamps may stand above
    stamp, place, lines = claims.stamp(entry.model, day), int(entry.path[0]), text.split("\n")
    first = source.line((place,)) - 1
    last = source.line((place + 1,)) - 1 if (place + 1,) in source.lines else len(lines)
    keys = {found[2]: (at, found[1]) for at in range(first, last) if (found := _KEY.match(lines[at]))}
    if "sources" not in keys:
        raise CannotCheckError(f"{entry.model.id} is written on one line; add to it: checked: '{stamp}'")
    if "checked" in keys:
        at, indent = keys["checked"]
        lines[at] = f"{indent}checked: '{stamp}'"
    else:
        at, indent = keys["sources"]
        lines.insert(at, f"{indent}checked: '{stamp}'")
        lines[at + 1] = lines[at + 1].replace("- ", "  ", 1) if "- " in indent else lines[at + 1]
    write_all({file: "\n".join(lines).encode("utf-8")})
    return stamp
