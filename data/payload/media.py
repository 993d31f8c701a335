"""The pictures of an event in the client payload: their texts, sizes and the names of their files."""

from __future__ import annotations

from typing import Any

from data.dataset import Dataset
from data.media.renditions import Rendition
from data.media.shown import ShownMedia, shown_media
from data.models.events import Event

TEXTS = ("alt", "caption", "credit", "licence", "source", "language")


def media_payload(dataset: Dataset, event: Event) -> list[dict[str, Any]]:
    """Return the pictures of an event."""
    return [_picture(one) for one in shown_media(dataset, event)]


def _picture(one: ShownMedia) -> dict[str, Any]:
    texts = {name: text for name in TEXTS if (text := getattr(one.media, name)) is not None}
    licence = {"licence_address": one.licence_address} if one.licence_address else {}
    return {
        **texts,
        **licence,
        "width": one.file.width,
        "height": one.file.height,
        "webp": _names(one.webp),
        "plain": _names(one.plain) if one.webp else [[one.source.width, one.source.name]],
    }


def _names(copies: tuple[Rendition, ...]) -> list[list[int | str]]:
    return [[copy.width, copy.name] for copy in copies]
