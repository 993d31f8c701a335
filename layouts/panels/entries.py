"""What bundles hold of the panels; `python -m layouts.panels.entries` prints what draws, and the style sheets.

Bundles and the order in which panels are drawn follow from the declarations (routes/bundles.py). What draws and is no
panel is named here: theme, status, controls.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from layouts.panels.built_in import built_in
from layouts.panels.given.payload import SCRIPT
from layouts.panels.registry import Panel, Panels, Script, Surface

HEADLINE = "surfaces/explore/headline.js"
NAMED = "surfaces/embed/named.js"
OPENED = "surfaces/embed/opened.js"
POINTED = "surfaces/embed/pointed.js"
PHONE = "surfaces/explore/phone.js"
BEFORE = ("base/theme.js", "state/shown.js")
CONTROLS = ("surfaces/explore/overview.js", "surfaces/explore/controls.js")
BETWEEN = (*CONTROLS, "state/status.js", HEADLINE, NAMED, OPENED, POINTED)
AFTER = (PHONE,)
FURNITURE: Mapping[str, tuple[Surface, ...]] = {
    "base/theme.js": ("explore", "embed", "briefing"),
    "state/shown.js": ("explore", "embed"),
    "surfaces/explore/overview.js": ("explore",),
    "surfaces/explore/controls.js": ("explore",),
    "state/status.js": ("explore", "embed"),
    HEADLINE: ("explore",),
    NAMED: ("embed",),
    OPENED: ("embed",),
    POINTED: ("embed",),
    PHONE: ("explore",),
}
"""What draws beside the panels, and on which surfaces: first what panels stand in, then what stands between them, then
what goes by the card and the list."""

GIVEN = SCRIPT.module
"""What draws the panels of others: last, as they are below the rest, and by a bundle for pages that have some."""


class Entry(NamedTuple):
    """A module that draws, the surfaces it draws on, and whether it belongs to the charts or comes later."""

    module: str
    surfaces: tuple[Surface, ...]
    charts: bool = False
    later: bool = False


def entries(panels: Panels | None = None) -> tuple[Entry, ...]:
    """Return all that draws, in the order of drawing: side and charts last, since these measure the rest."""
    shown = panels or built_in()
    rows = [*shown.at("stack"), *shown.at("timeline")]
    last = [*_drawn(shown.at("side")), *_furniture(AFTER), *_drawn(shown.at("charts"))]
    parts = [*_furniture(BEFORE), *_drawn(rows), *_furniture(BETWEEN), *last, Entry(GIVEN, ())]
    return tuple(dict.fromkeys(parts))


def draws(surface: Surface, *, charts: bool | None = None, later: bool = False) -> tuple[str, ...]:
    """Return the modules that draw on a surface, those of the charts alone or without them if that is said."""
    return tuple(
        entry.module
        for entry in entries()
        if surface in entry.surfaces and entry.later is later and charts in (None, entry.charts)
    )


def styles(surface: Surface) -> tuple[str, ...]:
    """Return the style sheets of a surface's panels."""
    return tuple(dict.fromkeys(sheet for panel in built_in().on(surface) for sheet in panel.styles))


def _furniture(modules: Iterable[str]) -> Iterator[Entry]:
    return (Entry(module, FURNITURE[module]) for module in modules)


def _drawn(panels: Iterable[Panel]) -> Iterator[Entry]:
    return (_entry(panel, script) for panel in panels for script in panel.scripts)


def _entry(panel: Panel, script: Script) -> Entry:
    surfaces: list[Surface] = ["explore"] if script.later else sorted(panel.surfaces - {"picture"})
    return Entry(script.module, tuple(surfaces), panel.place == "charts", script.later)


if __name__ == "__main__":
    surfaces: tuple[Surface, ...] = ("explore", "embed", "briefing")
    found = {
        "draws": [entry._asdict() for entry in entries()],
        "styles": {surface: styles(surface) for surface in surfaces},
    }
    sys.stdout.write(json.dumps(found, indent=2) + "\n")
