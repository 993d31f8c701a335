"""The pictures of an event with their texts, files and renditions: what every surface shows of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.media import renditions
from data.media.file import MediaFile
from data.media.licence import licence_address
from data.media.renditions import Rendition
from data.models.events import Event
from data.models.media import Media

if TYPE_CHECKING:
    from data.dataset import Dataset

FOLDER = "media/"
"""Where renditions are served, below the root of a site."""


@dataclass(frozen=True, slots=True)
class ShownMedia:
    """A picture of an event: what is written about it, and its file."""

    media: Media
    file: MediaFile

    @property
    def webp(self) -> tuple[Rendition, ...]:
        """The copies for browsers, by width."""
        return renditions.webp(self.file)

    @property
    def plain(self) -> tuple[Rendition, ...]:
        """The copies for everything else, by width."""
        return renditions.plain(self.file)

    @property
    def largest(self) -> Rendition:
        """The widest copy that everything reads."""
        return self.plain[-1]

    @property
    def source(self) -> Rendition:
        """The copy that an `img` names: the drawing, or the narrowest that everything reads."""
        return renditions.drawn(self.file) or self.plain[0]

    @property
    def licence_address(self) -> str | None:
        """The address of its licence, if it is a known one."""
        return licence_address(self.media.licence)

    @property
    def source_address(self) -> str | None:
        """The address of its source, if that is one."""
        return self.media.source if self.media.source.startswith(("http://", "https://")) else None


def shown_media(dataset: Dataset, event: Event) -> tuple[ShownMedia, ...]:
    """Return the pictures of an event."""
    return tuple(ShownMedia(media, dataset.media[media.file]) for media in event.media)
