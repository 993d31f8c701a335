"""The part of a Dataset that a query selects for download: events, series and days."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from data import query as link
from data.dataset import Dataset
from data.rows import rows
from data.selection import select
from data.view import Dropped, View, parse
from data.vocabulary import FACETS

CHOOSING_EVENTS = ("from", "to", *FACETS, "q", "thread", "event")
CHOOSING = (*CHOOSING_EVENTS, "series")
LISTS = frozenset((*FACETS, "thread", "series"))


@dataclass(frozen=True, slots=True)
class Choice:
    """The part of a Dataset to export."""

    events: tuple[str, ...]
    """The ids of the events, by date."""

    series: tuple[str, ...]
    """The ids of the series."""

    from_: str = ""
    """The first day of observations; empty if the query gives none."""

    to: str = ""
    """The last day of observations; empty if the query gives none."""

    query: str = ""
    """The query as understood, in canonical spelling; empty for the whole dataset."""

    dropped: tuple[Dropped, ...] = ()
    """The pieces of the query that were not understood."""


def whole(dataset: Dataset) -> Choice:
    """Return the choice of the whole dataset."""
    return Choice(tuple(event.id for event in dataset.events), tuple(series.id for series in dataset.series))


def choose(dataset: Dataset, query: str, *, open_ended: bool = False) -> Choice:
    """Return the choice of a query string of the start page; everything where it has no constraint.

    The events are those that the start page shows for the query. `open_ended` ignores the dates of the default view,
    for feeds, whose readers wait for later events.
    """
    view, dropped = parse(query, dataset.vocabulary)
    given = _constrained(link.pairs(query), view, dropped)
    if not given:
        return replace(whole(dataset), dropped=dropped)
    from_, to = (view.from_ if "from" in given else ""), (view.to if "to" in given else "")
    shown = replace(view, from_=from_, to=to) if open_ended else view
    everything = whole(dataset)
    return Choice(
        events=_events(dataset, shown) if given & set(CHOOSING_EVENTS) else everything.events,
        series=(view.series or ()) if "series" in given else everything.series,
        from_=from_,
        to=to,
        query=link.write((key, _spell(view, key)) for key in CHOOSING if key in given),
        dropped=dropped,
    )


def _events(dataset: Dataset, view: View) -> tuple[str, ...]:
    return select(rows(dataset), view, dataset.vocabulary).ids


def _constrained(pairs: dict[str, str], view: View, dropped: tuple[Dropped, ...]) -> set[str]:
    """Return the keys that select something: those of which at least one part was understood."""
    refused = Counter(piece.key for piece in dropped)
    given = {key for key in CHOOSING if key in pairs and refused[key] < _pieces(key, pairs[key])}
    return {key for key in given if key not in ("q", "thread", "event") or view.value(key)}


def _pieces(key: str, text: str) -> int:
    return max(len({piece for piece in text.split("~") if piece}), 1) if key in LISTS else 1


def _spell(view: View, key: str) -> str:
    value = view.value(key)
    return "~".join(value) if isinstance(value, tuple) else str(value)
