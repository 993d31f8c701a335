"""The ids of Dash components, all in one place."""

from __future__ import annotations

SURFACE = "surface"
"""The main element; once it exists, the link is read."""

VIEW = "view"
"""The element that holds the View as a query string."""

HELP = "help"
HELP_OPEN = "help-open"
HELP_CLOSE = "help-close"

CHARTS_SLOT = "charts-slot"
"""The element into which plotly.js draws the charts."""
