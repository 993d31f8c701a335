"""The content of renditions: the right way up, in sRGB, smaller, and without anything but pixels."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from data.media import drawing
from data.media.file import MediaFault, MediaFile
from data.media.keeping import keep, kept
from data.media.reading import read_content
from data.media.renditions import Rendition

if TYPE_CHECKING:
    from PIL.Image import Image

Rasterise = Callable[[str], bytes]
"""Makes a PNG of an SVG, in its own size."""
WEBP = {"format": "WEBP", "quality": 80, "method": 4}
SAVED: dict[str, dict[str, Any]] = {
    "webp": WEBP,
    "jpg": {"format": "JPEG", "quality": 84, "optimize": True, "progressive": True},
    "png": {"format": "PNG", "optimize": True},
    "avif": {"format": "AVIF", "quality": 70},
}
SAVED["jpeg"] = SAVED["jpg"]
AT_ONCE = Lock()
"""One picture is unpacked at a time: a large one takes 100 MB."""


class MediaGoneError(ValueError):
    """A picture is no longer what it was when the dataset was loaded."""


def content(file: MediaFile, rendition: Rendition, rasterise: Rasterise | None = None) -> bytes:
    """Return the bytes of a rendition, made at the first call. Raises MediaGoneError if the picture was changed."""
    with suppress(OSError):
        return kept(rendition.name)
    with AT_ONCE:
        made = _made(file, rendition, rasterise)
    keep({rendition.name: made})
    return made


def original(file: MediaFile) -> bytes:
    """Return the bytes that were checked."""
    found = read_content(file.folder, file.name)
    if isinstance(found, MediaFault) or hashlib.sha256(found).hexdigest()[: len(file.digest)] != file.digest:
        raise MediaGoneError(file.name)
    return found


@lru_cache(maxsize=8)
def _made(file: MediaFile, rendition: Rendition, rasterise: Rasterise | None) -> bytes:
    if file.kind == "SVG":
        safe = drawing.made_safe(original(file)).svg
        if rendition.suffix == "svg":
            return safe
        if rasterise is None:
            raise ValueError("a drawing becomes a PNG only by what can draw it")
        return _saved(_opened(rasterise(safe.decode("utf-8")), rendition), rendition.suffix)
    return _saved(_opened(original(file), rendition), rendition.suffix)


def _opened(data: bytes, rendition: Rendition) -> Image:
    """Return the first picture of a file in the size of a rendition."""
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data)) as image:
        image.draft(None, (rendition.width * 2, rendition.height * 2))
        image.load()
        upright = ImageOps.exif_transpose(image)
    coloured = _in_srgb(upright)
    shown = coloured.resize((rendition.width, rendition.height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    shown.info.clear()
    return shown


def _in_srgb(image: Image) -> Image:
    """Return a picture as RGB, or RGBA if something shows through; its profile is applied and left out."""
    from PIL import ImageCms

    if image.mode.startswith("I;16"):
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if image.mode == "P" or "transparency" in image.info:
        image = image.convert("RGBA")
    wanted = "RGBA" if "A" in image.getbands() else "RGB"
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            space = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, space, ImageCms.createProfile("sRGB"), outputMode=wanted)
            return converted if converted is not None else image
    return image.convert(wanted)


def _saved(image: Image, suffix: str) -> bytes:
    written = io.BytesIO()
    if suffix in ("jpg", "jpeg"):
        image = image.convert("RGB")
    image.save(written, **SAVED[suffix])
    return written.getvalue()
