"""Pages the server writes itself, without Dash: an event's permanent page, and what the dataset is about."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask, abort

from data.dataset import Dataset
from layouts.pages.about import about_page
from layouts.pages.event import event_page
from layouts.pages.shared import Site


def register(server: Flask, dataset: Dataset, prefix: str, site: Callable[[], Site]) -> None:
    """Serve /event/<id> and /about under `prefix`."""

    @server.get(f"{prefix}event/<event_id>")
    def event(event_id: str) -> str:
        found = dataset.events_by_id.get(event_id)
        if found is None:
            abort(404)
        return event_page(dataset, found, site())

    @server.get(f"{prefix}about")
    def about() -> str:
        return about_page(dataset, site())
