"""The public API for panels of others: what a file of panels may import. All else in this package is internal."""

from __future__ import annotations

from layouts.ids import VIEW
from layouts.panels.given.bars import Bars
from layouts.panels.given.lines import Lines
from layouts.panels.given.live import Live
from layouts.panels.given.table import Table

__all__ = ["VIEW", "Bars", "Lines", "Live", "Table"]
