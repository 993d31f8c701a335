"""The reactions of one price to the events of a Scene: in order, counted, and all together.

Twin of assets/panels/reactions/reactions.js; tests/cases/reactions.json is the table both must pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median

from data.dataset import Dataset
from data.event_study.path import BAND, FIRST, LAST
from data.event_study.prices import lines
from data.event_study.windows import WINDOWS, Window
from data.reactions.reaction import Look, Reaction, Returns, reaction
from data.scene import Scene
from data.view import View

CHANCE = round(1 - (BAND[1] - BAND[0]), 9)
"""The part of ordinary windows that lie outside their own band."""

MIDDLE = 0.5


@dataclass(frozen=True, slots=True)
class Counts:
    """How many looks there were: events with a rank, on how many days, the unusual, and as many as chance brings.

    `events` are all cells, those without enough data too.
    """

    events: int
    ranked: int
    days: int
    unusual: int
    expected: float


@dataclass(frozen=True, slots=True)
class Joint:
    """One session of all paths together: their median, and the mean of their bands."""

    session: int
    move: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Reactions:
    """The reactions in the order of the View; no look without a price."""

    look: Look | None
    cells: tuple[Reaction, ...]

    @property
    def counts(self) -> Counts:
        """How many there are."""
        ranked = [one for one in self.cells if one.ranked and one.ranked.percentile is not None]
        return Counts(
            events=len(self.cells),
            ranked=len(ranked),
            days=len({one.day for one in ranked}),
            unusual=sum(one.ranked.unusual for one in ranked if one.ranked),
            expected=len(ranked) * CHANCE,
        )

    @property
    def together(self) -> tuple[Joint, ...]:
        """All paths as one, session by session."""
        return tuple(_joint(self.cells, session) for session in range(FIRST, LAST + 1))


def reactions(scene: Scene) -> Reactions:
    """Return the reactions to the selected events of the price that the View names."""
    look = look_of(scene.dataset, scene.view)
    if look is None:
        return Reactions(None, ())
    cells = [reaction(scene.dataset, event, look) for event in scene.events]
    return Reactions(look, tuple(ordered(scene.dataset, cells, scene.view.order)))


def look_of(dataset: Dataset, view: View) -> Look | None:
    """Return what a View looks at: the price `by`, else the first on its charts, else the first of all."""
    known = lines(dataset)
    series = next((one for one in (view.by, *(view.series or ()), *known) if one in known), None)
    returns: Returns = "abnormal" if view.returns == "abnormal" else "raw"
    return Look(series, returns, window_of(view.window)) if series else None


def window_of(name: str) -> Window:
    """Return an event window by its name in a link."""
    return next(window for window in WINDOWS if f"{window.first}to{window.last}" == name)


def ordered(dataset: Dataset, cells: Sequence[Reaction], order: str) -> list[Reaction]:
    """Return cells by date as they are, the most unusual first, or by category; those without a rank come last."""
    if order == "moves":
        return sorted(cells, key=_unusual_first)
    if order == "category":
        places = {category.id: place for place, category in enumerate(dataset.categories)}
        return sorted(cells, key=lambda one: places[dataset.events_by_id[one.event].category])
    return list(cells)


def _unusual_first(one: Reaction) -> tuple[float, float]:
    if one.ranked is None or one.ranked.percentile is None:
        return 1.0, 0.0
    return -abs(one.ranked.percentile - MIDDLE), -abs(one.ranked.move)


def _joint(cells: Sequence[Reaction], session: int) -> Joint:
    points = [point for one in cells if one.path for point in one.path.points if point.session == session]
    moves = [point.move for point in points if point.move is not None]
    banded = [(one.low, one.high) for one in points if one.low is not None and one.high is not None]
    low, high = (fmean(one[side] for one in banded) if banded else None for side in (0, 1))
    return Joint(session, median(moves) if moves else None, low, high)
