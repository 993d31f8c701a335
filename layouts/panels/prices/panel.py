"""The panel of share prices: a pane of the charts, as an index of a base day, as prices or as changes."""

from __future__ import annotations

from dash.development.base_component import Component

from data.dataset import Dataset
from layouts.panels.charts.block import base_day, log_switch, pane_region, radios
from layouts.panels.charts.wish import pane_wish
from layouts.panels.registry import Context, Panel, Script


def has_prices(dataset: Dataset) -> bool:
    """Return whether the dataset has series for this pane."""
    return any(series.panel == "prices" for series in dataset.series)


def prices_panel(context: Context) -> Component:
    """Return the empty pane."""
    return pane_region("prices", context, radios("scale", context.words), log_switch("prices"), base_day())


PANEL = Panel(
    id="prices",
    title=lambda words: words.say("charts.title.prices"),
    order=40,
    place="charts",
    axis="time",
    surfaces=frozenset({"explore", "embed", "briefing", "picture"}),
    keys=("scale", "base"),
    has=has_prices,
    build=prices_panel,
    absent=lambda words: words.say("absent.prices"),
    wish=pane_wish("prices"),
    scripts=(Script("panels/charts/charts.js"),),
    styles=("panels/charts/charts.css",),
)
