"""Declared panels as panels of the registry: what each shows where, and for which datasets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from dash.development.base_component import Component

from data.dataset import Dataset
from layouts.panels.given.bars import MONTHS, Bars
from layouts.panels.given.declared import Declared
from layouts.panels.given.frame import given_panel
from layouts.panels.given.lines import Lines
from layouts.panels.given.live import Live
from layouts.panels.given.live_frame import live_panel
from layouts.panels.given.payload import SCRIPT
from layouts.panels.given.wishes import wish_of
from layouts.panels.given.written import given_body
from layouts.panels.registry import Context, Panel

FIRST = 1000
"""Panels of others come after all built-in ones, in the order of their file."""


def guests(declared: Sequence[Declared]) -> list[Panel]:
    """Return the panels of a file, in its order."""
    return [_guest(panel, FIRST + at) for at, panel in enumerate(declared)]


def _guest(panel: Declared, order: int) -> Panel:
    live = panel if isinstance(panel, Live) else None
    return Panel(
        id=panel.id,
        title=lambda _words: panel.title,
        order=order,
        place="under" if panel.is_wide else "beside",
        axis="time" if _on_the_axis(panel) else "free",
        has=partial(_has, panel),
        build=partial(_build, panel),
        wish=partial(wish_of, panel),
        scripts=(SCRIPT,),
        styles=("panels/given/given.css",),
        callbacks=live.register if live else None,
        uses=tuple(live.uses) if live else (),
        settings={"kind": panel.kind, "title": panel.title, **panel.settings},
    )


def _on_the_axis(panel: Declared) -> bool:
    return (isinstance(panel, Bars) and panel.by_time) or (isinstance(panel, Lines) and panel.axis == "time")


def _has(panel: Declared, dataset: Dataset) -> bool:
    """Tell whether a dataset has what a panel names; with several datasets, only some may."""
    if isinstance(panel, Bars) and panel.by not in MONTHS:
        return bool(dataset.vocabulary.terms(panel.by))
    if isinstance(panel, Lines):
        return any(one in dataset.series_by_id for one in panel.series)
    return True


def _build(panel: Declared, context: Context) -> Component:
    if isinstance(panel, Live):
        return live_panel(panel, context)
    body = given_body(panel, context) if context.surface == "embed" else None
    return given_panel(panel, context.words, body)
