"""The stack of a surface: its panels below one another, the panes of the charts as one block."""

from __future__ import annotations

from layouts.panels.charts.block import charts_block
from layouts.panels.registry import Built, Context


def stack(context: Context) -> list[Built]:
    """Return the rows of the stack in panel order; the block is at the place of its first pane."""
    rows: dict[str, Built | None] = {}
    for panel in context.panels:
        if panel.place == "charts" and "charts" not in rows:
            rows["charts"] = charts_block(context)
        elif panel in context.at("stack") and panel.has(context.scene.dataset):
            rows[panel.id] = panel.build(context)
    return [row for row in rows.values() if row is not None]
