"""The callbacks of panels that the server answers: each panel registers its own, and the page learns whose they are."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from dash import Dash

from data.frame import Frame
from layouts.panels.registry import Panel


def register(app: Dash, panels: Iterable[Panel], frame: Frame) -> dict[str, str]:
    """Register the callbacks of each panel; return the panel of each by its output.

    What is wrong with them stopped the start (callbacks/live_faults.py); what goes wrong only now is logged.
    """
    owners: dict[str, str] = {}
    for panel in panels:
        if panel.callbacks is None:
            continue
        before = set(app.callback_map)
        try:
            panel.callbacks(app, frame)
        except Exception:
            logging.getLogger("entente").exception("the callbacks of the panel %s are not registered", panel.id)
        owners |= {
            output: panel.id
            for output, entry in app.callback_map.items()
            if output not in before and "callback" in entry
        }
    return owners
