"""Dash callbacks, wiring only: each names a client function and its inputs and outputs."""

from __future__ import annotations

from dash import Dash

from callbacks import view


def register(app: Dash) -> None:
    """Register every callback of the app."""
    view.register(app)
