"""What stills that stand in a page share: inline SVG in the page's own colours, on the gutters of the live panels."""

from __future__ import annotations

from markupsafe import Markup

from data.axis import Axis, span
from data.scene import Scene
from layouts.static_svg.drawing import Drawing, focus_day
from layouts.static_svg.paint import VARIABLES
from layouts.static_svg.svg import element, number
from layouts.words import words

TEXT, MARK = 12, 10
NARROW = 480
"""Below this width the names of lanes stand above their marks, and gutters are those of a phone."""
GUTTERS = {True: (36, 76), False: (134, 100)}
"""As --gutter-left and --gutter-right of assets/00-tokens.css: narrow, and else."""
DAYS = 18


def inline_drawing(scene: Scene) -> Drawing:
    """Return the drawing of a scene in the colours of the page it stands in."""
    return Drawing(scene, words(), VARIABLES, text=TEXT, mark=MARK)


def inline_axis(scene: Scene, width: float) -> Axis:
    """Return the time axis as the live panels have it."""
    first, end = span(scene.view, scene.dataset.extent)
    return Axis(first, end, width, *GUTTERS[width < NARROW])


def focus_line(drawing: Drawing, axis: Axis, top: float, bottom: float) -> Markup:
    """Return the line at the day of the event in focus; nothing where there is none in view."""
    day = focus_day(drawing, axis)
    if day is None:
        return Markup()
    path = f"M{number(axis.x(day))} {number(top)}V{number(bottom)}"
    return drawing.stroke(path, "ink", stroke_width=2, opacity=0.55)


def inline_svg(parts: list[Markup], width: float, height: float, label: str) -> Markup:
    """Return a still with a name."""
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
