"""The charts' one Plotly figure: two panes on a shared linear axis of days, and what is drawn in them.

In the browser it carries no data (`skeleton`): assets/charts/charts.js draws into it and HTML says the words around it.
For stills the same figure is filled and furnished here (`draw`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from data.dataset import Dataset
from layouts.theme import GRAPH_CONFIG

PANES = ("shipments", "prices")
"""The panes from top to bottom, named as in the link's `panels`."""

AXES = {"shipments": "y", "prices": "y2"}
SPACE = 0.16
"""What stays free between two panes, as a part of the figure's height."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a pane: ordinal days and values, None where there is a gap; stepped: a value holds to the next."""

    pane: str
    label: str
    days: Sequence[float]
    values: Sequence[float | None]
    colour: str
    stepped: bool = False
    dash: str = "solid"


@dataclass(frozen=True, slots=True)
class Ticks:
    """Where an axis begins and ends, and its ticks with their texts."""

    first: float
    last: float
    texts: Mapping[float, str]


def skeleton(panes: Sequence[str] = PANES) -> go.Figure:
    """Return the figure without data, words or furniture, as the browser receives it."""
    figure = _figure(panes)
    figure.update_xaxes(showgrid=False, showticklabels=False)
    figure.update_yaxes(showgrid=False, showticklabels=False)
    return figure


def graph(dataset: Dataset) -> dict[str, object]:
    """Return the empty figure and its configuration as plain JSON data, for the panes the dataset has series for."""
    panels = {series.panel for series in dataset.series}
    figure = skeleton([pane for pane in PANES if pane in panels])
    return {"figure": json.loads(figure.to_json()), "config": GRAPH_CONFIG}


def draw(lines: Sequence[Line], time: Ticks, scales: Mapping[str, Ticks], *, ink: str, rule: str) -> go.Figure:
    """Return the whole figure for a still: the panes named in `scales`, their lines, grid and texts."""
    panes = [pane for pane in PANES if pane in scales]
    figure = _figure(panes)
    figure.update_layout(font={"color": ink, "size": 14}, margin={"l": 64, "r": 16, "t": 8, "b": 28})
    figure.update_xaxes(**_axis(time), gridcolor=rule)
    for pane in panes:
        figure.update_layout({_layout_key(pane): {**_axis(scales[pane]), "gridcolor": rule}})
    figure.add_traces([trace(line) for line in lines if line.pane in panes])
    return figure


def trace(line: Line) -> go.Scatter:
    """Return one line as a trace; the browser's twin is `traceOf` in assets/charts/charts-traces.js."""
    return go.Scatter(
        x=list(line.days),
        y=list(line.values),
        name=line.label,
        mode="lines",
        yaxis=AXES[line.pane],
        connectgaps=False,
        hoverinfo="skip",
        line={"color": line.colour, "width": 1.75, "dash": line.dash, "shape": "hv" if line.stepped else "linear"},
    )


def _figure(panes: Sequence[str]) -> go.Figure:
    shown = [pane for pane in PANES if pane in panes]
    figure = go.Figure()
    figure.update_layout(
        template="none",
        autosize=False,
        showlegend=False,
        hovermode=False,
        dragmode=False,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        margin={"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        xaxis={**_quiet(), "anchor": AXES[shown[-1]] if shown else "y"},
    )
    for pane, domain in zip(shown, _domains(len(shown)), strict=True):
        figure.update_layout({_layout_key(pane): {**_quiet(), "domain": domain, "anchor": "x"}})
    return figure


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
    }


def _axis(ticks: Ticks) -> dict[str, object]:
    return {
        "range": [ticks.first, ticks.last],
        "tickvals": list(ticks.texts),
        "ticktext": list(ticks.texts.values()),
        "showgrid": True,
        "showticklabels": True,
    }


def _domains(count: int) -> list[list[float]]:
    """Share the height among `count` panes, the first on top."""
    height = (1 - SPACE * (count - 1)) / count if count else 1.0
    return [[1 - place * (height + SPACE) - height, 1 - place * (height + SPACE)] for place in range(count)]


def _layout_key(pane: str) -> str:
    return AXES[pane].replace("y", "yaxis")
