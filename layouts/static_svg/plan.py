"""The layout of a picture: which panels fit, and how spare height is shared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from data.axis import Axis
from layouts.static_svg.wish import Fitted, Wish

GAP = 0.8
DAYS = 1.45
"""Gap between two panels, and height of the tick labels, in text heights."""

CROWDED = 2
"""Panels from which the last gives way to more of the others."""


class Planned(NamedTuple):
    """A placed panel: its wish and its fitted result."""

    wish: Wish
    fitted: Fitted


def plan(wishes: Sequence[Wish], axis: Axis, room: float, text: float) -> tuple[Planned, ...]:
    """Share `room` among the panels. If it is too small, panels are dropped from the last.

    A third panel is dropped where the others would not have their `better` room.

    Panels that fit themselves to spare room come first; the others share the rest.
    """
    kept = list(wishes)
    while kept and _least(kept, text) + (sum(wish.better for wish in kept) if len(kept) > CROWDED else 0) > room:
        kept.pop()
    spare = room - _least(kept, text)
    asked: dict[int, Fitted] = {}
    for at, wish in enumerate(kept):
        if wish.fit:
            asked[at] = wish.fit(axis, spare, len(kept) == 1)
            spare = asked[at].spare
    others = len(kept) - len(asked)
    more = max(0.0, spare) / others if others else 0.0
    return tuple(Planned(wish, asked.get(at) or Fitted(wish.least + more, wish.draw)) for at, wish in enumerate(kept))


def _least(wishes: Sequence[Wish], text: float) -> float:
    days = DAYS * text if any(wish.timed for wish in wishes) else 0
    return sum(wish.least for wish in wishes) + max(0, len(wishes) - 1) * GAP * text + days
