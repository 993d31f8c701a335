"""Pictures made for tests, and the small dataset with some of them."""

from __future__ import annotations

import io
import shutil
import struct
import zlib
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw
from PIL.TiffImagePlugin import IFDRational

from tests.conftest import SMALL

EVENT = "2021-06-15-harbours-closed"
PLACE = "41.25"
ENTRY = """  media:
    - file: media/harbour.jpg
      alt: Boats lie idle behind a chain
      caption: The harbour of Norvik at noon.
      credit: Ada Sample
      licence: CC BY 4.0
      source: https://gazette.example/pictures/31
"""
SCRIPTED = b"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 300 200"
 onload="probe()"><script>probe()</script><style>@import url(https://elsewhere.example/a.css);</style>
<rect width="300" height="200" fill="#9bc" onclick="probe()"/><image href="https://elsewhere.example/a.png"/>
<a xlink:href="javascript:probe()"><circle cx="90" cy="90" r="40" style="fill:#a64;background:url(https://elsewhere.example/b)"/></a>
<use href="https://elsewhere.example/c.svg#d"/><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">probe</p></foreignObject>
<text x="20" y="180" fill="url(#g)">Mid Bank</text><animate attributeName="href" to="javascript:probe()"/></svg>"""


def painted(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Return a picture with a light upper half, a dark lower half and a red corner at the upper left."""
    image = Image.new("RGB", (width, height), "#cfe3ee")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, height // 2, width, height), fill="#24455c")
    draw.rectangle((0, 0, width // 5, height // 5), fill="#c02020")
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **more: Any) -> bytes:
    """Return a picture as the bytes of a file."""
    written = io.BytesIO()
    image.save(written, kind, **more)
    return written.getvalue()


def placed_jpeg(width: int = 1800, height: int = 1200, *, orientation: int = 1) -> bytes:
    """Return a photograph whose EXIF says where, when and with what it was taken, with a comment besides."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x013B] = orientation, "Camera of Ada", "Ada Sample"
    exif.get_ifd(0x8825).update({1: "N", 2: (IFDRational(41), IFDRational(15), IFDRational(0)), 3: "E"})
    return saved(painted(width, height), "JPEG", exif=exif, comment=PLACE.encode(), xmp=b"<x>secret</x>")


def bomb(side: int = 60_000) -> bytes:
    """Return a PNG of some hundred bytes that says it has as many pixels as a wall of screens."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(9000))) + chunk(b"IEND", b"")
    )


def animation() -> bytes:
    """Return a WebP of two frames."""
    return saved(painted(700, 400), "WEBP", save_all=True, append_images=[Image.new("RGB", (700, 400), "red")])


def write(parent: Path, entry: str = ENTRY, **files: bytes) -> Path:
    """Write the small dataset with pictures into a folder; a file's name has `_` for its dot."""
    parent.mkdir(exist_ok=True)
    folder = Path(shutil.copytree(SMALL, parent / "pictured"))
    (folder / "media").mkdir()
    for name, content in (files or {"harbour_jpg": placed_jpeg()}).items():
        (folder / "media" / ".".join(name.rsplit("_", 1))).write_bytes(content)
    add(folder, entry)
    return folder


def add(folder: Path, entry: str, before: str = "  related:\n    - {id: 2021-03-01-patrols-begin") -> None:
    """Write an entry into an event of the small dataset."""
    path = folder / "events" / "2021.yaml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, f"{entry}{before}", 1), encoding="utf-8")
