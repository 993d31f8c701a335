"""The graph of the charts: mounted once plotly.js is there, which the browser fetches after the first paint."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State

from layouts import ids


def register(app: Dash) -> None:
    """Let the graph take its place when the library has come."""
    app.clientside_callback(
        ClientsideFunction("charts", "mount"),
        Output(ids.CHARTS_SLOT, "children"),
        Input(ids.CHARTS_READY, "data"),
        State(ids.CHARTS_SKELETON, "data"),
        prevent_initial_call=True,
    )
