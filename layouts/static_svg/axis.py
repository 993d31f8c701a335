"""The time axis of a static SVG: grid lines, tick labels, and the date of the event in focus in their place."""

from __future__ import annotations

from markupsafe import Markup

from data.axis import Axis
from layouts import chart_words
from layouts.static_svg.drawing import Drawing, focus_day
from layouts.static_svg.svg import element, number

PILL, PADDING = 1.2, 0.5
"""The height of the date of the event in focus, and the room beside its words; in texts."""


def days_grid(drawing: Drawing, axis: Axis, top: float, bottom: float) -> Markup:
    """Return a hairline for each tick of the time axis."""
    parts = {True: "", False: ""}
    for tick in axis.ticks():
        parts[tick.major] += f"M{number(axis.x(tick.day))} {number(top)}V{number(bottom)}"
    return drawing.stroke(parts[False], "rule") + drawing.stroke(parts[True], "rule-2", opacity=0.6)


def days_words(drawing: Drawing, axis: Axis, y: float) -> Markup:
    """Return the tick labels, as many as fit beside the date of the event in focus."""
    pill, covered = _focused_day(drawing, axis, y)
    found, taken = [], -1.0
    for tick in axis.ticks():
        x, word = axis.x(tick.day) + 0.25 * drawing.text, chart_words.tick(tick, drawing.words)
        end = x + drawing.width(word) / drawing.spare()
        is_clear = end < covered[0] or x > covered[1]
        if x >= taken and is_clear and end <= axis.width - min(axis.right, 0.5 * drawing.text):
            found.append(drawing.write(word, x, y))
            taken = end + 0.2 * drawing.text
    return element("g", *found, fill=drawing.paint.token("ink-2")) + pill


def _focused_day(drawing: Drawing, axis: Axis, y: float) -> tuple[Markup, tuple[float, float]]:
    """Return the date of the event in focus under its line, within the edges, and what it covers."""
    day, event = focus_day(drawing.scene, axis), drawing.scene.focus
    if day is None or event is None:
        return Markup(), (axis.width, 0)
    text = drawing.words.date(event.date, event.precision, "medium")
    half = drawing.width(text) / 2 + PADDING * drawing.text
    middle = min(max(axis.x(day), drawing.margin + half), axis.width - drawing.margin - half)
    ground = element(
        "rect", x=middle - half, y=y - 0.36 * drawing.text - PILL / 2 * drawing.text,
        width=2 * half, height=PILL * drawing.text, fill=drawing.paint.token("ink"),
    )  # fmt: skip
    covered = half + 0.2 * drawing.text
    written = drawing.write(text, middle, y, colour="ground", anchor="middle")
    return ground + written, (middle - covered, middle + covered)
