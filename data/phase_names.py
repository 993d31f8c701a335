"""The positions of the names of phases: in the middle of their bands, or aside where a band is narrower than its name.

Twin of assets/panels/timeline/phase-names.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

GAP = 6
"""Pixels between two names, and around a name within its band."""


class NamedBand(NamedTuple):
    """A phase in pixels, with its row and the width of its name."""

    key: str
    start: float
    end: float
    row: int
    width: float


def place_names(bands: Sequence[NamedBand], left: float, right: float) -> dict[str, float]:
    """Return the start of the name of each band that has room for it.

    A name that fits its band is centred there. The others follow, of the widest band first; the middle of a name stays
    within its band.
    """
    found: dict[str, float] = {}
    placed: list[NamedBand] = []
    inside = [band for band in bands if _fits(band)]
    outside = sorted((band for band in bands if not _fits(band)), key=lambda band: band.start - band.end)
    for band in [*inside, *outside]:
        start = _start(band, [name for name in placed if name.row == band.row], left, right)
        if start is not None:
            found[band.key] = start
            placed.append(band._replace(start=start, end=start + band.width))
    return found


def _fits(band: NamedBand) -> bool:
    return band.width + GAP <= band.end - band.start


def _start(band: NamedBand, names: Sequence[NamedBand], left: float, right: float) -> float | None:
    middle = (band.start + band.end) / 2
    least = max([left, *(name.end + GAP for name in names if name.start < middle)])
    most = min([right, *(name.start - GAP for name in names if name.start >= middle)]) - band.width
    if least > most:
        return None
    start = min(max(middle - band.width / 2, least), most)
    return start if band.start <= start + band.width / 2 <= band.end else None
