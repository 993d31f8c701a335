"""What search engines are told: /robots.txt, and the sitemap of pages, events and briefings with days of change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from flask import Flask, Response, abort

from data.dataset import Dataset
from data.history import changed, released
from layouts.page import page
from layouts.pages.shared import Site
from layouts.panels.reactions.panel import has_prices
from layouts.social import ABOUT, BRIEFING, EVENT, REACTIONS
from routes import chosen
from routes.body import Body

LONGEST = 50_000
"""Addresses in one file at most (sitemaps.org); more are split, and /sitemap.xml lists the parts."""


class Entry(NamedTuple):
    """An address in a sitemap, and the day on which its page last changed."""

    address: str
    day: str


def register(server: Flask, dataset: Dataset, prefix: str, site: Callable[[], Site], longest: int = LONGEST) -> None:
    """Serve /robots.txt, /sitemap.xml and, of a large dataset, its parts."""

    @server.get(f"{prefix}robots.txt")
    def robots() -> Response:
        return _sent(page("robots.txt", sitemaps=sitemaps(site())), "text/plain")

    @server.get(f"{prefix}sitemap.xml")
    def sitemap() -> Response:
        base_url = site().public_url
        listed = parts(dataset, base_url, longest)
        if len(listed) == 1:
            return _sent(page("sitemap.xml", entries=listed[0]), "application/xml")
        index = [
            Entry(f"{base_url}/sitemap-{at}.xml", max(one.day for one in part)) for at, part in enumerate(listed, 1)
        ]
        return _sent(page("sitemap_index.xml", entries=index), "application/xml")

    @server.get(f"{prefix}sitemap-<int:number>.xml")
    def part(number: int) -> Response:
        listed = parts(dataset, site().public_url, longest)
        if len(listed) == 1 or not 1 <= number <= len(listed):
            abort(404)
        return _sent(page("sitemap.xml", entries=listed[number - 1]), "application/xml")


def sitemaps(site: Site) -> list[str]:
    """Return the addresses of the sitemaps of all datasets on this server; none without a public address."""
    if not site.public_url:
        return []
    host = site.public_url.removesuffix(site.root.rstrip("/"))
    return [f"{site.public_url}/sitemap.xml", *(f"{host}{other.path}sitemap.xml" for other in site.others)]


def parts(dataset: Dataset, base_url: str, longest: int = LONGEST) -> Sequence[tuple[Entry, ...]]:
    """Return the addresses that search engines should know, in parts of at most `longest`."""
    entries = _entries(dataset, base_url)
    return [tuple(entries[at : at + longest]) for at in range(0, len(entries), longest)]


def _entries(dataset: Dataset, base_url: str) -> list[Entry]:
    last = released(dataset)
    pages = [
        "",
        ABOUT,
        *([REACTIONS] if has_prices(dataset) else []),
        *(f"{BRIEFING}/{briefing.id}" for briefing in dataset.briefings),
    ]
    return [
        *(Entry(f"{base_url}/{path}", last) for path in pages),
        *(Entry(f"{base_url}/{EVENT}{event.id}", changed(dataset, event)) for event in dataset.events),
    ]


def _sent(text: str, mimetype: str) -> Response:
    return chosen.send(Body.of(text.encode(), mimetype), ())
