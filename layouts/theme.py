"""How Plotly may behave on the page. Colours and sizes are tokens in assets/00-tokens.css."""

from __future__ import annotations

GRAPH_CONFIG: dict[str, object] = {
    "displayModeBar": False,
    "displaylogo": False,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "responsive": False,
    "locale": "en",
}
"""No buttons, no gestures and no address of a third party: the page's own controls and overlay do the asking."""
