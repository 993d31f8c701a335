"""The inventory of URLs to publish: every route of the app's URL map is in one of four groups.

A route without arguments is published. One with arguments is listed in NAMED with its values, in LINKED if it is
published wherever pages link to it, or in LEFT_OUT with a reason. `unlisted` finds routes in no group.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from flask import Flask
from werkzeug.exceptions import HTTPException
from werkzeug.routing import Rule

from data import export
from data.dataset import Dataset
from publish.file import NOWHERE, ROOT
from routes import assets, crawlers, event_study, fonts, media
from routes.index import EntenteApp

Values = Mapping[str, str]


def _sitemap_parts(dataset: Dataset) -> Iterator[Values]:
    count = len(crawlers.parts(dataset, ""))
    return ({"number": str(at)} for at in range(1, count + 1) if count > 1)


NAMED: Mapping[str, Callable[[Dataset], Iterator[Values]]] = {
    "card.<any(svg, png, pdf):kind>": lambda _dataset: ({"kind": kind} for kind in ("svg", "png", "pdf")),
    "card/<event_id>.<any(svg, png, pdf):kind>": lambda dataset: (
        {"event_id": event.id, "kind": "png"} for event in dataset.events if event.pivotal
    ),
    "data/around/<event_id>.<any(json, csv):kind>": lambda dataset: (
        {"event_id": event.id, "kind": kind} for event in dataset.events for kind in event_study.KINDS
    ),
    "sitemap-<int:number>.xml": _sitemap_parts,
    "media/<name>": lambda dataset: ({"name": rendition.name} for _, rendition in media.every(dataset)),
    "data/<name>": lambda _dataset: ({"name": name} for name in export.FILES),
    "briefing/<briefing_id>": lambda dataset: ({"briefing_id": briefing.id} for briefing in dataset.briefings),
    "fonts/<name>.<digest>.woff2": lambda _dataset: fonts.served(),
    "event/<event_id>": lambda dataset: (
        {"event_id": event_id} for event_id in (*dataset.events_by_id, *dataset.redirects, *dataset.withdrawn_by_id)
    ),
}
"""Argument values of routes."""

LINKED = (
    "assets/<path:name>",
    "data/wire/<digest>/<name>.json",
    "vendor/<digest>/<name>",
    "_dash-component-suites/<string:package_name>/<path:fingerprinted_path>",
)
"""Routes published only for URLs that pages load."""

LEFT_OUT: Mapping[str, str] = {
    "_dash-layout": "every page carries it",
    "_dash-dependencies": "every page carries it",
    "_dash-update-component": "no callback runs in Python",
    "_reload-hash": "for developing",
    "_favicon.ico": "the pages carry their icon",
    "oembed": "it answers questions, which only a server can",
}
"""Routes that are not published, with reasons."""


def unlisted(app: EntenteApp) -> list[str]:
    """Return the routes in no group."""
    return [name for rule in _rules(app.server) for name in [_name(rule)] if rule.arguments and name not in _LISTED]


def addresses(app: EntenteApp) -> list[str]:
    """Return the URL of every file to publish that is known in advance."""
    adapter = app.server.url_map.bind("localhost")
    found = []
    for rule in _rules(app.server):
        name = _name(rule)
        if name.startswith("sitemap") and app.settings.base_url == NOWHERE:
            continue  # a sitemap names whole addresses
        if name in NAMED:
            found += [adapter.build(rule.endpoint, dict(values)) for values in NAMED[name](app.dataset)]
        elif not rule.arguments and name not in LEFT_OUT:
            found.append(rule.rule)
    return sorted([*found, *assets.module_addresses(app.prefix, app.own_scripts)])


def is_linked(app: EntenteApp, address: str) -> bool:
    """Return whether a URL belongs to a route in LINKED."""
    return _route(app, address) in LINKED


def is_left_out(app: EntenteApp, address: str) -> bool:
    """Return whether a URL belongs to a route in LEFT_OUT."""
    return _route(app, address) in LEFT_OUT


_LISTED = {*NAMED, *LINKED, *LEFT_OUT}


def _rules(server: Flask) -> list[Rule]:
    return [rule for rule in server.url_map.iter_rules() if "GET" in (rule.methods or ())]


def _name(rule: Rule) -> str:
    return rule.rule.removeprefix(ROOT).removeprefix("/")


def _route(app: EntenteApp, address: str) -> str:
    """Return the route of a URL; empty if there is none."""
    try:
        rule, _ = app.server.url_map.bind("localhost").match(address, return_rule=True)
    except HTTPException:
        return ""
    return _name(rule)
