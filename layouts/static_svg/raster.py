"""PNG rendering by resvg with our fonts and a packaged East Asian one; the system's have what these lack."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from layouts.fonts import east_asian
from layouts.static_svg import type as faces


def png(svg: str) -> bytes:
    """Return the picture of an SVG in its own size.

    If a fallback font has all characters of a text, resvg draws the whole text in it. East Asian characters therefore
    come in a font with no others. Characters that neither has are drawn in the system's fonts.
    """
    import resvg_py

    characters = {character for character in svg if ord(character) >= faces.BEYOND}
    with TemporaryDirectory() as folder:
        files = faces.files()
        if characters:
            path = Path(folder) / "characters.ttf"
            characters -= east_asian.write(path, characters)
            files.append(str(path))
        lacking = characters or faces.needs_other_fonts(
            "".join(character for character in svg if ord(character) < faces.BEYOND)
        )
        return bytes(resvg_py.svg_to_bytes(svg_string=svg, font_files=files, skip_system_fonts=not lacking))
