"""The timeline as an inline SVG fragment."""

from __future__ import annotations

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


def timeline_still(scene: Scene, *, width: int) -> Markup:
    """Return the timeline of a scene as inline SVG."""
    drawing, axis, narrow = inline_drawing(scene), inline_axis(scene, width), width < NARROW
    rows = Rows(0, phase_height(drawing, axis), MOMENTS[narrow], PITCH, LANE[narrow], HEAD if narrow else 0)
    bottom = rows.bottom(len(scene.dataset.categories))
    parts = [
        days_grid(drawing, axis, rows.lanes_top, bottom + 4),
        timeline(drawing, axis, rows, (0 if narrow else axis.left - 4, width - 4)),
        days_words(drawing, axis, bottom + 14),
        focus_line(drawing, axis, rows.lanes_top, bottom),
    ]
    label = f"{drawing.words.say('timeline.title')}: {status(scene, drawing.words)}"
    return inline_svg(parts, width, bottom + DAYS, label)
