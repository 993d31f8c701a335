"""Which daily prices concern an event: what its card and its page show first."""

from __future__ import annotations

from data.dataset import Dataset
from data.event_study.prices import lines
from data.models.events import Event

KINDS = ("price", "index")
"""The kinds of series that trade in shares; rates and others are no market's answer to an event."""


def concerned(dataset: Dataset, event: Event) -> tuple[str, ...]:
    """Return the prices of the untouched view and those of the event's companies, each with its benchmark, by id."""
    priced = [dataset.series_by_id[one] for one in lines(dataset) if dataset.series_by_id[one].kind in KINDS]
    first = {one.id for one in priced if one.id in dataset.default_series or one.company in event.companies}
    first |= {one.benchmark for one in priced if one.id in first and one.benchmark}
    return tuple(one.id for one in priced if one.id in first)
