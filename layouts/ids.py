"""The ids of Dash components: the only place that spells one."""

from __future__ import annotations

SURFACE = "surface"
"""The page's main element; when it is there, the link is read."""

VIEW = "view"
"""The element that holds the View, as its link; everything is drawn from it."""

HELP = "help"
HELP_OPEN = "help-open"
HELP_CLOSE = "help-close"

CHARTS_SLOT = "charts-slot"
"""The place plotly.js draws the graph of the charts into."""
