"""What the server answers: pages, data files, assets and the headers on all of them."""

from __future__ import annotations

from routes import assets, caching, errors, headers, health, pages, vendor, wire
from routes.index import Surface


def register(app: Surface, app_version: str) -> None:
    """Give the app its routes and the rules that hold for each answer."""
    server, dataset, prefix = app.server, app.dataset, app.prefix
    caching.register(server)
    headers.register(server, app.csp_hashes)
    errors.register(server, dataset, prefix, app.site)
    assets.register(server, prefix)
    vendor.register(server, prefix)
    wire.register(server, dataset, prefix)
    health.register(server, dataset, prefix, app_version)
    pages.register(server, dataset, prefix, app.site)
