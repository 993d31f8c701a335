"""What the charts plot: the lines of a view in each pane, their scales and ticks. Pure data; draws nothing."""

from __future__ import annotations

PANES = ("shipments", "prices")
"""The panes from top to bottom, named as in the link's `panels`."""
