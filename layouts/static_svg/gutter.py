"""The words in the gutter at the left of a plot: its title and, under it, what it counts in."""

from __future__ import annotations

from markupsafe import Markup

from layouts.fonts.typefaces import SEMIBOLD
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing

LEADING = 1.12
WORDS = 8.0
"""The room for title and unit beside a plot, in texts."""


def gutter_words(drawing: Drawing, title: str, unit: str, room: float, top: float, height: float) -> Markup:
    """Return title and unit, in as many lines as the height of the plot has room for."""
    leading = LEADING * drawing.text
    most = int(height / leading)
    titles = faces.lines(title, room, drawing.text, most=max(1, min(2, most)), weight=SEMIBOLD)
    units = faces.lines(unit, room, drawing.text, most=most - len(titles)) if most > len(titles) else []
    y = top + 0.8 * drawing.text
    drawn = [drawing.write(line, drawing.margin, y + at * leading, weight=SEMIBOLD) for at, line in enumerate(titles)]
    for at, line in enumerate(units, start=len(titles)):
        drawn.append(drawing.write(line, drawing.margin, y + at * leading, colour="ink-2"))
    return Markup().join(drawn)
