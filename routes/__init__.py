"""The routes of the server: pages, data files and assets, and the headers of all responses."""

from __future__ import annotations

from routes import (
    addresses,
    assets,
    briefing,
    caching,
    cards,
    cors,
    crawlers,
    downloads,
    embed,
    errors,
    event_study,
    feeds,
    fonts,
    headers,
    health,
    history,
    links,
    media,
    oembed,
    pages,
    payload,
    reactions,
    vendor,
)
from routes.index import EntenteApp


def register(app: EntenteApp, app_version: str) -> None:
    """Register all routes and response handlers of an app."""
    server, dataset, prefix = app.server, app.dataset, app.prefix
    addresses.register(server)
    caching.register(server)
    headers.register(server, app.csp_hashes)
    cors.register(server, prefix)
    errors.register(server, dataset, prefix, app.site)
    assets.register(server, prefix, app.own_scripts)
    vendor.register(server, prefix)
    fonts.register(server, prefix)
    embed.register(app)
    briefing.register(app)
    payload.register(server, prefix, app.payload, app.live)
    history.register(server, dataset, prefix, app.payload)
    health.register(server, dataset, prefix, app_version, app.live)
    pages.register(server, dataset, prefix, app.site, published=app.settings.published)
    reactions.register(app)
    links.register(server, prefix, app.scene, app.site)
    oembed.register(server, prefix, app.scene, app.site)
    event_study.register(server, dataset, prefix)
    downloads.register(server, dataset, prefix, app.site)
    media.register(server, dataset, prefix)
    feeds.register(server, dataset, prefix, app.site)
    crawlers.register(server, dataset, prefix, app.site)
    cards.register(server, prefix, app.scene, app.panels, app.site)
