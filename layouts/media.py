"""The content of the pictures of events; drawings become PNGs with the fonts of our own pictures."""

from __future__ import annotations

from data.media import making
from data.media.file import MediaFile
from data.media.renditions import Rendition
from data.media.shown import ShownMedia, shown_media
from data.scene import Scene


def media_of(scene: Scene) -> tuple[ShownMedia, ...]:
    """Return the pictures of the event that a scene has in focus."""
    event = scene.dataset.events_by_id.get(scene.view.event)
    return shown_media(scene.dataset, event) if event else ()


def media_content(file: MediaFile, rendition: Rendition) -> bytes:
    """Return the bytes of a rendition. Raises MediaGoneError if the picture is not what was loaded."""
    return making.content(file, rendition, _png)


def _png(svg: str) -> bytes:
    from layouts.static_svg.raster import png

    return png(svg)
