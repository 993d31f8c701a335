"""Event windows around a reaction day, and the return of a price over one: P1 / P0 - 1, as a fraction.

Twin of assets/panels/reactions/windows.js.
"""

from __future__ import annotations

from dataclasses import dataclass

from data.event_study.prices import PriceLine
from data.event_study.result import Measured, NotEnough, Reason, Result


@dataclass(frozen=True, slots=True)
class Window:
    """An event window from the `first` to the `last` session (inclusive), relative to the reaction day, which is 0.

    A return over it compares the close of the last session with the close of the session before the first.
    """

    first: int
    last: int

    @property
    def sessions(self) -> int:
        """Return the number of sessions."""
        return self.last - self.first + 1

    def bounds(self, place: int) -> tuple[int, int]:
        """Return the indices of the session before the window and of its last, given that of the reaction day."""
        return place + self.first - 1, place + self.last


WINDOWS = (Window(0, 0), Window(1, 1), Window(-1, 1), Window(0, 5), Window(0, 20))
"""The reaction day, the session after it, then windows around both; in links by their ids (CHOICES in view.py)."""


def move(line: PriceLine, place: int, window: Window) -> Result:
    """Return the return of a price over the window around the session at `place`.

    NotEnough if any close in it is missing: no price is carried over a halt, a gap or a break.
    """
    before, end = window.bounds(place)
    if not line.is_whole(before, end):
        return NotEnough(_why(line, before, end))
    return Measured(float(line.moves(window.sessions)[end]))


def _why(line: PriceLine, before: int, end: int) -> Reason:
    """Return the reason why a window has no value: its ends first, then gaps within."""
    if before < line.first:
        return "starts-later"
    if end > line.last:
        return "ended"
    if not line.calendar.follows[before + 1 : end + 1].all():
        return "calendar-gap"
    return "break" if any(before < place <= end for place in line.breaks) else "no-close"
