"""Live panels as a newsroom writes them, for tests to serve: every sort of component, slow ones, one that fails."""

from __future__ import annotations

import time

import dash_ag_grid as dag
import dash_bootstrap_components as dbc
import pandas as pd
import plotly.graph_objects as go
from dash import Dash, Input, Output, State, dcc, html

from data.dataset import Dataset
from data.frame import Frame
from data.scene import Scene
from layouts.panels.given import VIEW, Live

SECONDS = 0.5


def desk(dataset: Dataset) -> html.Div:
    """Return a layout with every sort of component that newsrooms ask for."""
    first, last = dataset.extent
    return html.Div(
        [
            html.Label("Count by", htmlFor="desk-by"),
            dcc.Dropdown({"M": "month", "Y": "year"}, "M", id="desk-by", clearable=False),
            html.Label("Most rows", htmlFor="desk-most"),
            dcc.Slider(1, 5, 1, value=3, id="desk-most"),
            dcc.DatePickerSingle(id="desk-day", date=first, display_format="YYYY-MM-DD"),
            dcc.DatePickerRange(id="desk-days", start_date=first, end_date=last, display_format="YYYY-MM-DD"),
            dcc.Tabs(
                [
                    dcc.Tab(dcc.Graph(id="desk-graph"), label="Chart"),
                    dcc.Tab(dcc.Markdown("Counted with **care**.\n\n```python\nlen(events)\n```"), label="Method"),
                ]
            ),
            html.Div(id="desk-table"),
            dag.AgGrid(id="desk-grid", columnDefs=[{"field": "date"}, {"field": "title", "flex": 1}], rowData=[]),
            html.P(id="desk-chosen"),
        ]
    )


def wire_desk(app: Dash, frame: Frame) -> None:
    """Let the chart, the table and the grid follow the View, and a line the reader's own choices."""

    @app.callback(
        Output("desk-graph", "figure"),
        Output("desk-table", "children"),
        Output("desk-grid", "rowData"),
        Input(VIEW, "data-query"),
        Input("desk-by", "value"),
        Input("desk-most", "value"),
    )
    def draw(query: str, by: str, most: int) -> tuple[go.Figure, dbc.Table, list[dict[str, str]]]:
        events = frame(query)
        counts = events.groupby(events["date"].dt.to_period(by).astype(str)).size()
        rows = pd.DataFrame({"date": events["date"].dt.strftime("%Y-%m-%d"), "title": events["title"]}).head(most)
        return (
            go.Figure(go.Bar(x=counts.index, y=counts.to_list()), layout={"height": 220}),
            dbc.Table.from_dataframe(rows),
            rows.to_dict("records"),
        )

    @app.callback(
        Output("desk-chosen", "children"),
        Input("desk-graph", "clickData"),
        Input("desk-day", "date"),
        Input("desk-days", "start_date"),
        State("desk-by", "value"),
    )
    def choose(_clicked: object, day: str, start: str, by: str) -> str:
        return f"{day} {start} {by}"


def wire_broken(app: Dash, frame: Frame) -> None:
    """Fail unless an event is in focus."""

    @app.callback(Output("broken-text", "children"), Input(VIEW, "data-query"))
    def draw(query: str) -> str:
        return f"{len(frame(query))} events around {query.split('event=')[1]}"


def slow(number: int) -> Live:
    """Return a panel whose callback takes its time."""

    def wire(app: Dash, frame: Frame) -> None:
        @app.callback(Output(f"slow-{number}-text", "children"), Input(VIEW, "data-query"))
        def draw(query: str) -> str:
            time.sleep(SECONDS)
            return f"{len(frame(query))} events"

    return Live(f"slow-{number}", title=f"Slow {number}", layout=html.P(id=f"slow-{number}-text"), register=wire)


def published(scene: Scene) -> html.P:
    """Return what stands for the desk where no server answers."""
    return html.P(f"{len(scene.events)} events, published")


DESK = Live(
    "desk", title="Desk", note="Counted anew for each view.", layout=desk, register=wire_desk, published=published
)
BROKEN = Live("broken", title="Broken", layout=html.P(id="broken-text"), register=wire_broken)
