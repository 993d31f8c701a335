"""The colours of a page: tokens of the style sheet, and `category:<id>` for categories."""

from __future__ import annotations

from collections.abc import Callable

from data.dataset import Dataset
from layouts.static_svg.paint import fixed

Colours = Callable[[str], tuple[int, int, int]]


def colours(dataset: Dataset, theme: str) -> Colours:
    """Return a function from the name of a colour to its RGB values in a theme."""
    paint = fixed(dataset, theme)

    def found(name: str) -> tuple[int, int, int]:
        kind, _, category = name.partition(":")
        return rgb(paint.category(category) if category and kind == "category" else paint.token(name))

    return found


def rgb(colour: str) -> tuple[int, int, int]:
    """Return the RGB values of #rrggbb."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
