"""The briefing screen at /briefing, /briefing/<id> and, for the auto briefing of a view, /briefing?<query>."""

from __future__ import annotations

from functools import cache, lru_cache

from flask import Flask, Response, abort, request

from data.briefings import briefing_by_id
from layouts.briefing import Addresses, asks_for_a_view, briefing_page
from layouts.pages.shared import Site
from routes import assets, vendor
from routes.body import Body
from routes.caching import SHORT
from routes.compression import fill
from routes.headers import framers, policy
from routes.index import EntenteApp

KEPT = 64
"""Cached pages."""
LONGEST_KEPT = 300
"""Longest query in characters whose page is cached."""


def register(app: EntenteApp) -> None:
    """Serve the dataset's briefings, by default the first, and auto briefings."""
    server: Flask = app.server
    dataset, prefix = app.dataset, app.prefix
    framed = cache(
        lambda: policy(script_hashes=app.csp_hashes(), frame_ancestors=framers(app.settings.briefing_ancestors))
    )

    def written(briefing_id: str, query: str, site: Site, _script: str) -> Body:
        found = briefing_by_id(dataset, briefing_id)
        return Body.of(briefing_page(app.scene(query), found, app.panels, site, addresses(app)).encode(), "text/html")

    kept = lru_cache(maxsize=KEPT)(written)

    def answer(briefing_id: str, query: str) -> Response:
        lasting = len(query) <= LONGEST_KEPT
        script = assets.address("briefing.js", prefix, app.own_scripts)
        body = (kept if lasting else written)(briefing_id, query, app.site(), script)
        response = Response(mimetype=body.mimetype)
        response.headers["Cache-Control"] = SHORT
        response.headers["Content-Security-Policy"] = framed()
        return fill(response, body, lasting=lasting)

    @server.get(f"{prefix}briefing")
    def briefing() -> Response:
        query = request.query_string.decode("utf-8", "replace")
        names_one = dataset.briefings and not asks_for_a_view(query)
        return answer(dataset.briefings[0].id if names_one else "", query)

    @server.get(f"{prefix}briefing/<briefing_id>")
    def named_briefing(briefing_id: str) -> Response:
        if briefing_by_id(dataset, briefing_id) is None:
            abort(404)
        return answer(briefing_id, request.query_string.decode("utf-8", "replace"))


def addresses(app: EntenteApp) -> Addresses:
    """Return the URLs of a briefing's files."""
    prefix = app.prefix
    later = {
        **app.payload.addresses(prefix),
        "root": prefix,
        "version": f"{prefix}version",
        "plotly": vendor.address(vendor.plotly(), prefix),
    }
    style_sheet, script = (assets.address(f"briefing.{kind}", prefix, app.own_scripts) for kind in ("css", "js"))
    return Addresses(style_sheet, script, later, app.own_scripts.modules, app.live.follows)
