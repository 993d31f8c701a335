"""The renditions of a picture: copies in the sizes and types that pages load, by names that stand for their content.

A name has a hash of the picture and of what makes the copies, so pages can name copies that are not made yet.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from dataclasses import dataclass

from data.media.edition import edition
from data.media.file import MediaFile

WEBP_WIDTHS = (400, 800, 1200, 1600)
PLAIN_WIDTHS = (800, 1600)
"""Widths for what does not read WebP: documents, readers of feeds, search engines."""
MIMETYPES = {
    "webp": "image/webp",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "avif": "image/avif",
    "svg": "image/svg+xml",
}
LONGEST_STEM = 40


@dataclass(frozen=True, slots=True)
class Rendition:
    """One copy of a picture: its name and its size in pixels."""

    name: str
    width: int
    height: int

    @property
    def suffix(self) -> str:
        """What the name ends in, without the dot: its type."""
        return self.name.rpartition(".")[2]

    @property
    def mimetype(self) -> str:
        """The media type."""
        return MIMETYPES[self.suffix]


def webp(file: MediaFile) -> tuple[Rendition, ...]:
    """Return the copies for browsers, by width; none of a drawing."""
    return () if file.kind == "SVG" else _copies(file, WEBP_WIDTHS, "webp")


def plain(file: MediaFile) -> tuple[Rendition, ...]:
    """Return the copies as JPEG or, where something shows through, PNG; of a drawing one PNG."""
    if file.kind == "SVG":
        return (_copy(file, file.width, "png"),)
    return _copies(file, PLAIN_WIDTHS, "jpg" if file.opaque else "png")


def drawn(file: MediaFile) -> Rendition | None:
    """Return the safe drawing; None of a photograph."""
    return _copy(file, file.width, "svg") if file.kind == "SVG" else None


def archived(file: MediaFile) -> Rendition:
    """Return the copy for archives, of the type that the file itself has, and as wide as the widest of the others."""
    suffix = posixpath.splitext(file.name)[1].removeprefix(".").lower()
    return _copy(file, min(file.width, PLAIN_WIDTHS[-1]), suffix, "archive-")


def served(file: MediaFile) -> tuple[Rendition, ...]:
    """Return every copy that a page, a feed or a search engine may ask for."""
    whole = drawn(file)
    return (*webp(file), *plain(file), *((whole,) if whole else ()))


def _copies(file: MediaFile, widths: tuple[int, ...], suffix: str) -> tuple[Rendition, ...]:
    """Return a copy of each width that the picture has, and of its own where that is less than the largest."""
    fitting = [width for width in widths if width < file.width]
    if file.width <= widths[-1]:
        fitting.append(file.width)
    return tuple(_copy(file, width, suffix) for width in dict.fromkeys(fitting or widths[:1]))


def _copy(file: MediaFile, width: int, suffix: str, use: str = "") -> Rendition:
    stem = re.sub(r"[^a-z0-9]+", "-", posixpath.splitext(posixpath.basename(file.name))[0].lower()).strip("-")
    digest = hashlib.sha256(f"{file.digest} {edition()} {use}".encode()).hexdigest()[:12]
    name = f"{stem[:LONGEST_STEM] or 'picture'}-{width}.{digest}.{suffix}"
    return Rendition(name, width, max(round(file.height * width / file.width), 1))
