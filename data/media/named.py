"""The files that events name as their pictures, and where; those of invalid entries too, so that all are checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from data.draft import Draft
from data.models.events import Event
from data.models.media import FileName
from data.models.parsed import Parsed
from data.yamlsource import Path

_FILE: TypeAdapter[str] = TypeAdapter(FileName)


def named_files(draft: Draft) -> Iterator[tuple[Parsed[Event], Path, str]]:
    """Yield the entry, the path within it and the name of every file that is named as one in media/."""
    for entry in draft.events:
        media = _value(entry).get("media")
        listed = media if isinstance(media, list) else [media] if isinstance(media, dict) else []
        for place, item in enumerate(listed):
            name = item.get("file") if isinstance(item, dict) else None
            try:
                file = _FILE.validate_python(name)
            except ValidationError:
                continue
            where: Path = ("media", place, "file") if isinstance(media, list) else ("media", "file")
            yield entry, where, file


def _value(entry: Parsed[Event]) -> dict[str, Any]:
    value = entry.source.value
    for part in entry.path:
        value = value[part]
    return value if isinstance(value, dict) else {}
