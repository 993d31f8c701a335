"""All event studies as columns for the browser: one file, rounded as shown.

Of each market, `days` are the reaction days of its events as ordinals (the first, then the steps to each next), and
`after` and `until` of each window how many days before and behind them its two closes lie, null where the calendar does
not reach. Of each price, a column for each window has one place for each of those days: percentiles in whole numbers,
or a reason where there is none. Moves are not sent: the browser has the closes, and divides those of the two days.
`missing` and `closed` say where it must not, for the price and for its benchmark. Of each event's main price `paths`
has the path (layouts/event_study/columns_paths.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from data.dataset import Dataset
from data.event_study.prices import PriceLine, lines
from data.event_study.relevant_series import relevant_series
from data.event_study.result import NotEnough, Result
from data.event_study.sessions import ReactionDay, calendars, market_of, reaction_day
from data.event_study.study import measured, priced_markets, span_of
from data.event_study.windows import WINDOWS
from layouts.event_study.columns_paths import paths
from layouts.event_study.lead import percentile
from layouts.event_study.sentences import first_session
from layouts.words import Words, words

LARGEST = 12_000
"""Most prices times reaction days computed for the browser, about three seconds' work; the rest is on event pages."""

Reactions = Mapping[str, Sequence[ReactionDay | NotEnough]]
"""The reaction of each market to each event."""


def columns(dataset: Dataset) -> dict[str, Any]:
    """Return the file. If not all can be computed, the default view's series come first."""
    say = words()
    found = {
        market: [reaction_day(dataset, one, market) for one in dataset.events] for market in priced_markets(dataset)
    }
    days = {market: _days(reactions) for market, reactions in found.items()}
    chosen = _chosen(dataset, {market: len(places) for market, places in days.items()})
    at = {line.series: place for place, line in enumerate(chosen)}
    drawn = paths(dataset, at, {market: list(places) for market, places in days.items()})
    return {
        "words": say.for_measures(),
        "windows": [[window.first, window.last] for window in WINDOWS],
        "markets": [_market(dataset, market, places) for market, places in days.items()],
        "prices": [_price(dataset, line, list(days), days[_market_of(dataset, line)]) for line in chosen],
        "paths": drawn.table,
        "events": {
            "reaction": [_reactions(found[market], days[market]) for market in days],
            "first": _first(dataset, found, say),
            "prices": [[at[one] for one in relevant_series(dataset, event) if one in at] for event in dataset.events],
            "path": drawn.of_events,
        },
    }


def _days(reactions: Iterable[ReactionDay | NotEnough]) -> dict[int, str]:
    """Return the reaction days of a market by index in its calendar, in order."""
    found = {one.place: one.day for one in reactions if isinstance(one, ReactionDay)}
    return dict(sorted(found.items()))


def _reactions(reactions: Sequence[ReactionDay | NotEnough], days: Mapping[int, str]) -> list[int | str]:
    at = {place: index for index, place in enumerate(days)}
    return [one.reason if isinstance(one, NotEnough) else at[one.place] for one in reactions]


def _first(dataset: Dataset, found: Reactions, say: Words) -> list[str]:
    return [
        first_session(dataset, event, [reactions[row] for reactions in found.values()], say)
        for row, event in enumerate(dataset.events)
    ]


def _chosen(dataset: Dataset, days: Mapping[str, int]) -> list[PriceLine]:
    """Return the price lines to study, in order: all, or as many as fit, the default view's first."""
    usual = dict.fromkeys(one for one in (*dataset.default_series, *lines(dataset)) if one in lines(dataset))
    kept, cells = set(), 0
    for series in usual:
        cells += days[_market_of(dataset, lines(dataset)[series])]
        if cells > LARGEST:
            break
        kept.add(series)
    return [line for series, line in lines(dataset).items() if series in kept]


def _market_of(dataset: Dataset, line: PriceLine) -> str:
    return market_of(dataset.series_by_id[line.series])


def _market(dataset: Dataset, market: str, days: Mapping[int, str]) -> dict[str, Any]:
    calendar = calendars(dataset)[market]
    spans = [[span_of(calendar, place, window) for place in days] for window in WINDOWS]
    ordinals = [_ordinal(day) for day in days.values()]
    return {
        "days": [*ordinals[:1], *(later - earlier for earlier, later in pairwise(ordinals))],
        "after": [_offsets(spans_of, ordinals, 0) for spans_of in spans],
        "until": [_offsets(spans_of, ordinals, 1) for spans_of in spans],
    }


def _offsets(spans: Iterable[tuple[str, str] | None], ordinals: Iterable[int], end: int) -> list[int | None]:
    pairs = zip(spans, ordinals, strict=True)
    return [None if span is None else abs(_ordinal(span[end]) - day) for span, day in pairs]


def _ordinal(day: str) -> int:
    return int(np.datetime64(day).astype(np.int64))


def _price(dataset: Dataset, line: PriceLine, markets: list[str], days: Mapping[int, str]) -> dict[str, Any]:
    benchmark = dataset.series_by_id[line.series].benchmark
    rows = [measured(dataset, line, place)[1] for place in days]

    price: dict[str, Any] = {
        "series": line.series,
        "market": markets.index(_market_of(dataset, line)),
        "missing": [_missing(row[window].move for row in rows) for window in range(len(WINDOWS))],
        "percentile": [[_percentile(row[window].percentile) for row in rows] for window in range(len(WINDOWS))],
    }
    if benchmark is None:
        return price
    return price | {
        "benchmark": benchmark,
        "closed": [_missing(row[window].benchmark for row in rows) for window in range(len(WINDOWS))],
    }


def _missing(results: Iterable[Result]) -> dict[int, str]:
    return {row: one.reason for row, one in enumerate(results) if isinstance(one, NotEnough)}


def _percentile(result: Result) -> int | str:
    return result.reason if isinstance(result, NotEnough) else percentile(result.value)
