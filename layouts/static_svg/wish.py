"""What a panel asks of a picture: the room it needs at least, the words beside its plot, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from data.axis import Axis

Draw = Callable[[Axis, float, float], Markup]
"""Draws a panel on an axis, from a height down, as high as it was given; all in pixels."""


class Fitted(NamedTuple):
    """What a panel makes of spare room: how high it becomes, and how it is drawn then."""

    height: float
    draw: Draw
    spare: float = 0
    """What it leaves of that room."""

    head: float = 0
    """The part above its plot, through which no grid runs."""


class Wish(NamedTuple):
    """What a panel asks for, in pixels.

    `left` and `right` are what its words need beside the plot. `fit` is asked first when there is room to spare, with
    the axis, that room, and whether no other panel is there; panels without it share what is left.
    """

    least: float
    draw: Draw
    left: float = 0
    right: float = 0
    fit: Callable[[Axis, float, bool], Fitted] | None = None
    timed: bool = True
    """Whether it stands on the time axis; a picture says so of each by its panel."""

    publishers: tuple[str, ...] = ()
    """Whose figures it shows."""
