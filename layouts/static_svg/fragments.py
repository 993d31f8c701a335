"""Inline SVG fragments for pages: the page's own colours, and the gutters of the interactive panels."""

from __future__ import annotations

from markupsafe import Markup

from data.axis import Axis, span
from data.scene import Scene
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.paint import VARIABLES
from layouts.static_svg.svg import element, number
from layouts.words import words

TEXT, MARK = 13.5, 11.25
"""Sizes of a label and a mark, as in the panels on a page of 1280 pixels."""
NARROW = 480
"""Width below which lane names are above their marks, with the gutters of a phone."""
GUTTERS = {True: (36, 82), False: (146, 121.5)}
"""--gutter-left and --gutter-right of assets/base/tokens.css: for narrow, and for other widths."""
DAYS = 20


def inline_drawing(scene: Scene) -> Drawing:
    """Return the drawing of a scene in the page's colours."""
    return Drawing(scene, words(), VARIABLES, text=TEXT, mark=MARK)


def inline_axis(scene: Scene, width: float) -> Axis:
    """Return the time axis as in the interactive panels."""
    first, end = span(scene.view, scene.dataset.extent)
    return Axis(first, end, width, *GUTTERS[width < NARROW])


def inline_svg(parts: list[Markup], width: float, height: float, label: str) -> Markup:
    """Return an inline SVG with an accessible name."""
    return element(
        "svg",
        *parts,
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        role="img",
        aria_label=label,
        class_="still",
        font_size=TEXT,
        fill="var(--ink)",
    )
