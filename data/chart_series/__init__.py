"""The series of the charts as plotted: the lines of a View in each pane, their scales and ticks. Draws nothing."""

from __future__ import annotations

PANES = ("shipments", "prices")
"""The panes from top to bottom, named as in the link's `panels`."""
