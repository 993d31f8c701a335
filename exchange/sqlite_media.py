"""The rows of the pictures of events in the SQLite export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from data.dataset import Dataset
from data.export.media import media_records

PICTURE: Mapping[str, str] = {
    "event": "Event it belongs to.",
    "place": "Its place in the event's list, from 0.",
    "file": "Its file in the dataset.",
    "alt": "What it shows, for those who do not see it.",
    "caption": "What stands below it.",
    "credit": "Who made it.",
    "licence": "On what terms it may be shown.",
    "source": "Where it is from.",
    "language": "Language of its texts, if not that of the dataset.",
    "url": "Address of the largest copy.",
    "width": "Width of that copy in pixels.",
    "height": "Height of that copy in pixels.",
    "mimetype": "Type of that copy.",
}


def media_rows(dataset: Dataset, base_url: str) -> Iterator[Mapping[str, Any]]:
    """Yield a row for each picture; without a public address its copies have none."""
    for event in dataset.events:
        for place, record in enumerate(media_records(dataset, event, base_url)):
            yield {**record, "url": record["url"] if base_url else None, "event": event.id, "place": place}
