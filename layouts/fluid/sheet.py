"""The classes of width that a still is laid out for, and where its parts stand.

A part stands at a fraction of the plot across (`--at`) and at units down (`--y`), so a still fills any width without
scaling its text. What must not overlap is laid out for the least width of a class; a wider one gives it more room.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from markupsafe import Markup

from data.axis import Axis, Span, span
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
        """Return the time axis of a scene at the least width."""
        return self.axis_of(span(scene.view, scene.dataset.extent))

    def axis_of(self, shown: Span) -> Axis:
        """Return the axis of some days at the least width."""
        return Axis(*shown, self.width, self.left, self.right)

    def fraction(self, x: float) -> float:
        """Return how far across the plot a place is."""
        return (x - self.left) / (self.width - self.left - self.right)


PHONE, WIDE = 520, 760
"""From these widths of a frame lane names stand beside their marks, and labels have more room."""
NARROW_STEPS = (280, 320, 340, 360, 375, 390, 412, 440, 480)
WIDE_STEPS = (520, 560, 600, 640, 680, 700, 720, 760, 800, 840, 920)
"""Widths of a frame at which what fits may change; assets/surfaces/embed/stills.css shows the sheet of each."""


def _narrow(frame: int) -> Sheet:
    return Sheet(f"w{frame}", (frame - 20) / (14 / LABEL), 31, 73, 11.6, 11.1, 44, 17)


def _wide(frame: int) -> Sheet:
    return Sheet(f"w{frame}", (frame - 28) / (13.5 / LABEL), 130, 108, 11.1, 10.5, 30, 0)


COARSE = (NARROW_STEPS[0], PHONE, WIDE)
"""The widths of a phone, a column and more alone, for parts that are long."""

NAMED = (*COARSE, 320, 390, 480, 640)
"""Those at which more events have room for their names."""

SHEETS = (*map(_narrow, NARROW_STEPS), *map(_wide, WIDE_STEPS))


VALUES = 56
"""Units of the left gutter where no panel has names in it: room for an axis (embed.css)."""


def sheeted(draw: Callable[[Sheet], Markup], *, at: Collection[int] = (), lanes: bool = True) -> Markup:
    """Return what is drawn for each class of width, equal neighbours once; or for those that begin at some widths.

    `lanes` tells whether a panel has names in the left gutter.
    """
    groups: list[tuple[list[str], Markup]] = []
    for usual in SHEETS:
        sheet = usual if lanes else replace(usual, left=min(usual.left, VALUES))
        part = draw(sheet) if not at or int(sheet.name[1:]) in at else groups[-1][1]
        if groups and part == groups[-1][1]:
            groups[-1][0].append(sheet.name)
        else:
            groups.append(([sheet.name], part))
    return Markup().join(tag("div", f"sheet {' '.join(names)}", Markup(), part) for names, part in groups)


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
