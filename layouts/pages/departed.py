"""The pages at addresses of events that moved on: one that was withdrawn, and one that has another id today."""

from __future__ import annotations

from data.dataset import Dataset
from data.history import corrections_of
from data.models.events import Event, Withdrawn
from layouts.page import page
from layouts.pages.shared import Site, shared
from layouts.words import words


def withdrawn_page(dataset: Dataset, withdrawn: Withdrawn, site: Site) -> str:
    """Return what stands where an event was told that is told no more: what, when and why."""
    return page(
        "withdrawn.html",
        **shared(dataset, site, words()),
        withdrawn=withdrawn,
        instead=dataset.events_by_id.get(withdrawn.instead or ""),
        corrections=corrections_of(dataset, withdrawn.id),
    )


def moved_page(dataset: Dataset, event: Event, site: Site) -> str:
    """Return a page that leads on to the present address of an event, for servers that cannot redirect."""
    return page("moved.html", **shared(dataset, site, words()), event=event)
