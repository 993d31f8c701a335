"""The price series most relevant to an event: those that its card and page show first, and the main one of them."""

from __future__ import annotations

from data.dataset import Dataset
from data.event_study.prices import lines
from data.models.events import Event

KINDS = ("price", "index")
"""Kinds of series listed on a share market; exchange rates and others are excluded."""


def relevant_series(dataset: Dataset, event: Event) -> tuple[str, ...]:
    """Return the ids of the default view's prices and those of the event's companies, with their benchmarks."""
    priced = [dataset.series_by_id[one] for one in lines(dataset) if dataset.series_by_id[one].kind in KINDS]
    first = {one.id for one in priced if one.id in dataset.default_series or one.company in event.companies}
    first |= {one.benchmark for one in priced if one.id in first and one.benchmark}
    return tuple(one.id for one in priced if one.id in first)


def main_candidates(dataset: Dataset, event: Event) -> tuple[str, ...]:
    """Return the series that may stand for an event, the best first, of which the first with figures does.

    Those of the companies that it names, in its order, come before the default view's. How far they moved has no say.
    """
    shown = [dataset.series_by_id[one] for one in relevant_series(dataset, event)]
    named = [one.id for company in event.companies for one in shown if one.company == company]
    usual = [one for one in dataset.default_series if any(one == series.id for series in shown)]
    return tuple(dict.fromkeys((*named, *usual, *(one.id for one in shown))))
