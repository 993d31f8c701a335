"""The timeline as an inline SVG fragment."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from markupsafe import Markup

from data.scene import Scene
from layouts.describe import status
from layouts.panels.timeline.static_svg import Rows, phase_height, timeline
from layouts.static_svg.axis import days_grid, days_words
from layouts.static_svg.drawing import focus_line
from layouts.static_svg.fragments import DAYS, NARROW, inline_axis, inline_drawing, inline_svg

LANE = {True: 40, False: 34}
HEAD = 18
MOMENTS = {True: 2, False: 4}
PITCH = 15.75


def timeline_still(scene: Scene, step: Collection[str] = (), *, width: int) -> Markup:
    """Return the timeline of a briefing's step, which is about the events of `step`, as inline SVG."""
    drawing = replace(inline_drawing(scene), step=frozenset(step))
    axis, narrow = inline_axis(scene, width), width < NARROW
    rows = Rows(0, phase_height(drawing, axis), MOMENTS[narrow], PITCH, LANE[narrow], HEAD if narrow else 0)
    bottom = rows.bottom(len(drawing.categories))
    parts = [
        days_grid(drawing, axis, rows.lanes_top, bottom + 4),
        timeline(drawing, axis, rows, (0 if narrow else axis.left - 4, width - 4)),
        days_words(drawing, axis, bottom + 14),
        focus_line(drawing, axis, rows.lanes_top, bottom),
    ]
    label = f"{drawing.words.say('timeline.title')}: {status(scene, drawing.words)}"
    return inline_svg(parts, width, bottom + DAYS, label)
