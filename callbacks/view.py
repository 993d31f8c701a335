"""The View: read from the link when the page opens, then to every panel and the address bar whenever it changes.

Controls, marks and keys write the store through `entente.explore.change`; nothing a panel draws writes anything back.
"""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output

from layouts import ids

NAMESPACE = "entente"


def register(app: Dash) -> None:
    """Let the link give the first View, and every View draw the panels."""
    app.clientside_callback(ClientsideFunction(NAMESPACE, "begin"), Output(ids.VIEW, "data"), Input(ids.START, "data"))
    # One callback draws all panels: Dash gives callbacks without outputs and with the same input one name.
    app.clientside_callback(ClientsideFunction(NAMESPACE, "draw"), Input(ids.VIEW, "data"))
