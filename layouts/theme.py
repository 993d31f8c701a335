"""Plotly's configuration. Colours and sizes are tokens in assets/base/tokens.css."""

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
"""No buttons, gestures or third-party URLs: the page has its own controls and overlay."""
