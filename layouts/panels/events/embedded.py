"""The list of events in an embed, rendered by the server, each with its sources and a link to its page."""

from __future__ import annotations

from markupsafe import Markup

from data.scene import Scene
from data.sourcing import thin
from layouts.describe import status
from layouts.page import page
from layouts.panels.registry import Context
from layouts.readings import month
from layouts.thread_relations import relation_labels
from layouts.times import listed, times_told

OPEN_LIST = 8
"""Longest list of events that is expanded initially."""


def embedded_list(context: Context) -> Markup:
    """Return the list, hidden if the View does not show it."""
    scene, say = context.scene, context.words
    html = page(
        "embed_events.html",
        dataset=scene.dataset,
        words=say,
        shown="events" in scene.view.panels,
        status=status(scene, say),
        events=scene.events,
        list_open=len(scene.events) <= OPEN_LIST,
        categories=scene.dataset.categories_by_id,
        months=[month(event.date, event.precision, say) for event in scene.events],
        dates=[listed(event.date, event.precision, event.time, say) for event in scene.events],
        times=times_told(scene.dataset, say),
        ties=relation_labels(scene, say),
        focus=scene.view.event,
        thin=thin(scene.dataset),
        root=context.root,
    )
    return Markup(html)


def is_open(scene: Scene) -> bool:
    """Tell whether the list is shown, and expanded initially."""
    return "events" in scene.view.panels and len(scene.events) <= OPEN_LIST
