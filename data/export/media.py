"""The pictures of events in exports: their texts, their public addresses, and the copies that an archive holds."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from data.dataset import Dataset
from data.export.table import Cell, Column
from data.media import making
from data.media.renditions import archived
from data.media.shown import FOLDER, ShownMedia, shown_media
from data.models.events import Event

TEXTS = ("alt", "caption", "credit", "licence", "source", "language")


def media_records(dataset: Dataset, event: Event, base_url: str) -> list[dict[str, Any]]:
    """Return the pictures of an event with every field; `url` is that of the largest copy."""
    return [
        {
            **one.media.model_dump(mode="json"),
            "url": address(one, base_url),
            "width": one.largest.width,
            "height": one.largest.height,
            "mimetype": one.largest.mimetype,
        }
        for one in shown_media(dataset, event)
    ]


def address(one: ShownMedia, base_url: str) -> str:
    """Return the public address of the largest copy of a picture."""
    return f"{base_url}/{FOLDER}{one.largest.name}"


def media_columns(items: str, beside: str) -> tuple[Column, ...]:
    """Return the columns of pictures in events.csv, for a dataset that has some."""
    described = {
        "media_files": f"Pictures, as in the folder media/ of the archive. {items}",
        "media_urls": f"Addresses of the pictures. {beside}",
        "media_alts": f"What they show, for those who do not see them. {beside}",
        "media_captions": f"What stands below them. {beside}",
        "media_credits": f"Who made them. {beside}",
        "media_licences": f"On what terms they may be shown. {beside}",
        "media_sources": f"Where they are from. {beside}",
        "media_languages": f"Languages of these texts, if not that of the dataset. {beside}",
    }
    return tuple(
        Column(name, "list", text, {"delimiter": " | ", "itemType": "string"}) for name, text in described.items()
    )


def media_cells(dataset: Dataset, event: Event, base_url: str) -> dict[str, Cell]:
    """Return the cells of these columns."""
    shown = shown_media(dataset, event)
    texts = {f"media_{name}s": tuple(getattr(one.media, name) or "" for one in shown) for name in TEXTS}
    return {
        "media_files": tuple(one.media.file for one in shown),
        "media_urls": tuple(address(one, base_url) for one in shown),
        **{name: cell if any(cell) else () for name, cell in texts.items()},
    }


def media_contents(dataset: Dataset, events: Iterable[str]) -> dict[str, bytes]:
    """Return the pictures of some events by name, without anything but pixels; one that is gone is left out."""
    found: dict[str, bytes] = {}
    for event_id in events:
        for one in shown_media(dataset, dataset.events_by_id[event_id]):
            with suppress(making.MediaGoneError):
                found[one.file.name] = making.content(one.file, archived(one.file))
    return found
