"""The callbacks of the View: read from the link when the page opens, and drawn when Dash is given another.

Controls, marks and keys change it through `entente.store.change`, which has then drawn it. Panels write nothing back.
"""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output

from layouts import ids

NAMESPACE = "entente"
QUERY = "data-query"
"""The attribute with the View as a query string; as a plain attribute it needs no component library."""


def register(app: Dash) -> None:
    """Register both callbacks."""
    app.clientside_callback(
        ClientsideFunction(NAMESPACE, "begin"), Output(ids.VIEW, QUERY), Input(ids.SURFACE, "data-surface")
    )
    # One callback draws all panels: Dash gives callbacks without outputs and with the same input one name.
    app.clientside_callback(ClientsideFunction(NAMESPACE, "draw"), Input(ids.VIEW, QUERY))
