"""The sentences generated from a View and its Selection: status and takeaway. Twin of assets/state/describe.js."""

from __future__ import annotations

from collections import Counter

from data.models.events import Event
from data.scene import Scene
from data.threads import walk
from data.view import View, defaults
from data.vocabulary import FACETS
from layouts.words import Words

MOST_KINDS = 3


def status(scene: Scene, words: Words) -> str:
    """Return the status: how many of the events are shown, and for which days."""
    first, last = days_shown(scene.view, scene.dataset.vocabulary.extent)
    days = {"from": words.day(first), "to": words.day(last)}
    said = words.say("status", n=len(scene.selection.ids), total=scene.selection.total, **days)
    return words.say("thread.status", status=said, thread=thread(scene, words)) if scene.view.thread else said


def thread(scene: Scene, words: Words) -> str:
    """Return the name of a view's thread, from the events in its link. Raises IndexError without one."""
    ends = thread_ends(scene)
    if len(ends) == 1:
        return words.say("thread.through", title=ends[0])
    return words.say("thread.between", first=ends[0], last=ends[-1])


def thread_ends(scene: Scene) -> list[str]:
    """Return what the events in the link of a view's thread are called: key moments by their labels."""
    named = [scene.dataset.events_by_id[step.event] for step in walk(scene.view.thread, scene.dataset.vocabulary)]
    return [short_name(event) for event in named if event.id in scene.view.thread]


def short_name(event: Event) -> str:
    """Return the label of a key moment, the title of any other event."""
    return (event.pivotal and event.label) or event.title


def days_shown(view: View, extent: tuple[str, str]) -> tuple[str, str]:
    """Return the first and last day of a view: an open end extends to the extent, never past the given end."""
    first = view.from_ or (min(extent[0], view.to) if view.to else extent[0])
    return first, view.to or max(extent[1], first)


def takeaway(scene: Scene, words: Words) -> str:
    """Return the dataset's own takeaway while nothing is filtered, else a summary of the selection."""
    if is_untouched(scene):
        return scene.dataset.info.takeaway
    found = _takeaway(scene, words)
    return words.say("thread.takeaway", thread=thread(scene, words), takeaway=found) if scene.view.thread else found


def _takeaway(scene: Scene, words: Words) -> str:
    events = scene.events
    if not events:
        return words.say("takeaway.none", total=scene.selection.total)
    first, last = events[0], events[-1]
    if len(events) == 1:
        return words.say("takeaway.one", title=first.title, date=_when(first, words))
    return words.say(
        "takeaway.many",
        n=len(events),
        kinds=_kinds(scene, words),
        first=first.title,
        first_date=_when(first, words),
        last=last.title,
        last_date=_when(last, words),
    )


def is_untouched(scene: Scene) -> bool:
    """Return whether filters and dates equal those of the default view."""
    view, usual = scene.view, defaults(scene.dataset.vocabulary)
    same = (view.from_, view.to, view.q, view.thread) == (usual.from_, usual.to, usual.q, ())
    return same and all(view.facet(facet) is None for facet in FACETS)


def _kinds(scene: Scene, words: Words) -> str:
    labels = {category.id: category.label for category in scene.dataset.categories}
    counts = Counter(event.category for event in scene.events)
    ordered = sorted(
        ((counts[category], label) for category, label in labels.items() if counts[category]), key=lambda kind: -kind[0]
    )
    return words.list([words.say("takeaway.kind", label=label, n=n) for n, label in ordered[:MOST_KINDS]])


def _when(event: Event, words: Words) -> str:
    return words.date(event.date, event.precision)
