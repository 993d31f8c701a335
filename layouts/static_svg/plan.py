"""How the room of a picture is shared among its panels: what each needs at least, and who grows when there is more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LANE, HIGHEST_LANE = 1.12, 2.4
PANE = 4.1
A_NAME = 1.2
FIRST_MOMENTS, MOST_MOMENTS = 2, 6
GAP = 0.8
DAYS = 1.45
"""All in heights of the text, but for the rows of names: those that come before anything grows, and the most."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a view asks of a picture: how many lanes (0: no timeline), how high its phases, the names in each pane."""

    lanes: int
    phases: float
    panes: Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a picture has room for, in pixels."""

    phases: float
    moments: int
    lane: float
    panes: tuple[tuple[str, float], ...]

    @property
    def is_empty(self) -> bool:
        """Whether no panel has room."""
        return not self.lane and not self.panes


def plan(wishes: Wishes, room: float, text: float) -> Plan:
    """Share `room` among the panels. Where it is too little for all, panes go first, from the last on."""
    panes, lanes = list(wishes.panes), wishes.lanes
    rest = room - _least(lanes, panes, text)
    while rest < 0 and (panes or lanes):
        if panes:
            panes.pop()
        else:
            lanes = 0
        rest = room - _least(lanes, panes, text)
    if not lanes and not panes:
        return Plan(0, 0, 0, ())
    phases = moments = 0.0
    lane = LANE * text if lanes else 0.0
    if lanes:
        phases = wishes.phases if rest >= wishes.phases + 2 * A_NAME * text else 0
        rest -= phases
        rows = (rest - 0.2 * A_NAME * text) / (A_NAME * text)
        moments = max(0, min(MOST_MOMENTS, int(min(rows, max(FIRST_MOMENTS, 0.55 * rows)))))
        rest -= (moments + (0.2 if moments else 0)) * A_NAME * text
        grown = min(HIGHEST_LANE * text if panes else room, lane + max(0.0, rest) * (0.35 if panes else 1) / lanes)
        rest -= (grown - lane) * lanes
        lane = grown
    more = max(0.0, rest) / len(panes) if panes else 0
    return Plan(phases, int(moments), lane, tuple((name, _pane(names, text) + more) for name, names in panes))


def _least(lanes: int, panes: Sequence[tuple[str, int]], text: float) -> float:
    gaps = len(panes) - (0 if lanes else 1)
    heights = sum(_pane(names, text) for _, names in panes)
    return lanes * LANE * text + heights + max(0, gaps) * GAP * text + DAYS * text


def _pane(names: int, text: float) -> float:
    return max(PANE, min(names, 6) * 1.15) * text
