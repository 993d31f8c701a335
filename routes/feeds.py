"""The Atom feed and the iCalendar, of all events or of those that a query selects.

Without dates in the query, the default view's dates are ignored: subscribers wait for later events.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from flask import Flask, Response

from data import export
from data.dataset import Dataset
from layouts.feeds.atom import atom
from layouts.feeds.calendar import calendar
from layouts.pages.shared import Site
from routes import chosen
from routes.body import Body

KEPT = 8
"""Cached feeds."""


def register(server: Flask, dataset: Dataset, prefix: str, site: Callable[[], Site]) -> None:
    """Serve /feed.atom and /calendar.ics; those of all events are cached."""

    @lru_cache(maxsize=KEPT)
    def whole(name: str, base_url: str) -> Body:
        return write(dataset, name, export.whole(dataset), base_url)

    def answer(name: str) -> Response:
        choice = export.choose(dataset, chosen.query(), open_ended=True)
        base_url = site().base_url
        body = write(dataset, name, choice, base_url) if choice.query else whole(name, base_url)
        return chosen.send(body, choice.dropped)

    @server.get(f"{prefix}feed.atom")
    def feed() -> Response:
        return answer("feed.atom")

    @server.get(f"{prefix}calendar.ics")
    def events_calendar() -> Response:
        return answer("calendar.ics")


def write(dataset: Dataset, name: str, choice: export.Choice, base_url: str) -> Body:
    """Return the feed or the calendar."""
    if name == "feed.atom":
        return Body.of(atom(dataset, choice, base_url), "application/atom+xml")
    return Body.of(calendar(dataset, choice, base_url), "text/calendar")
