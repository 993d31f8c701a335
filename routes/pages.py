"""Pages the server writes itself, without Dash: an event's permanent page, and what the dataset is about."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask, abort, request

from data.dataset import Dataset
from layouts.pages.about import about_page
from layouts.pages.event import event_page
from routes.settings import Settings


def register(
    server: Flask, dataset: Dataset, prefix: str, settings: Settings, style_sheets: Callable[[], list[str]]
) -> None:
    """Serve /event/<id> and /about under `prefix`."""

    def base_url() -> str:
        return settings.base_url or request.url_root.rstrip("/")

    @server.get(f"{prefix}event/<event_id>")
    def event(event_id: str) -> str:
        found = dataset.events_by_id.get(event_id)
        if found is None:
            abort(404)
        return event_page(dataset, found, style_sheets=style_sheets(), base_url=base_url())

    @server.get(f"{prefix}about")
    def about() -> str:
        return about_page(dataset, style_sheets=style_sheets(), base_url=base_url())
