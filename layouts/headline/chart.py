"""The headline of a chart that a View shows alone: the dataset's finding, else what the chart shows and when.

Twin of assets/state/chart-headline.js.
"""

from __future__ import annotations

from data.chart_series import PANES
from data.chart_series.plot import chosen
from data.scene import Scene
from data.view import View, defaults

BESIDE = frozenset({"events", "event"})
"""Panels beside the drawing: the list and the card."""


def lone_chart(view: View) -> str | None:
    """Return the one chart that a view draws ("shipments" or "prices"); None if it draws anything else."""
    drawn = [panel for panel in view.panels if panel not in BESIDE]
    return drawn[0] if len(drawn) == 1 and drawn[0] in PANES else None


def chart_finding(scene: Scene, pane: str) -> str:
    """Return what the preset with the dates of a view says of a chart.

    It is empty where the preset says nothing, and where the chart is not drawn as in the default view.
    """
    view, usual = scene.view, defaults(scene.dataset.vocabulary)
    same = view.measure == usual.measure if pane == "shipments" else view.base == usual.base
    if not same or set(chosen(scene.dataset, view)) != set(chosen(scene.dataset, usual)):
        return ""
    presets = (one for one in scene.dataset.presets if one.charts and (one.from_, one.to) == (view.from_, view.to))
    return next((found for one in presets if (found := getattr(one.charts, pane))), "")
