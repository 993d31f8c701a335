"""The Drawing: the scene, messages, colours and font sizes of a static SVG."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from data import days
from data.axis import Axis
from data.models.info import Category
from data.scene import Scene
from layouts.fonts.typefaces import SEMIBOLD
from layouts.static_svg import type as faces
from layouts.static_svg.paint import Paint
from layouts.static_svg.svg import element, number, xml_escaped
from layouts.told import directed
from layouts.words import Words

SPARE, SPARE_BOLD = 1.03, 1.05
"""Allowance for the local fonts that stand in until ours have come: they are as wide in the mean, not in each text."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A scene with everything needed to draw it.

    `text` is the font size, `mark` the size of a mark, `margin` the space on the left, `across` the width of a whole
    picture, 0 where that is not known; all in pixels. Of a briefing's step, `step` holds the events that it is about:
    their labels stand, and only what has an event has a lane.
    """

    scene: Scene
    words: Words
    paint: Paint
    text: float
    mark: float
    margin: float = 0
    across: float = 0
    step: frozenset[str] | None = None

    def spare(self, weight: int = 400) -> float:
        """Return the factor by which a text may be wider than measured."""
        if not self.paint.follows:
            return 1.0
        return SPARE_BOLD if weight >= SEMIBOLD else SPARE

    @property
    def categories(self) -> Mapping[str, Category]:
        """The categories by id, in lane order; in a picture and in a step only those with events."""
        known = self.scene.dataset.categories_by_id
        used = {event.category for event in self.scene.events}
        whole = self.paint.follows and self.step is None
        return known if whole or not used else {name: known[name] for name in known if name in used}

    def width(self, text: str, weight: int = 400, size: float | None = None) -> float:
        """Return the greatest width of a text in pixels."""
        return faces.width(text, size or self.text, weight) * self.spare(weight)

    def write(
        self, text: str, x: float, y: float, *, colour: str | None = None, anchor: str | None = None,
        weight: int | None = None, size: float | None = None,
    ) -> Markup:  # fmt: skip
        """Return a text with its first baseline at y; `colour` is a token."""
        fill = self.paint.token(colour) if colour else None
        return element(
            "text",
            xml_escaped(directed(text)),
            x=x,
            y=y,
            fill=fill,
            text_anchor=anchor,
            font_weight=weight,
            font_size=size,
        )

    def write_lines(
        self, lines: Iterable[str], x: float, y: float, leading: float, *, colour: str | None = None,
        weight: int | None = None, size: float | None = None,
    ) -> Markup:  # fmt: skip
        """Return texts under one another, the first with its baseline at y."""
        return Markup().join(
            self.write(line, x, y + at * leading, colour=colour, weight=weight, size=size)
            for at, line in enumerate(lines)
        )

    def stroke(self, path: str, colour: str, **attributes: str | float | None) -> Markup:
        """Return a stroked path; nothing if it is empty."""
        return element("path", d=path, stroke=self.paint.token(colour), fill="none", **attributes) if path else Markup()

    def document(self, width: float, height: float, *parts: Markup, role: str | None = None) -> Markup:
        """Return a complete SVG document."""
        return element(
            "svg",
            *parts,
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {number(width)} {number(height)}",
            width=width,
            height=height,
            role=role,
            font_family=faces.FAMILIES["text"],
            font_size=self.text,
            fill=self.paint.token("ink"),
            lang=self.words.language,
        )


def focus_line(drawing: Drawing, axis: Axis, top: float, bottom: float, *, opacity: float | None = None) -> Markup:
    """Return a piece of the line at the day of the focused event; nothing if it is not in view."""
    day = focus_day(drawing.scene, axis)
    if day is None:
        return Markup()
    path = f"M{number(axis.x(day))} {number(top)}V{number(bottom)}"
    return drawing.stroke(path, "ink", stroke_width=drawing.text / 8, opacity=opacity)


def focus_day(scene: Scene, axis: Axis) -> float | None:
    """Return the day of the focused event if it is selected and in view; the middle of a month or span."""
    event = scene.focus
    if event is None or event.id not in scene.selection.ids:
        return None
    start, end = days.span(event.date, event.precision, event.date_end)
    middle = start + 0.5 if event.precision == "day" else (start + end + 1) / 2
    return middle if axis.first <= middle < axis.end else None
