"""The framed view at /embed, the one page others may frame, and the script that host pages may load at /embed.js."""

from __future__ import annotations

from functools import lru_cache

from flask import Flask, Response, request

from layouts.embed import Addresses, embed_page
from layouts.pages.shared import Site
from routes import assets, files, payload, vendor
from routes.body import Body
from routes.caching import SHORT
from routes.compression import fill
from routes.headers import policy
from routes.index import EntenteApp

KEPT = 512
LONGEST_KEPT = 1000
"""Characters: a longer query is answered, but not kept in memory."""


def register(app: EntenteApp) -> None:
    """Serve the embed of any link and the hosts' script."""
    server: Flask = app.server
    prefix, settings = app.prefix, app.settings
    framed = policy(script_hashes=(), frame_ancestors=framers(settings.frame_ancestors))

    def written(query: str, site: Site) -> Body:
        return Body.of(embed_page(app.scene(query), site, addresses(app)).encode(), "text/html")

    kept = lru_cache(maxsize=KEPT)(written)

    @server.get(f"{prefix}embed")
    def embed() -> Response:
        query = request.query_string.decode("utf-8", "replace")
        body = (kept if len(query) <= LONGEST_KEPT else written)(query, app.site())
        response = Response(mimetype=body.mimetype)
        response.headers["Cache-Control"] = SHORT
        response.headers["Content-Security-Policy"] = framed
        return fill(response, body, lasting=len(query) <= LONGEST_KEPT)

    @server.get(f"{prefix}embed.js")
    def hosts_script() -> Response:
        response = files.send(files.read(assets.FOLDER / "host" / "embed.js"), immutable=False)
        response.headers["Cache-Control"] = "public, max-age=3600"
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response


def framers(configured: str) -> str:
    """Return who may frame an embed: as configured, and always this site itself, whose share dialog shows it."""
    return configured if {"*", "'self'"} & set(configured.split()) else f"'self' {configured}"


def addresses(app: EntenteApp) -> Addresses:
    """Return where an embed's files are."""
    prefix = app.prefix
    later = {
        **payload.addresses(app.dataset, prefix),
        "root": prefix,
        "versions": f"{prefix}data/versions.json",
        "plotly": vendor.address(vendor.plotly(), prefix),
        "hydrated": assets.address("embed-hydrated.js", prefix),
        "charts": assets.address("embed-charts.js", prefix),
    }
    return Addresses(assets.address("embed.css", prefix), assets.address("embed.js", prefix), later)
