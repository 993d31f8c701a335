"""The sentences generated from a View and its Selection: the status and the name of a thread.

Twin of assets/state/describe.js.
"""

from __future__ import annotations

from data.models.events import Event
from data.scene import Scene
from data.threads import walk
from data.view import View, defaults
from data.vocabulary import FACETS
from layouts.words import Words


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


def is_untouched(scene: Scene) -> bool:
    """Return whether filters and dates equal those of the default view."""
    view, usual = scene.view, defaults(scene.dataset.vocabulary)
    same = (view.from_, view.to, view.q, view.thread) == (usual.from_, usual.to, usual.q, ())
    return same and all(view.facet(facet) is None for facet in FACETS)
