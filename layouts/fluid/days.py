"""The labels of the time axis on a still, for each class of width."""

from __future__ import annotations

from markupsafe import Markup, escape

from data.axis import Axis
from layouts import chart_words
from layouts.fluid.sheet import Sheet, style, tag
from layouts.static_svg import type as faces
from layouts.words import Words

ASIDE = 4
"""Units between a tick and its label."""


def days(axis: Axis, sheet: Sheet, say: Words, classes: str) -> Markup:
    """Return the ticks of the time axis, with labels where they fit; `classes` are those of the panel's own."""
    found = []
    for tick in axis.ticks():
        text, x = chart_words.tick(tick, say), axis.x(tick.day)
        fits = x + ASIDE + faces.width(text, sheet.axis_size) <= sheet.width
        said = Markup("<span>{}</span>").format(escape(text)) if fits else Markup()
        major = f" {classes}--major" if tick.major else ""
        found.append(tag("div", f"{classes}{major} at", style(at=sheet.fraction(x)), said))
    return Markup().join(found)
