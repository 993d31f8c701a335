"""How the room of a picture is shared among its panels: which of them fit, and who grows when there is more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from data.axis import Axis
from layouts.static_svg.wish import Fitted, Wish

GAP = 0.8
DAYS = 1.45
"""Between two panels, and for the words of the days, in heights of the text."""


class Planned(NamedTuple):
    """A panel that has its place: its wish, and what it became."""

    wish: Wish
    fitted: Fitted


def plan(wishes: Sequence[Wish], axis: Axis, room: float, text: float) -> tuple[Planned, ...]:
    """Share `room` among the panels. Where it is too little for all, they go from the last on.

    Those that say what they make of spare room are asked first; the others share what is left.
    """
    kept = list(wishes)
    while kept and _least(kept, text) > room:
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
    return sum(wish.least for wish in wishes) + max(0, len(wishes) - 1) * GAP * text + DAYS * text
