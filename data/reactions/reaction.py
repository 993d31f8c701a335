"""The reaction of one price to one event: its path, its return over a window, and how unusual that was.

Twin of assets/panels/reactions/reaction.js.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from data.cache import once_per_dataset
from data.dataset import Dataset
from data.event_study.market_model import Fit, fit
from data.event_study.path import Path, band, path
from data.event_study.percentile import earlier_moves, rank
from data.event_study.prices import PriceLine, lines
from data.event_study.result import Measured, NotEnough, Reason, Result
from data.event_study.sessions import market_of, reaction_day
from data.event_study.study import others, pairs, span_of
from data.event_study.windows import Window, move
from data.models.events import Event
from data.reactions.beyond import beyond, earlier_beyond, path_beyond

if TYPE_CHECKING:
    from data.event_study.prices import Floats

CACHE_SIZE = 1024
"""Cached reactions without their events; one takes about 8 kB."""

_Earlier = Callable[[], "Floats | NotEnough"]

Returns = Literal["raw", "abnormal"]
"""Plain returns, or those beyond the market by the market model."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is looked at: a series, its returns and the event window in which they are ranked."""

    series: str
    returns: Returns
    window: Window


@dataclass(frozen=True, slots=True)
class Ranked:
    """A return over the window; where ranked, its percentile from 0 to 1, and the bounds of what is ordinary."""

    move: float
    percentile: float | None = None
    low: float | None = None
    high: float | None = None
    among: int = 0

    @property
    def unusual(self) -> bool:
        """Whether it lies outside the 5th to the 95th percentile of the windows of the year before."""
        return self.low is not None and self.high is not None and not self.low <= self.move <= self.high


@dataclass(frozen=True, slots=True)
class Reaction:
    """A price around an event: its path, the return over the window, and the other events in that.

    Where a path or a rank is missing, `reason` says why: a cell without figures stays a cell.
    """

    event: str
    day: str | None = None
    path: Path | None = None
    ranked: Ranked | None = None
    others: tuple[str, ...] = ()
    reason: Reason | None = None


def reaction(dataset: Dataset, event: Event, look: Look) -> Reaction:
    """Return the reaction of a price to an event."""
    market = market_of(dataset.series_by_id[look.series])
    found = reaction_day(dataset, event, market)
    if isinstance(found, NotEnough):
        return Reaction(event.id, reason=found.reason)
    line = lines(dataset)[look.series]
    measured = _measured(dataset, line, found.place, look)
    span = span_of(line.calendar, found.place, look.window)
    named = others(dataset, event.id, *span) if span else ()
    return Reaction(event.id, found.day, measured.path, measured.ranked, named, measured.reason)


@dataclass(frozen=True, slots=True)
class _Measured:
    path: Path | None = None
    ranked: Ranked | None = None
    reason: Reason | None = None


@dataclass(slots=True)
class _Kept:
    found: dict[tuple[int, Look], _Measured] = field(default_factory=dict)


@once_per_dataset
def _kept(_dataset: Dataset) -> _Kept:
    return _Kept()


def _measured(dataset: Dataset, line: PriceLine, place: int, look: Look) -> _Measured:
    """Return what is measured around a session: several events may share it."""
    kept = _kept(dataset).found
    if (place, look) not in kept:
        if len(kept) >= CACHE_SIZE:
            kept.clear()
        kept[place, look] = _measure(dataset, line, place, look)
    return kept[place, look]


def _measure(dataset: Dataset, line: PriceLine, place: int, look: Look) -> _Measured:
    beside = pairs(dataset).get(line.series)
    if look.returns == "raw":
        return _result(
            path(line, place, beside),
            move(line, place, look.window),
            lambda: earlier_moves(line, place, look.window),
        )
    model: Fit | NotEnough = fit(beside, place) if beside else NotEnough("no-benchmark")
    if beside is None or isinstance(model, NotEnough):
        return _Measured(reason=model.reason if isinstance(model, NotEnough) else None)
    return _result(
        path_beyond(line, place, beside, model),
        beyond(line, place, look.window, beside, model),
        lambda: earlier_beyond(beside, model, place, look.window),
    )


def _result(course: Path | NotEnough, moved: Result, earlier: _Earlier) -> _Measured:
    if isinstance(course, NotEnough):
        return _Measured(reason=course.reason)
    if isinstance(moved, NotEnough):
        return _Measured(course, reason=moved.reason)
    known = earlier()
    if isinstance(known, NotEnough):
        return _Measured(course, Ranked(moved.value), known.reason)
    placed: Measured = rank(known, moved.value)
    return _Measured(course, Ranked(moved.value, placed.value, *band(known), len(known)))
