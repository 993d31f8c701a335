"""Windows of sessions around a reaction day, and how a price moved over one: P1 / P0 - 1, as a fraction."""

from __future__ import annotations

from dataclasses import dataclass

from data.event_study.prices import PriceLine
from data.event_study.result import Measured, NotEnough, Reason, Result


@dataclass(frozen=True, slots=True)
class Window:
    """From the `first` to the `last` session, both counted from the reaction day, which is 0.

    A move over it compares the close of the last session with the close of the session before the first.
    """

    first: int
    last: int

    @property
    def sessions(self) -> int:
        """Return how many sessions the window has."""
        return self.last - self.first + 1

    def bounds(self, place: int) -> tuple[int, int]:
        """Return the places of the session before the window and of its last, for the place of a reaction day."""
        return place + self.first - 1, place + self.last


WINDOWS = (Window(0, 0), Window(1, 1), Window(-1, 1), Window(0, 5), Window(0, 20))
"""The reaction day and the session after it by themselves, then what holds them."""


def move(line: PriceLine, place: int, window: Window) -> Result:
    """Return the move of a price over the window around the session at `place`.

    NotEnough if any close in it is missing: a price is never carried over a halt, a gap or a break.
    """
    before, end = window.bounds(place)
    if not line.is_whole(before, end):
        return NotEnough(_why(line, before, end))
    return Measured(float(line.moves(window.sessions)[end]))


def _why(line: PriceLine, before: int, end: int) -> Reason:
    """Return why a window cannot be measured: its ends first, then what is missing within."""
    if before < line.first:
        return "starts-later"
    if end > line.last:
        return "ended"
    if not line.calendar.follows[before + 1 : end + 1].all():
        return "calendar-gap"
    return "break" if any(before < place <= end for place in line.breaks) else "no-close"
