"""The path of a thread on a static timeline, from cause to effect. Twin of assets/panels/timeline/arcs.js."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from markupsafe import Markup

from data.threads import walk
from data.timeline_layout import Mark
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.svg import element, number, pair

NEAR, GAP, RISE, HAIR = 2.4, 0.8, 2.4, 0.1
"""Of a mark's size: how close two marks count as one above the other, the room around a mark, the height of an arch,
and how far a line and its tip reach into that room."""

Spot = tuple[str, Mark, float]
"""A category, a mark in its lane and the mark's y."""


def thread_path(drawing: Drawing, marks: Mapping[str, Sequence[tuple[Mark, float]]]) -> Markup:
    """Return the lines between consecutive events of a thread; nothing without a thread."""
    spots = {event: (lane, mark, y) for lane, found in marks.items() for mark, y in found for event in mark.ids}
    lines, tips = "", ""
    for before, after in pairwise(walk(drawing.scene.view.thread, drawing.scene.dataset.vocabulary)):
        if after.kind and before.event in spots and after.event in spots:
            line, tip = joined(spots[before.event], spots[after.event], drawing.mark)
            lines, tips = lines + line, tips + tip
    if not lines:
        return Markup()
    arrows = element("path", d=tips, fill=drawing.paint.token("ink-2"))
    return drawing.stroke(lines, "ink-2", stroke_width=0.1 * drawing.mark) + arrows


def joined(start: Spot, end: Spot, size: float) -> tuple[str, str]:
    """Return a line and its tip: an arch within a lane, a vertical line between close marks, else a curve."""
    (lane, one, y), (other_lane, other, below) = start, end
    gap, hair, across = GAP * size, HAIR * size, other.x - one.x
    if one is other or (lane == other_lane and across < gap):
        return "", ""
    if lane == other_lane:
        top = min(y, below) - gap - min(RISE * size, 0.4 * size + across / 8)
        curve = _curve((one.x, y - gap + hair), (one.x, top), (other.x, top), (other.x, below - gap))
        return curve, _tip(other.x, below - gap + hair, size, down=1)
    if across < NEAR * size:
        way = 1 if below > y else -1
        middle, stop = (y + below) / 2, below - way * gap
        curve = _curve((one.x, y + way * (gap - hair)), (one.x, middle), (other.x, middle), (other.x, stop))
        return curve, _tip(other.x, stop + way * hair, size, down=way)
    middle, stop = one.x + across / 2, other.x - gap
    curve = _curve((one.x + gap - hair, y), (middle, y), (middle, below), (stop, below))
    return curve, f"{pair('M', stop + hair, below)}{pair('l', -0.6 * size, -0.3 * size)}v{number(0.6 * size)}z"


def _curve(*points: tuple[float, float]) -> str:
    return "".join(pair(command, x, y) for command, (x, y) in zip(("M", "C", " ", " "), points, strict=True))


def _tip(x: float, y: float, size: float, *, down: int) -> str:
    return f"{pair('M', x, y)}{pair('l', -0.3 * size, -0.6 * size * down)}h{number(0.6 * size)}z"
