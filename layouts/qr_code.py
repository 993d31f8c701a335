"""A QR code of a URL: its modules, a PNG, and an inline SVG for pages on paper."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby

from markupsafe import Markup

from layouts.static_svg.svg import element

QUIET = 4
"""Width of the quiet zone in modules, as the QR standard requires."""
PIXELS = 12
"""Pixels per module."""
LONGEST = 666
"""Bytes of the longest address that can be read from paper (version 20 at level M, as in assets/base/qr.js)."""


def fits(address: str) -> bool:
    """Return whether there is an address that a code can hold."""
    return 0 < len(address.encode()) <= LONGEST


def modules(address: str) -> list[list[bool]]:
    """Return the modules of a QR code with its quiet zone, dark ones True."""
    import segno

    rows = segno.make_qr(address, error="m").matrix_iter(border=QUIET)
    return [[bool(square) for square in row] for row in rows]


def png(address: str) -> bytes:
    """Return a QR code as a PNG."""
    import segno

    made = BytesIO()
    segno.make_qr(address, error="m").save(made, kind="png", scale=PIXELS, border=QUIET)
    return made.getvalue()


def picture(address: str) -> Markup:
    """Return a QR code as an inline SVG, one path of its dark modules; nothing for none or one too long."""
    if not fits(address):
        return Markup()
    rows = modules(address)
    path = ""
    for y, row in enumerate(rows):
        x = 0
        for dark, run in groupby(row):
            length = len(list(run))
            path += f"M{x} {y}h{length}v1h-{length}z" if dark else ""
            x += length
    return element(
        "svg", element("path", d=path), class_="qr", viewBox=f"0 0 {len(rows)} {len(rows)}", aria_hidden="true"
    )
