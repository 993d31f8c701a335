"""SVG as a PNG, by resvg with the faces that come with the server; other scripts ask the system's faces."""

from __future__ import annotations

from layouts.static_svg import type as faces


def png(svg: str) -> bytes:
    """Return the picture of an SVG in its own size."""
    import resvg_py

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg, font_files=faces.files(), skip_system_fonts=not faces.needs_other_fonts(svg)
        )
    )
