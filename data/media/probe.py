"""The check of a picture's content: its type, its size, and whether every pixel can be read."""

from __future__ import annotations

import hashlib
import io
import warnings
from pathlib import Path

from data.media import drawing
from data.media.file import MediaFault, MediaFile
from data.media.signature import kind_of
from data.models.media import KINDS, ending

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes."""
LARGEST_DRAWING = 1024 * 1024
"""Bytes of an SVG, which every reader's browser draws anew."""
MOST_PIXELS = 32_000_000
"""Pixels of a photograph of 32 megapixels; unpacked they take 100 to 130 MB of memory."""
LONGEST_SIDE = 16_383
"""Pixels; WebP cannot hold more."""
ORIENTATION = 0x0112
"""The EXIF tag that says which way up a picture is."""
LYING = 5
"""The first of the EXIF orientations that swap width and height."""
OPAQUE = frozenset({"1", "L", "RGB", "CMYK", "YCbCr", "LAB", "HSV", "I", "F", "I;16", "I;16B", "I;16L"})
"""Modes of Pillow without transparency."""


def probe(name: str, folder: Path, content: bytes) -> MediaFile | MediaFault:
    """Return a picture by its content, or what is wrong with it."""
    kind, wanted = kind_of(content), KINDS[ending(name)]
    if not content:
        return MediaFault("is empty", "Save the picture anew.")
    if not kind:
        return MediaFault("is no picture by its content", f"Save the picture itself as {wanted}.")
    if kind not in KINDS.values():
        return MediaFault(f"is a {kind} file by its content", "Save it as JPEG, PNG, WebP, AVIF or SVG.")
    if kind != wanted:
        right = next(suffix for suffix, known in KINDS.items() if known == kind)
        renamed = f"{name.removesuffix(ending(name))}{right}"
        return MediaFault(f"is {kind} by its content, not {wanted}", f"Name it {renamed}, here and in the folder.")
    digest = hashlib.sha256(content).hexdigest()[:24]
    if kind == "SVG":
        return _drawing(name, folder, content, digest)
    return _photograph(name, folder, content, digest, kind)


def _drawing(name: str, folder: Path, content: bytes, digest: str) -> MediaFile | MediaFault:
    if len(content) > LARGEST_DRAWING:
        return MediaFault("is larger than 1 MB", "Simplify its paths, or save it as PNG.")
    try:
        safe = drawing.made_safe(content)
    except drawing.DrawingError as error:
        return MediaFault(str(error), "Export it once more as plain SVG, or save it as PNG.")
    return MediaFile(name, folder, digest, "SVG", safe.width, safe.height, opaque=False, removed=safe.removed)


def _photograph(name: str, folder: Path, content: bytes, digest: str, kind: str) -> MediaFile | MediaFault:
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large pictures; the limit is ours
            with Image.open(io.BytesIO(content), formats=[kind.upper()]) as image:
                width, height = image.size
                if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
                    return _too_many_pixels(width, height)
                animated = getattr(image, "n_frames", 1) > 1
                opaque = image.mode in OPAQUE and "transparency" not in image.info
                lying = image.getexif().get(ORIENTATION, 1) >= LYING
                image.draft(None, (max(width // 8, 1), max(height // 8, 1)))
                image.load()
    except Image.DecompressionBombError:
        return _too_many_pixels(0, 0)
    except Exception as error:  # noqa: BLE001  # decoders of broken files raise whatever they like
        reason = " ".join(str(error).split())[:80] or type(error).__name__
        return MediaFault(f"cannot be read to its end ({reason})", "Save or download it anew.")
    size = (height, width) if lying else (width, height)
    return MediaFile(name, folder, digest, kind, *size, opaque=opaque, animated=animated)


def _too_many_pixels(width: int, height: int) -> MediaFault:
    size = f" ({width:,} × {height:,})" if width else ""
    return MediaFault(
        f"unpacks to too many pixels{size}",
        "Save it smaller: pages show 1,600 pixels at most, and 32 million pixels are the limit.",
    )
