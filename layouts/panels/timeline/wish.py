"""The timeline's wish in a picture: lanes at least; with spare room phases, labels and higher lanes."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from data.axis import Axis
from layouts.panels.timeline.static_svg import Rows, lane_gutter, phase_height, timeline
from layouts.static_svg.drawing import Drawing, focus_line
from layouts.static_svg.wish import Draw, Fitted, Wish

LANE, HIGHEST_LANE, SHARE = 1.12, 2.4, 0.35
"""A lane of a picture at least, and at most beside other panels, in texts; what lanes get of the room to spare."""
NAMES_PITCH, FIRST_MOMENTS, MOST_MOMENTS = 1.2, 2, 6
"""Rows of names in a picture: their height in texts, how many come before anything grows, and the most."""


def wish(drawing: Drawing) -> Wish:
    """Return the wish of the timeline: at least its lanes, better with names of key moments if no event is in focus."""
    count, text = len(drawing.categories), drawing.text

    def drawn(rows: Rows) -> Draw:
        def draw(axis: Axis, top: float, _: float) -> Markup:
            aside = 0.5 * drawing.text
            bounds = (axis.left - aside, axis.width - drawing.margin + aside)
            there = replace(rows, top=top)
            line = focus_line(drawing, axis, there.lanes_top, there.bottom(count))
            return line + timeline(drawing, axis, there, bounds)

        return draw

    def fit(axis: Axis, spare: float, alone: bool) -> Fitted:  # noqa: FBT001 - as Wish declares it
        rows, left = _grown(drawing, axis, spare, alone=alone)
        return Fitted(rows.bottom(count), drawn(rows), left, head=rows.lanes_top)

    least = Rows(0, 0, 0, NAMES_PITCH * text, LANE * text)
    better = 0.0 if drawing.scene.focus else (FIRST_MOMENTS + 0.2) * NAMES_PITCH * text
    return Wish(least.bottom(count), drawn(least), left=lane_gutter(drawing), fit=fit, better=better)


def _grown(drawing: Drawing, axis: Axis, spare: float, *, alone: bool) -> tuple[Rows, float]:
    """Return the rows fitted to spare room, and the room that is left."""
    text, count = drawing.text, len(drawing.categories)
    pitch, lane, wanted = NAMES_PITCH * text, LANE * text, phase_height(drawing, axis)
    phases = wanted if spare >= wanted + 2 * pitch else 0
    spare -= phases
    rows = (spare - 0.2 * pitch) / pitch
    moments = max(0, min(MOST_MOMENTS, int(min(rows, max(FIRST_MOMENTS, 0.55 * rows)))))
    spare -= (moments + (0.2 if moments else 0)) * pitch
    room = max(0.0, spare)
    grown = lane + room / count if alone else min(HIGHEST_LANE * text, lane + room * SHARE / count)
    return Rows(0, phases, moments, pitch, grown), spare - (grown - lane) * count
