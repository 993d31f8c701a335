"""The marks of a timeline: the events of a Selection, laid out in the lane of their category. Pure functions.

`spot` and `beside` are the twins of `place` and `beside` in assets/panels/timeline/mark-place.js.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from data import days
from data.axis import Axis
from data.dataset import Dataset
from data.models.events import Event
from data.timeline_layout import Band, Mark, Spot, bands, dodge


class Room(NamedTuple):
    """A reserved range of pixels in a lane."""

    category: str
    middle: float
    half: float


def spot(event: Event, axis: Axis) -> Spot:
    """Return the position of an event: a day at its middle; a month, year or span as wide as its duration."""
    start, end = days.span(event.date, event.precision, event.date_end)
    first = max(start, axis.first)
    count = min(end, axis.end - 1) - first + 1
    if count > 1:
        return Spot(event.id, axis.x(first), count * axis.per_day, event.precision != "day")
    return Spot(event.id, axis.x(first + 0.5), 0, event.precision != "day")


def lanes(
    dataset: Dataset, events: Iterable[Event], axis: Axis, *, rows: int, scale: float = 1, kept: Room | None = None
) -> dict[str, list[Mark]]:
    """Return the marks of every category in lane order, none of them in the reserved range `kept`."""
    spots: dict[str, list[Spot]] = {category.id: [] for category in dataset.categories}
    for event in events:
        found = spot(event, axis)
        aside = kept is not None and kept.category == event.category
        spots[event.category].append(beside(found, kept) if kept and aside else found)
    return {category: dodge(sorted(found, key=lambda one: one.x), rows, scale) for category, found in spots.items()}


def beside(found: Spot, kept: Room) -> Spot:
    """Move a mark to the nearer edge of the reserved range."""
    away = found.x - kept.middle
    if abs(away) >= kept.half:
        return found
    return found._replace(x=kept.middle + (kept.half if away > 0 else -kept.half))


def phases(dataset: Dataset, axis: Axis) -> list[Band]:
    """Return the phases visible on an axis; an open-ended one extends to the end of the axis."""
    known = (
        (phase.id, axis.x(days.ordinal(phase.from_)), axis.x(days.ordinal(phase.to) + 1 if phase.to else axis.end))
        for phase in dataset.phases
    )
    return bands(known, axis.left, axis.width - axis.right)
