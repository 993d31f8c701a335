"""The dialogs: opening and closing the list of keys."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State

from layouts import ids


def register(app: Dash) -> None:
    """Let the help buttons open and close the dialog."""
    app.clientside_callback(
        ClientsideFunction("entente", "toggleHelp"),
        Output(ids.HELP, "is_open"),
        Input(ids.HELP_OPEN, "n_clicks"),
        Input(ids.HELP_CLOSE, "n_clicks"),
        State(ids.HELP, "is_open"),
        prevent_initial_call=True,
    )
