"""A QR code of a URL, as modules and as a PNG."""

from __future__ import annotations

from io import BytesIO

QUIET = 4
"""Width of the quiet zone in modules, as the QR standard requires."""
PIXELS = 12
"""Pixels per module."""


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
