"""A panel's wish in a picture: the space it needs, its gutters, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from data.axis import Axis

Draw = Callable[[Axis, float, float], Markup]
"""Draws a panel on an axis, given its top and height in pixels."""


class Fitted(NamedTuple):
    """A panel fitted to spare room: its height, and how it is drawn."""

    height: float
    draw: Draw
    spare: float = 0
    """The room that is left."""

    head: float = 0
    """The part above its plot, without grid."""


class Wish(NamedTuple):
    """The wish of a panel, in pixels.

    `left` and `right` are what its words need beside the plot. `fit` is asked first when there is room to spare, with
    the axis, that room, and whether no other panel is there; panels without it share what is left.
    """

    least: float
    draw: Draw
    left: float = 0
    right: float = 0
    fit: Callable[[Axis, float, bool], Fitted] | None = None
    better: float = 0
    """Room that it gets beyond the least before a third panel is kept."""

    headed: float = 0
    """Height from which it stands under its own titles."""

    timed: bool = True
    """Whether it is on the time axis; set from its panel."""

    title: str = ""
    """The title of its panel; set from that."""

    publishers: tuple[str, ...] = ()
    """The publishers of its figures."""

    on_request: bool = False
    """Whether it only says that a server computes the panel."""
