"""The positions of the names of phases: in the middle of their bands, or over days of no phase beside narrow ones.

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
    within its band, and no name crosses the end of another band.
    """
    found: dict[str, float] = {}
    placed: list[NamedBand] = []
    inside = [band for band in bands if _fits(band)]
    outside = sorted((band for band in bands if not _fits(band)), key=lambda band: band.start - band.end)
    for band in [*inside, *outside]:
        beside = [one for one in (*bands, *placed) if one.row == band.row and one.key != band.key]
        start = (band.start + band.end - band.width) / 2 if _fits(band) else _start(band, beside, left, right)
        if start is not None:
            found[band.key] = start
            placed.append(band._replace(start=start, end=start + band.width))
    return found


def _fits(band: NamedBand) -> bool:
    return band.width + GAP <= band.end - band.start


def _start(band: NamedBand, beside: Sequence[NamedBand], left: float, right: float) -> float | None:
    middle = (band.start + band.end) / 2
    least = max([left, *(one.end + GAP for one in beside if one.start < middle)])
    most = min([right, *(one.start - GAP for one in beside if one.start >= middle)]) - band.width
    if least > most:
        return None
    start = min(max(middle - band.width / 2, least), most)
    return start if band.start <= start + band.width / 2 <= band.end else None
