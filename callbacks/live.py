"""The callbacks of Live panels: each panel registers its own, and the page learns which panel a callback draws."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from dash import Dash

from data.frame import Frame
from layouts.panels.given.live import Live


def register(app: Dash, panels: Iterable[Live], frame: Frame) -> dict[str, str]:
    """Register the callbacks of each panel; return the panel of each by its output.

    What is wrong with them stopped the start (callbacks/faults.py); what goes wrong only now is logged.
    """
    owners: dict[str, str] = {}
    for panel in panels:
        before = set(app.callback_map)
        try:
            if panel.register:
                panel.register(app, frame)
        except Exception:
            logging.getLogger("entente").exception("the callbacks of the panel %s are not registered", panel.id)
        owners |= {
            output: panel.id
            for output, entry in app.callback_map.items()
            if output not in before and "callback" in entry
        }
    return owners
