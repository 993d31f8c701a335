"""The sentences made from a View and its Selection: status and takeaway. Twin of assets/base/describe.js."""

from __future__ import annotations

from collections import Counter

from data.dataset import Dataset
from data.models.events import Event
from data.selection import Selection
from data.threads import walk
from data.view import View, defaults
from data.vocabulary import FACETS
from layouts.words import Words

MOST_KINDS = 3


def status(dataset: Dataset, view: View, selection: Selection, words: Words) -> str:
    """Return how many events are shown, of how many, and for which days."""
    first, last = days_shown(view, dataset.vocabulary.extent)
    days = {"from": words.day(first), "to": words.day(last)}
    said = words.say("status", n=len(selection.ids), total=selection.total, **days)
    return words.say("thread.status", status=said, thread=thread(dataset, view, words)) if view.thread else said


def thread(dataset: Dataset, view: View, words: Words) -> str:
    """Return what the thread of a view is called, by the events that its link names. Raises IndexError without one."""
    named = [dataset.events_by_id[step.event] for step in walk(view.thread, dataset.vocabulary)]
    ends = [(event.pivotal and event.label) or event.title for event in named if event.id in view.thread]
    if len(ends) == 1:
        return words.say("thread.through", title=ends[0])
    return words.say("thread.between", first=ends[0], last=ends[-1])


def days_shown(view: View, extent: tuple[str, str]) -> tuple[str, str]:
    """Return the first and last day of a view: an open end reaches to the extent, never past the end given."""
    first = view.from_ or (min(extent[0], view.to) if view.to else extent[0])
    return first, view.to or max(extent[1], first)


def takeaway(dataset: Dataset, view: View, selection: Selection, words: Words) -> str:
    """Return the dataset's own sentence while nothing is filtered, else what is selected and how it begins and ends."""
    if is_untouched(dataset, view):
        return dataset.info.takeaway
    if view.thread:
        rest = _takeaway(dataset, selection, words)
        return words.say("thread.takeaway", thread=thread(dataset, view, words), takeaway=rest)
    return _takeaway(dataset, selection, words)


def _takeaway(dataset: Dataset, selection: Selection, words: Words) -> str:
    events = [dataset.events_by_id[event_id] for event_id in selection.ids]
    if not events:
        return words.say("takeaway.none", total=selection.total)
    first, last = events[0], events[-1]
    if len(events) == 1:
        return words.say("takeaway.one", title=first.title, date=_when(first, words))
    return words.say(
        "takeaway.many",
        n=len(events),
        kinds=_kinds(dataset, events, words),
        first=first.title,
        first_date=_when(first, words),
        last=last.title,
        last_date=_when(last, words),
    )


def is_untouched(dataset: Dataset, view: View) -> bool:
    """Tell whether neither filters nor dates differ from the default view."""
    usual = defaults(dataset.vocabulary)
    same = (view.from_, view.to, view.q, view.thread) == (usual.from_, usual.to, usual.q, ())
    return same and all(view.facet(facet) is None for facet in FACETS)


def _kinds(dataset: Dataset, events: list[Event], words: Words) -> str:
    labels = {category.id: category.label for category in dataset.categories}
    counts = Counter(event.category for event in events)
    ordered = sorted(
        ((counts[category], label) for category, label in labels.items() if counts[category]), key=lambda kind: -kind[0]
    )
    return words.list([words.say("takeaway.kind", label=label, n=n) for n, label in ordered[:MOST_KINDS]])


def _when(event: Event, words: Words) -> str:
    return words.date(event.date, event.precision)
