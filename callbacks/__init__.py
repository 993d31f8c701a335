"""Wiring only: which named client function draws which part when the View changes."""

from __future__ import annotations

from dash import Dash

from callbacks import view


def register(app: Dash) -> None:
    """Register every callback of the app."""
    view.register(app)
