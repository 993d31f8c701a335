"""The sizes of pictures: named ones, and any within bounds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

WIDTHS = (320, 2600)
HEIGHTS = (200, 2600)
TEXTS = (12.0, 34.0)
ACROSS, DOWN, MARGIN = 60, 24, 1.5
"""Width of a picture in text heights (20 pixels at 1200), its least height, and its margin."""


@dataclass(frozen=True, slots=True)
class Size:
    """The width, height and font size of a picture in pixels."""

    width: int
    height: int
    text: float

    @property
    def margin(self) -> int:
        """The space on the left and the right, in pixels."""
        return round(MARGIN * self.text)


SOCIAL = Size(1200, 630, 20)
NAMED: Mapping[str, Size] = {
    "social": SOCIAL,
    "article": Size(1360, 1080, 24),
    "square": Size(1080, 1080, 20),
    "print": Size(2480, 1754, 33),
}
"""The social media card, the width of a column of text at two pixels a pixel, a square, and A4 landscape at 212 dpi."""


class SizeError(ValueError):
    """A requested size is invalid; the message is the request."""


def read(pairs: Mapping[str, str]) -> Size:
    """Return the size that a query requests: `size`, or `width` and `height`. Raises SizeError."""
    if "width" in pairs or "height" in pairs:
        width = _side(pairs.get("width", ""), WIDTHS, SOCIAL.width)
        height = _side(pairs.get("height", ""), HEIGHTS, round(width * SOCIAL.height / SOCIAL.width))
        height = max(height, HEIGHTS[0])
        return Size(width, height, min(max(min(width / ACROSS, height / DOWN), TEXTS[0]), TEXTS[1]))
    name = pairs.get("size", "social")
    if name not in NAMED:
        raise SizeError(name)
    return NAMED[name]


def _side(given: str, bounds: tuple[int, int], usual: int) -> int:
    if not given:
        return usual
    if not re.fullmatch("[0-9]{1,6}", given) or not bounds[0] <= int(given) <= bounds[1]:
        raise SizeError(given)
    return int(given)
