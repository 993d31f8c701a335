"""What a file said when it was last imported, kept beside the dataset in import-last.json.

By it an update sees what was edited in the file since, and leaves alone what was edited here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from exchange.updating.rows import Row
from exchange.updating.values import digest

FILE = "import-last.json"
MOST = 5000
"""Events up to which the record is kept; beyond, it would take longer than the import."""
LARGEST = 50 * 1024 * 1024


@dataclass(frozen=True)
class Last:
    """The row of an event at the last import: its id in the file, day and title, and what stands for its values."""

    row: str = ""
    day: str = ""
    title: str = ""
    sources: tuple[tuple[str, ...], ...] = ()
    """The key, publisher, title and date of its sources: one that was added here is told from one that was there."""

    fields: Mapping[str, str] = field(default_factory=dict)


def last_of(row: Row) -> Last:
    """Return what is kept of a row."""
    day, title = row.key
    said = {name: digest(name, row.said.get(name)) for name in sorted(row.carried)}
    sources = row.said.get("sources", ())
    told = tuple((key_of(one), *(str(one.get(name, "")) for name in ("publisher", "title", "date"))) for one in sources)
    return Last(row.item.wanted, day, title, told, said)


def key_of(source: Mapping[str, Any]) -> str:
    """Return what a source is known by: its address, or its publisher and title."""
    return str(source.get("url") or f"{source.get('publisher')}\n{source.get('title')}")


def read_last(folder: Path) -> dict[str, Last]:
    """Return what is kept of each event by its id; nothing if there is no record, or none that can be read."""
    file = folder / FILE
    try:
        if not file.is_file() or file.stat().st_size > LARGEST:
            return {}
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return {
            str(event_id): Last(
                one["row"], one["day"], one["title"], tuple(map(tuple, one["sources"])), dict(one["fields"])
            )
            for event_id, one in found["events"].items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def as_text(events: Iterable[tuple[str, Last]]) -> str:
    """Return the text of the record, with a line for each event; empty for too many events."""
    kept = sorted(events, key=lambda pair: pair[0])
    lines = (f"{json.dumps(event_id)}: {json.dumps(asdict(one), ensure_ascii=False)}" for event_id, one in kept)
    return '{"events": {\n' + ",\n".join(lines) + "\n}}\n" if len(kept) <= MOST else ""
