"""Pages of retired event ids: a withdrawn event, and a former id."""

from __future__ import annotations

from data.dataset import Dataset
from data.history import corrections_of
from data.models.events import Event, Withdrawn
from layouts.page import page
from layouts.pages.shared import Site, shared
from layouts.words import words


def withdrawn_page(dataset: Dataset, withdrawn: Withdrawn, site: Site) -> str:
    """Return the page of a withdrawn event: title, date and reason."""
    return page(
        "withdrawn.html",
        **shared(dataset, site, words()),
        withdrawn=withdrawn,
        instead=dataset.events_by_id.get(withdrawn.instead or ""),
        corrections=corrections_of(dataset, withdrawn.id),
    )


def redirect_page(dataset: Dataset, event: Event, site: Site) -> str:
    """Return a page that links to the current URL of an event, for servers that cannot redirect."""
    return page("redirect.html", **shared(dataset, site, words()), event=event)
