"""The page of all reactions at /reactions: the dashboard with that panel alone, if an app has it and prices for it."""

from __future__ import annotations

from layouts.panels.reactions.panel import PANEL
from layouts.social import REACTIONS
from routes.index import EntenteApp


def register(app: EntenteApp) -> None:
    """Serve the page."""
    if PANEL.id in app.panels.ids and PANEL.has(app.dataset):
        app.server.add_url_rule(f"{app.prefix}{REACTIONS}", REACTIONS, app.index)
