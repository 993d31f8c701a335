"""What scripts need to draw panels of others: their settings and words, and what tables show beyond a page's index."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data.dataset import Dataset
from layouts.panels.given.table import TRAVELLING, cell
from layouts.panels.registry import Panels, Script
from layouts.words import Words

SCRIPT = Script("panels/given/given.js")
"""The script that draws bars, tables and lines."""


def is_drawn(panels: Panels, dataset: Dataset) -> bool:
    """Tell whether a page of a dataset needs the script that draws panels of others."""
    return any(SCRIPT in panel.scripts and panel.has(dataset) for panel in panels)


def given_payload(panels: Panels, dataset: Dataset, words: Words) -> dict[str, Any]:
    """Return what travels with a page beside its index; nothing where no panel is drawn by these scripts."""
    drawn = [panel for panel in panels if SCRIPT in panel.scripts and panel.has(dataset)]
    if not drawn:
        return {}
    wanted = {name for panel in drawn for name in _columns(panel.settings)}
    cells = {name: [list(cell(event, name, {})) for event in dataset.events] for name in TRAVELLING if name in wanted}
    return {
        "given": {
            "panels": [{"id": panel.id, **panel.settings} for panel in drawn],
            "cells": cells,
            "words": words.for_given(),
        }
    }


def _columns(settings: Mapping[str, object]) -> list[str]:
    """Return the columns that a table shows or is sorted by at first."""
    columns, sort = settings.get("columns"), settings.get("sort")
    return [*columns, str(sort).removeprefix("-")] if isinstance(columns, list) else []
