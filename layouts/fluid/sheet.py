"""The classes of width that a still is laid out for, and where its parts stand.

A part stands at a fraction of the plot across (`--at`) and at units down (`--y`), so a still fills any width without
scaling its text. What must not overlap is laid out for the least width of a class; a wider one gives it more room.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from data.axis import Axis, span
from data.scene import Scene

LABEL = 12
"""Size of a label in units: a unit is a twelfth of a label (--k of assets/base/tokens.css)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A class of widths: its least width, its gutters, and the sizes of axis labels and small labels; in units.

    `head` is the height of a lane's name above its marks, `lane` that of a lane (assets/surfaces/embed/embed.css).
    """

    name: str
    width: float
    left: float
    right: float
    axis_size: float
    small_size: float
    lane: float
    head: float

    def axis(self, scene: Scene) -> Axis:
        """Return the time axis at the least width."""
        first, end = span(scene.view, scene.dataset.extent)
        return Axis(first, end, self.width, self.left, self.right)

    def fraction(self, x: float) -> float:
        """Return how far across the plot a place is."""
        return (x - self.left) / (self.width - self.left - self.right)


SHEETS = (
    Sheet("narrow", 223, 31, 73, 11.6, 11.1, 44, 17),
    Sheet("wide", 437, 130, 108, 11.1, 10.5, 30, 0),
    Sheet("roomy", 650, 130, 108, 11.1, 10.5, 30, 0),
)
"""Frames of at least 280, 520 and 760 pixels."""


def spelt(value: float, digits: int = 1) -> str:
    """Return a number in its shortest form."""
    return f"{round(value, digits) + 0:.8g}"


def style(**values: float | str | None) -> Markup:
    """Return the style attribute that sets these custom properties; `at` is a fraction, other numbers are units."""
    rules = (
        f"--{name}:{value if isinstance(value, str) else spelt(value, 4 if name in ('at', 'to') else 1)}"
        for name, value in values.items()
        if value is not None
    )
    return Markup(' style="{}"').format(";".join(rules))


def tag(name: str, classes: str, placed: Markup, *children: Markup) -> Markup:
    """Return an element with classes and a place."""
    opening = Markup('<{} class="{}"').format(name, classes)
    return Markup().join([opening, placed, Markup(">"), *children, Markup("</{}>").format(name)])
