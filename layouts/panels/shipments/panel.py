"""The panel of shipments: a pane of the charts, by index, value, quantity or share."""

from __future__ import annotations

from dash.development.base_component import Component

from data.dataset import Dataset
from layouts.panels.charts.block import log_switch, pane_region, radios
from layouts.panels.charts.wish import pane_wish
from layouts.panels.registry import Context, Panel, Script


def has_shipments(dataset: Dataset) -> bool:
    """Return whether the dataset has series for this pane."""
    return any(series.panel == "shipments" for series in dataset.series)


def shipments_panel(context: Context) -> Component:
    """Return the empty pane."""
    return pane_region("shipments", context, radios("measure", context.words), log_switch("shipments"))


PANEL = Panel(
    id="shipments",
    title=lambda words: words.say("charts.title.shipments"),
    order=30,
    place="charts",
    axis="time",
    surfaces=frozenset({"explore", "embed", "briefing", "picture"}),
    keys=("measure",),
    has=has_shipments,
    build=shipments_panel,
    absent=lambda words: words.say("absent.shipments"),
    wish=pane_wish("shipments"),
    scripts=(Script("panels/charts/charts.js"),),
    styles=("panels/charts/charts.css",),
)
