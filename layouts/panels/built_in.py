"""The built-in panels: every folder beside this file with a declaration; there is no list."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from layouts.panels.registry import Panel, Panels


@cache
def built_in() -> Panels:
    """Return the built-in panels."""
    return Panels(_declared(path.parent.name) for path in Path(__file__).parent.glob("*/panel.py"))


def _declared(folder: str) -> Panel:
    panel: Panel = import_module(f"{__package__}.{folder}.panel").PANEL
    return panel
