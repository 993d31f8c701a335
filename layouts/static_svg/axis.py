"""The time axis of a static SVG: grid lines and tick labels."""

from __future__ import annotations

from markupsafe import Markup

from data.axis import Axis
from layouts import chart_words
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.svg import element, number


def days_grid(drawing: Drawing, axis: Axis, top: float, bottom: float) -> Markup:
    """Return a hairline for each tick of the time axis."""
    parts = {True: "", False: ""}
    for tick in axis.ticks():
        parts[tick.major] += f"M{number(axis.x(tick.day))} {number(top)}V{number(bottom)}"
    return drawing.stroke(parts[False], "rule") + drawing.stroke(parts[True], "rule-2", opacity=0.6)


def days_words(drawing: Drawing, axis: Axis, y: float) -> Markup:
    """Return the tick labels, as many as fit."""
    found, taken = [], -1.0
    for tick in axis.ticks():
        x, word = axis.x(tick.day) + 0.25 * drawing.text, chart_words.tick(tick, drawing.words)
        end = x + drawing.width(word) / drawing.spare()
        if x >= taken and end <= axis.width - min(axis.right, 0.5 * drawing.text):
            found.append(drawing.write(word, x, y))
            taken = end + 0.2 * drawing.text
    return element("g", *found, fill=drawing.paint.token("ink-2"))
