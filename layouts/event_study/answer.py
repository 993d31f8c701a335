"""An event study as JSON: fractions at full precision, and a reason for each missing value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from data.dataset import Dataset
from data.event_study.result import Measured, NotEnough, Result
from data.event_study.shipments import ShipmentStudy
from data.event_study.study import EventStudy, MarketStudy, PriceStudy, WindowMoves, event_study
from data.models.events import Event
from layouts.words import Words

METHOD = ("sessions", "moves", "model", "error", "percentile", "band", "shipments", "confounded")
"""Paragraphs of the method, in order."""


def answer(dataset: Dataset, event: Event, say: Words) -> dict[str, Any]:
    """Return the event study of `event`, with the caveat, the method and a sentence for each reason used."""
    found = event_study(dataset, event)
    body = {
        "markets": [_market(dataset, market) for market in found.markets],
        "prices": [_prices(dataset, prices) for prices in found.prices],
        "shipments": [_shipments(dataset, shipments) for shipments in found.shipments],
    }
    return {
        "event": {"id": event.id, "date": event.date, "precision": event.precision, "title": event.title},
        "dataset": {"name": dataset.info.name, "version": dataset.version, "hash": dataset.content_hash},
        "caveat": say.say("study.caveat"),
        "method": [say.say(f"study.about.{part}") for part in METHOD],
        "reasons": {reason: say.say(f"study.reason.{reason}") for reason in sorted(set(_reasons(body)))},
        **body,
        "others": {one: _other(dataset.events_by_id[one]) for one in sorted(_others(found))},
    }


def _market(dataset: Dataset, market: MarketStudy) -> dict[str, Any]:
    places = {one.id: one.place for one in dataset.info.markets}
    return {
        "market": market.market,
        "place": places.get(market.market),
        **_reaction(market),
        "windows": [
            {
                "first": one.window.first,
                "last": one.window.last,
                "after_close_of": one.after,
                "to_close_of": one.until,
                "other_events": list(one.others),
            }
            for one in market.windows
        ],
    }


def _prices(dataset: Dataset, prices: PriceStudy) -> dict[str, Any]:
    series, model = dataset.series_by_id[prices.series], prices.model
    fitted = None
    if not isinstance(model, NotEnough):
        fitted = {
            "alpha": model.alpha,
            "beta": model.beta,
            "residual_variance": model.variance,
            "sessions": model.sessions,
            "first": model.first,
            "last": model.last,
        }
    return {
        "series": series.id,
        "label": series.label,
        "market": series.market,
        "benchmark": prices.benchmark,
        **_reaction(prices),
        "model": fitted,
        "model_reason": model.reason if isinstance(model, NotEnough) else None,
        "windows": [_window(one) for one in prices.windows],
    }


def _window(moves: WindowMoves) -> dict[str, Any]:
    results = {
        "move": moves.move,
        "benchmark_move": moves.benchmark,
        "abnormal_return": moves.abnormal,
        "percentile": moves.percentile,
    }
    return {
        "first": moves.window.first,
        "last": moves.window.last,
        **_numbers(results),
        "standard_error": moves.abnormal.standard_error if isinstance(moves.abnormal, Measured) else None,
        "windows_compared": moves.percentile.among if isinstance(moves.percentile, Measured) else None,
    }


def _shipments(dataset: Dataset, shipments: ShipmentStudy) -> dict[str, Any]:
    series = dataset.series_by_id[shipments.series]
    results = {
        "value": shipments.value,
        "mean_of_twelve_months_before": shipments.mean_before,
        "same_month_a_year_before": shipments.year_before,
        "change_on_mean": shipments.on_mean,
        "change_on_year": shipments.on_year,
    }
    return {
        "series": series.id,
        "label": series.label,
        "unit": series.unit,
        "month": shipments.month,
        "change_in": "percentage points" if series.measure == "share" else "fraction",
        **_numbers(results),
        "note": shipments.note or None,
    }


def _numbers(results: Mapping[str, Result]) -> dict[str, Any]:
    """Return the values by name (null if missing), and the reasons by the same names."""
    numbers = {name: one.value if isinstance(one, Measured) else None for name, one in results.items()}
    return numbers | {"reasons": {name: one.reason for name, one in results.items() if isinstance(one, NotEnough)}}


def _reaction(found: MarketStudy | PriceStudy) -> dict[str, Any]:
    if isinstance(found.reaction, NotEnough):
        return {"reaction_day": None, "reason": found.reaction.reason}
    return {"reaction_day": found.reaction.day, "reason": None}


def _other(event: Event) -> dict[str, str]:
    return {"date": event.date, "title": event.title}


def _others(found: EventStudy) -> set[str]:
    return {one for market in found.markets for window in market.windows for one in window.others}


def _reasons(node: object) -> Iterator[str]:
    """Yield every reason anywhere in the answer."""
    if isinstance(node, list):
        for one in node:
            yield from _reasons(one)
    elif isinstance(node, dict):
        for name, value in node.items():
            if name == "reasons":
                yield from value.values()
            elif name in ("reason", "model_reason") and value is not None:
                yield value
            else:
                yield from _reasons(value)
