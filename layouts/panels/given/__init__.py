"""Panels of others: what a newsroom's own file may import. Everything else in this package is for the house alone."""

from __future__ import annotations

from layouts.ids import VIEW
from layouts.panels.given.bars import Bars
from layouts.panels.given.lines import Lines
from layouts.panels.given.live import Live
from layouts.panels.given.table import Table

__all__ = ["VIEW", "Bars", "Lines", "Live", "Table"]
