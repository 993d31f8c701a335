"""An address as a QR code: the squares, and the same as a picture."""

from __future__ import annotations

from io import BytesIO

QUIET = 4
"""The light squares around the code that readers need."""
PIXELS = 12


def modules(address: str) -> list[list[bool]]:
    """Return the squares of a code with its quiet zone, dark ones True."""
    import segno

    rows = segno.make_qr(address, error="m").matrix_iter(border=QUIET)
    return [[bool(square) for square in row] for row in rows]


def png(address: str) -> bytes:
    """Return a code as a PNG."""
    import segno

    made = BytesIO()
    segno.make_qr(address, error="m").save(made, kind="png", scale=PIXELS, border=QUIET)
    return made.getvalue()
