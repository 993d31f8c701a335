"""The days of the time axis on a still, and the date of the event in focus in their place, per class of width."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup, escape

from data.axis import Axis
from data.scene import Scene
from layouts import chart_words
from layouts.fluid.sheet import Sheet, style, tag
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import focus_day
from layouts.words import Words

ASIDE, PADDING = 4, 8
"""Units between a tick and its label, and beside the words of the date of the event in focus."""


class Pill(NamedTuple):
    """The date of the event in focus: where its day is on the time axis, and its words."""

    day: float
    text: str

    def covers(self, axis: Axis, sheet: Sheet) -> tuple[float, float]:
        """Return where it begins and ends, within the edges of the panel."""
        half = faces.width(self.text, sheet.axis_size) / 2 + PADDING
        middle = min(max(axis.x(self.day), half), axis.width - half)
        return middle - half, middle + half


def pill_of(scene: Scene, axis: Axis, say: Words) -> Pill | None:
    """Return the date of the event in focus if its day is in view."""
    day, event = focus_day(scene, axis), scene.focus
    return None if day is None or event is None else Pill(day, say.date(event.date, event.precision, "medium"))


def pill_on(axis: Axis, sheet: Sheet, pill: Pill) -> Markup:
    """Return the element of a date."""
    start, end = pill.covers(axis, sheet)
    return tag("span", "crosshair-day at", style(at=sheet.fraction((start + end) / 2)), escape(pill.text))


def days(axis: Axis, sheet: Sheet, say: Words, classes: str, pill: Pill | None = None) -> Markup:
    """Return the ticks of the time axis, with labels where they fit; `classes` are those of the panel's own."""
    found = []
    covered = pill.covers(axis, sheet) if pill else (axis.width, 0.0)
    for tick in axis.ticks():
        text, x = chart_words.tick(tick, say), axis.x(tick.day)
        start, end = x + ASIDE, x + ASIDE + faces.width(text, sheet.axis_size)
        fits = end <= sheet.width and not (start < covered[1] and end > covered[0])
        said = Markup("<span>{}</span>").format(escape(text)) if fits else Markup()
        major = f" {classes}--major" if tick.major else ""
        found.append(tag("div", f"{classes}{major} at", style(at=sheet.fraction(x)), said))
    return Markup().join(found)
