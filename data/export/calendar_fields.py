"""What the standard fields of a calendar cannot say of a dataset and its events, as one JSON text in each.

A calendar program shows the standard fields, and people edit them there. So nothing stands here a second time: where a
text is part of a standard field, only its place in it is noted, and the length of the field, by which an edited one is
told (docs/decisions/0036).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from data.dataset import Dataset
from data.models.events import Event, Source

NAME = "X-ENTENTE"
"""The property that holds it, of the calendar and of each entry."""
OF_DATASET = (
    "name", "place", "takeaway", "version", "languages", "time_zone", "terms", "citation", "coding",
    "categories", "directions", "levels", "materials",
)  # fmt: skip
CODED = ("category", "level", "direction", "materials", "confidence", "attribution")
_LINE = re.compile(
    r"(?P<publisher>.+?)(?: \((?P<via>[^()]+)\))?, (?:(?P<date>[0-9]{4}(?:-[0-9]{2}){0,2}) )?"
    r"(?P<title>\[.+\]|.+?)(?: (?P<url>https?://\S+))?"
)
Place = list[int]
"""Where a text begins in another, its length, and that of the other."""


def source_line(source: Source) -> str:
    """Return a source as one line of plain text."""
    via = f" ({source.via})" if source.via else ""
    title = f"[{source.title}]" if source.described else source.title
    return " ".join(piece for piece in (f"{source.publisher}{via},", source.date, title, source.url) if piece)


def source_of_line(line: str) -> dict[str, Any]:
    """Return the fields of a source from its line; what the line does not tell is as usual."""
    found = _LINE.fullmatch(line)
    if found is None:
        return {}
    fields: dict[str, Any] = {name: text for name, text in found.groupdict().items() if text}
    if fields["title"].startswith("[") and fields["title"].endswith("]"):
        fields |= {"title": fields["title"][1:-1], "described": True}
    return fields


def of_dataset(dataset: Dataset) -> str:
    """Return what the calendar's own property says."""
    info = dataset.info.model_dump(mode="json", by_alias=True, exclude_defaults=True, include=set(OF_DATASET))
    return _json({**info, "languages": dataset.info.languages})


def of_event(event: Event, uid: str, title: str, description: str) -> str:
    """Return what an entry's property says; `title` and `description` are the texts of the entry."""
    found: dict[str, Any] = {name: value for name in CODED if (value := getattr(event, name))}
    if uid != event.id:
        found["id"] = event.id
    if event.precision != "day":
        found |= {"precision": event.precision, "date": event.date}
        found |= {"date_end": event.date_end} if event.date_end else {}
    if title != event.title:
        found["title"] = place_of(event.title, title)
    lines = [source_line(source) for source in event.sources]
    listed = "\n".join(lines)
    for name, text in (("summary", event.summary), ("note", event.note or ""), ("sources", listed)):
        if text:
            found[name] = place_of(text, description)
    odd = {str(at): given for at, line in enumerate(lines) if (given := _odd(event.sources[at], line))}
    return _json(found | ({"odd": odd} if odd else {}))


def place_of(text: str, whole: str) -> Place:
    """Return the place of a text in another."""
    return [whole.find(text), len(text), len(whole)]


def text_at(place: Any, whole: str) -> str | None:
    """Return the text at a place; None if the other text was edited since, or the place is none."""
    match place:
        case [int(start), int(length), int(of)] if of == len(whole) and 0 <= start <= start + length <= of:
            return whole[start : start + length]
    return None


def _odd(source: Source, line: str) -> dict[str, Any]:
    """Return the fields of a source that its line does not give back."""
    given = source.model_dump(mode="json", exclude_defaults=True)
    return {} if source_of_line(line) == given else given


def parsed(text: str) -> Mapping[str, Any]:
    """Return the fields of a property; none if it is not ours."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
