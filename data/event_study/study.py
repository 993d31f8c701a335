"""The event study of one event: all measures around it, and the confounding events in each window."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from data.cache import once_per_dataset
from data.dataset import Dataset
from data.event_study.market_model import Fit, Pair, abnormal, benchmark_move, fit, pair
from data.event_study.path import Path, path
from data.event_study.percentile import percentile
from data.event_study.prices import PriceLine, lines
from data.event_study.relevant_series import main_candidates
from data.event_study.result import NotEnough, Result
from data.event_study.sessions import Calendar, ReactionDay, calendars, market_of, reaction_day
from data.event_study.shipments import ShipmentStudy, shipment_study
from data.event_study.windows import WINDOWS, Window, move
from data.models.events import Event

CACHE_SIZE = 512
"""Cached event studies; one takes about 20 kB, all of them 10 MB."""


@dataclass(frozen=True, slots=True)
class MarketWindow:
    """An event window in days of one market: from the close of `after` to that of `until`, and the confounding events.

    `others` holds their ids: only events whose day is known, by their first day.
    """

    window: Window
    after: str
    until: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarketStudy:
    """The reaction day of a market, and its windows as far as the calendar reaches."""

    market: str
    reaction: ReactionDay | NotEnough
    windows: tuple[MarketWindow, ...]


@dataclass(frozen=True, slots=True)
class WindowMoves:
    """Returns over one window, as fractions; `abnormal` is cumulative; `percentile` is between 0 and 1."""

    window: Window
    move: Result
    benchmark: Result
    abnormal: Result
    percentile: Result


@dataclass(frozen=True, slots=True)
class PriceStudy:
    """One price series around an event: its market model and windows; no windows without a reaction day."""

    series: str
    benchmark: str | None
    reaction: ReactionDay | NotEnough
    model: Fit | NotEnough
    windows: tuple[WindowMoves, ...]


@dataclass(frozen=True, slots=True)
class EventStudy:
    """All measures around one event, in the order of series.yaml."""

    event: str
    markets: tuple[MarketStudy, ...]
    prices: tuple[PriceStudy, ...]
    shipments: tuple[ShipmentStudy, ...]


def event_study(dataset: Dataset, event: Event) -> EventStudy:
    """Return the event study of an event, computed on first use and cached."""
    kept = _studies(dataset)
    if event.id not in kept:
        if len(kept) >= CACHE_SIZE:
            kept.clear()
            _price_windows(dataset).clear()
            _paths(dataset).clear()
        kept[event.id] = _study(dataset, event)
    return kept[event.id]


def main_path(dataset: Dataset, event: Event) -> Path | NotEnough | None:
    """Return the path of the price that stands for an event; why there is none, or None without such a price."""
    found: list[Path | NotEnough] = []
    for series_id in main_candidates(dataset, event):
        reaction = reaction_day(dataset, event, market_of(dataset.series_by_id[series_id]))
        place = reaction if isinstance(reaction, NotEnough) else reaction.place
        found.append(place if isinstance(place, NotEnough) else _path(dataset, series_id, place))
        if isinstance(found[-1], Path):
            return found[-1]
    return found[0] if found else None


def _path(dataset: Dataset, series_id: str, place: int) -> Path | NotEnough:
    known, key = _paths(dataset), (series_id, place)
    if key not in known:
        known[key] = path(lines(dataset)[series_id], place, pairs(dataset).get(series_id))
    return known[key]


@once_per_dataset
def _paths(_dataset: Dataset) -> dict[tuple[str, int], Path | NotEnough]:
    """Return the cache of paths by series and session: several events may share a day."""
    return {}


def priced_markets(dataset: Dataset) -> tuple[str, ...]:
    """Return the markets of the daily prices, in the order of series.yaml."""
    return tuple(dict.fromkeys(market_of(dataset.series_by_id[series_id]) for series_id in lines(dataset)))


def span_of(calendar: Calendar, place: int, window: Window) -> tuple[str, str] | None:
    """Return the two days whose closes a window compares; None if the calendar ends before or has a gap."""
    before, end = window.bounds(place)
    if before < 0 or end >= len(calendar.days) or not calendar.follows[before + 1 : end + 1].all():
        return None
    return calendar.day(before), calendar.day(end)


def measured(dataset: Dataset, line: PriceLine, place: int) -> tuple[Fit | NotEnough, tuple[WindowMoves, ...]]:
    """Return the market model and the windows of a price for the reaction day at index `place` of its calendar."""
    known, key = _price_windows(dataset), (line.series, place)
    if key not in known:
        beside = pairs(dataset).get(line.series)
        model = fit(beside, place) if beside else NotEnough("no-benchmark")
        known[key] = model, tuple(_window(line, place, window, beside, model) for window in WINDOWS)
    return known[key]


@once_per_dataset
def _studies(_dataset: Dataset) -> dict[str, EventStudy]:
    return {}


@once_per_dataset
def _price_windows(_dataset: Dataset) -> dict[tuple[str, int], tuple[Fit | NotEnough, tuple[WindowMoves, ...]]]:
    """Return the cache by series and session: several events may share a day."""
    return {}


@once_per_dataset
def pairs(dataset: Dataset) -> Mapping[str, Pair]:
    """Return each price paired with its daily benchmark, if it has one."""
    known = lines(dataset)
    return {
        series.id: pair(known[series.id], known[series.benchmark])
        for series in dataset.series
        if series.id in known and series.benchmark is not None and series.benchmark in known
    }


@once_per_dataset
def _days(dataset: Dataset) -> tuple[list[str], list[str]]:
    """Return the days of all events with day precision, and their ids, sorted by day."""
    known = sorted((event.date, event.id) for event in dataset.events if event.precision == "day")
    return [day for day, _ in known], [event_id for _, event_id in known]


def _study(dataset: Dataset, event: Event) -> EventStudy:
    found = {market: _market(dataset, event, market) for market in priced_markets(dataset)}
    prices = (
        _prices(dataset, line, found[market_of(dataset.series_by_id[series_id])].reaction)
        for series_id, line in lines(dataset).items()
    )
    return EventStudy(event.id, tuple(found.values()), tuple(prices), shipment_study(dataset, event))


def _market(dataset: Dataset, event: Event, market: str) -> MarketStudy:
    reaction = reaction_day(dataset, event, market)
    if isinstance(reaction, NotEnough):
        return MarketStudy(market, reaction, ())
    windows = []
    for window in WINDOWS:
        span = span_of(calendars(dataset)[market], reaction.place, window)
        if span is None:
            continue
        after, until = span
        windows.append(MarketWindow(window, after, until, others(dataset, event.id, after, until)))
    return MarketStudy(market, reaction, tuple(windows))


def others(dataset: Dataset, event_id: str, after: str, until: str) -> tuple[str, ...]:
    """Return the ids of confounding events: those of known day after `after` up to and including `until`.

    Twin of `others` in assets/panels/event-study/measures.js.
    """
    days, ids = _days(dataset)
    within = ids[bisect_right(days, after) : bisect_right(days, until)]
    return tuple(one for one in within if one != event_id)


def _prices(dataset: Dataset, line: PriceLine, reaction: ReactionDay | NotEnough) -> PriceStudy:
    benchmark = dataset.series_by_id[line.series].benchmark
    if isinstance(reaction, NotEnough):
        return PriceStudy(line.series, benchmark, reaction, reaction, ())
    return PriceStudy(line.series, benchmark, reaction, *measured(dataset, line, reaction.place))


def _window(line: PriceLine, place: int, window: Window, beside: Pair | None, model: Fit | NotEnough) -> WindowMoves:
    moved = move(line, place, window)
    market = benchmark_move(beside, place, window) if beside else NotEnough("no-benchmark")
    if isinstance(moved, NotEnough):
        return WindowMoves(window, moved, market, moved, moved)
    beyond: Result = NotEnough("no-benchmark")
    if beside:
        beyond = model if isinstance(model, NotEnough) else abnormal(beside, model, place, window)
    return WindowMoves(window, moved, market, beyond, percentile(line, place, window, moved.value))
