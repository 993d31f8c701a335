"""The ids of Dash components: the only place that spells one."""

from __future__ import annotations

VIEW = "view"
"""The store that holds the View; everything is drawn from it."""

START = "start"
"""The store whose arrival opens the page: it has no content, only a moment."""

HELP = "help"
HELP_OPEN = "help-open"
HELP_CLOSE = "help-close"

# charts
CHARTS_SKELETON = "charts-skeleton"
"""Store: the graph's figure without data, and its config."""
CHARTS_READY = "charts-ready"
"""Store: true once Plotly is there, so that the graph can be mounted."""
CHARTS_SLOT = "charts-slot"
"""The place the graph is mounted in."""
CHARTS_GRAPH = "charts-graph"
"""The graph; it exists from the moment it is mounted."""
