"""The View: read from the link when the page opens, then to every panel and the address bar whenever it changes.

Controls, marks and keys write it through `entente.store.change`; nothing a panel draws writes anything back.
"""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output

from layouts import ids

NAMESPACE = "entente"
QUERY = "data-query"
"""The View as the query of its link: readable, comparable, and no component library is needed to hold it."""


def register(app: Dash) -> None:
    """Let the link give the first View, and every View that Dash is given draw the panels."""
    app.clientside_callback(
        ClientsideFunction(NAMESPACE, "begin"), Output(ids.VIEW, QUERY), Input(ids.SURFACE, "data-surface")
    )
    # One callback draws all panels: Dash gives callbacks without outputs and with the same input one name.
    app.clientside_callback(ClientsideFunction(NAMESPACE, "draw"), Input(ids.VIEW, QUERY))
