"""The Plotly figure of the charts as sent to the browser: two panes on a shared linear axis of days, without data.

It is plain JSON, so that the server does not import Plotly. assets/panels/charts/charts.js adds the data, HTML has the
texts around it, and layouts/static_svg draws its static twin.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.chart_series import PANES
from data.dataset import Dataset
from layouts.theme import GRAPH_CONFIG

AXES = {"shipments": "y", "prices": "y2"}
SPACE = 0.16
"""Gap between two panes as a fraction of the figure's height."""


def graph(dataset: Dataset) -> dict[str, object]:
    """Return the empty figure with panes for the dataset's series, and its configuration."""
    panels = {series.panel for series in dataset.series}
    return {"figure": skeleton([pane for pane in PANES if pane in panels]), "config": GRAPH_CONFIG}


def skeleton(panes: Sequence[str] = PANES) -> dict[str, Any]:
    """Return the figure without data, texts, axes or grid."""
    shown = [pane for pane in PANES if pane in panes]
    layout: dict[str, Any] = {
        "template": {"data": {"scatter": [{"type": "scatter"}]}},  # plotly.js' "none"
        "autosize": False,
        "showlegend": False,
        "hovermode": False,
        "dragmode": False,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "xaxis": {**_quiet(), "anchor": AXES[shown[-1]] if shown else "y"},
    }
    for pane, domain in zip(shown, _domains(len(shown)), strict=True):
        layout[AXES[pane].replace("y", "yaxis")] = {**_quiet(), "domain": domain, "anchor": "x"}
    return {"data": [], "layout": layout}


def _quiet() -> dict[str, object]:
    return {
        "type": "linear",
        "autorange": False,
        "range": [0, 1],
        "fixedrange": True,
        "zeroline": False,
        "automargin": False,
        "ticks": "",
        "showline": False,
        "showgrid": False,
        "showticklabels": False,
    }


def _domains(count: int) -> list[list[float]]:
    """Return the vertical domains of `count` panes, top to bottom."""
    height = (1 - SPACE * (count - 1)) / count if count else 1.0
    return [[1 - place * (height + SPACE) - height, 1 - place * (height + SPACE)] for place in range(count)]
