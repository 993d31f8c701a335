"""The embed at /embed, which other sites frame, and the host script at /embed.js."""

from __future__ import annotations

from functools import lru_cache

from flask import Flask, Response, request

from data.scene import Scene
from layouts.embed import Addresses, embed_page
from layouts.pages.shared import Site
from routes import assets, files, vendor
from routes.body import Body
from routes.caching import SHORT
from routes.compression import fill
from routes.headers import framers, policy
from routes.index import EntenteApp

KEPT = 512
"""Cached pages."""
LONGEST_KEPT = 1000
"""Longest query in characters whose page is cached."""


def register(app: EntenteApp) -> None:
    """Serve the embed of any link, and the host script."""
    server: Flask = app.server
    prefix, settings = app.prefix, app.settings
    framed = policy(script_hashes=(), frame_ancestors=framers(settings.frame_ancestors))

    def written(query: str, site: Site, _script: str) -> Body:
        scene = app.scene(query)
        return Body.of(embed_page(scene, app.panels, site, addresses(app, scene)).encode(), "text/html")

    kept = lru_cache(maxsize=KEPT)(written)

    @server.get(f"{prefix}embed")
    def embed() -> Response:
        query = request.query_string.decode("utf-8", "replace")
        script = assets.address("embed.js", prefix, app.own_scripts)
        body = (kept if len(query) <= LONGEST_KEPT else written)(query, app.site(), script)
        response = Response(mimetype=body.mimetype)
        response.headers["Cache-Control"] = SHORT
        response.headers["Content-Security-Policy"] = framed
        response.headers["X-Robots-Tag"] = "noindex"
        return fill(response, body, lasting=len(query) <= LONGEST_KEPT)

    @server.get(f"{prefix}embed.js")
    def hosts_script() -> Response:
        response = files.send(app.own_scripts.host(), immutable=False)
        response.headers["Cache-Control"] = "public, max-age=3600"
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response


def addresses(app: EntenteApp, scene: Scene) -> Addresses:
    """Return where the files of a scene's embed are."""
    prefix, own = app.prefix, app.own_scripts
    later = {
        **app.payload.addresses(prefix),
        "root": prefix,
        "versions": f"{prefix}data/versions.json",
        "plotly": vendor.address(vendor.plotly(), prefix),
        "hydrated": assets.address("embed-hydrated.js", prefix, own),
        "charts": assets.address("embed-charts.js", prefix, own),
        "moves": assets.address("embed-event-study.js", prefix, own),
        "movesStyle": assets.address("event-study.css", prefix, own),
    }
    if app.draws_given:
        later["given"] = assets.address("embed-given.js", prefix, own)
        later["givenStyle"] = assets.address("given.css", prefix, own)
    if "reactions" in scene.view.panels:
        later["reactionsScript"] = assets.address("embed-reactions.js", prefix, own)
        later["reactionsStyle"] = assets.address("reactions.css", prefix, own)
    style_sheet, script = (assets.address(f"embed.{kind}", prefix, own) for kind in ("css", "js"))
    return Addresses(style_sheet, script, later, own.modules)
