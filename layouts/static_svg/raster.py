"""PNG rendering by resvg with the bundled fonts; other scripts use the system's fonts."""

from __future__ import annotations

from layouts.static_svg import type as faces


def png(svg: str) -> bytes:
    """Return an SVG rendered at its own size."""
    import resvg_py

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg, font_files=faces.files(), skip_system_fonts=not faces.needs_other_fonts(svg)
        )
    )
