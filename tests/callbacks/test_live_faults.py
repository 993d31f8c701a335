"""Faults of Live panels: found before anything is served, each with file, line and remedy, and without a trace left."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import dash
import pytest
from dash import ALL, Dash, Input, Output, State, dcc, html
from dash._callback import GLOBAL_CALLBACK_LIST, GLOBAL_CALLBACK_MAP

from callbacks.live_faults import live_faults
from data.dataset import Dataset
from data.frame import Frame
from layouts import ids
from layouts.ids import VIEW
from layouts.panels.given.live import Live

Register = Callable[[Dash, Frame], object]


def wires(*ends: Any) -> Register:
    """Return what registers a callback of these ends."""

    def register(app: Dash, _frame: Frame) -> None:
        app.callback(*ends)(lambda *_: None)

    return register


DRAWS = wires(Output("months-graph", "figure"), Input(VIEW, "data-query"))


def months(**changes: Any) -> Live:
    parts = {"title": "Months", "layout": dcc.Graph(id="months-graph"), "register": DRAWS, **changes}
    return Live("months", **parts)


def said(small: Dataset, *panels: Live) -> list[str]:
    """Return the faults as an operator reads them, without the file."""
    return [problem.text for problem in live_faults(panels, [small])]


def test_a_panel_that_works_has_none(small: Dataset) -> None:
    other = Live(
        "list",
        title="List",
        layout=html.Ul(id="list-all"),
        register=wires(Output("list-all", "children"), Input("months-graph", "clickData"), State(VIEW, "data-query")),
    )

    assert said(small, months(), other) == []


@pytest.mark.parametrize(
    "layout",
    [
        lambda: dcc.Graph(id="months-graph"),
        lambda dataset: html.Div([dataset.info.title, dcc.Graph(id="months-graph")]),
    ],
)
def test_a_layout_may_be_a_function_that_takes_the_dataset_or_nothing(
    small: Dataset, layout: Callable[..., object]
) -> None:
    assert said(small, months(layout=layout)) == []


def broken(_dataset: Dataset) -> html.Div:
    return html.Div(1 / 0)


def needs_two(_one: Dataset, _two: Dataset) -> html.Div:
    return html.Div()


def lacks_library() -> html.Div:
    import dash_no_such_library  # type: ignore[import-not-found]  # noqa: F401 - what a newsroom forgot to install

    return html.Div()


def wires_globally(_app: Dash, _frame: Frame) -> None:
    dash.callback(Output("months-graph", "figure"), Input(VIEW, "data-query"))(lambda _: {})


def wires_badly(_app: Dash, _frame: Frame) -> None:
    raise KeyError("months")


VIEWED = Input(VIEW, "data-query")
GRAPH = Output("months-graph", "figure")
FAULTY: dict[str, tuple[dict[str, Any], str]] = {
    "no layout": ({"layout": None}, "Live.layout: is missing. Write layout= with a Dash component"),
    "a class": ({"layout": dcc.Graph}, "Live.layout: 'Graph' is not a component."),
    "text": ({"layout": "months"}, "Live.layout: 'str' is not a component."),
    "returns nothing": ({"layout": lambda: None}, "Live.layout: 'NoneType' is not a component."),
    "raises": ({"layout": broken}, "Live.layout: raises ZeroDivisionError: division by zero. Mend the line."),
    "takes too much": ({"layout": needs_two}, "Live.layout: raises TypeError"),
    "library not there": ({"layout": lacks_library}, "Install it beside Entente: pip install dash_no_such_library."),
    "not JSON": ({"layout": dcc.Graph(id="months-graph", figure={"data": {1, object()}})}, "holds a value that is not JSON"),
    "id of the page": ({"layout": html.Div([dcc.Graph(id="months-graph"), html.P(id=ids.SURFACE)])}, "'surface' is an id of the page itself. Begin the ids of a panel with its own: months-graph."),
    "id twice": ({"layout": html.Div([dcc.Graph(id="months-graph"), html.P(id="months-graph")])}, "'months-graph' is the id of two components."),
    "pattern": ({"layout": html.Div([dcc.Graph(id="months-graph"), html.P(id={"index": 1})])}, "is an id for pattern matching. Use text as id"),
    "no register": ({"register": None}, "Live.register: is missing. Write def register(app, frame)"),
    "register is no function": ({"register": 7}, "Live.register: is not a function."),
    "register raises": ({"register": wires_badly}, "Live.register: raises KeyError: 'months'."),
    "of no app": ({"register": wires_globally}, "Live.register: uses dash.callback, which belongs to no app. Write @app.callback."),
    "unknown output": ({"register": wires(Output("month-graph", "figure"), VIEWED)}, "'month-graph.figure' is in no layout. Did you mean 'months-graph'?"),
    "unknown input": ({"register": wires(GRAPH, VIEWED, Input("menu", "value"))}, "'menu.value' is in no layout."),
    "writes the View": ({"register": wires(Output(VIEW, "data-query"), Input("months-graph", "clickData"))}, "'view.data-query' is written by the page alone."),
    "writes the page": ({"register": wires(Output(ids.HELP, "is_open"), VIEWED)}, "'help.is_open' is a part of the page itself."),
    "reads the page": ({"register": wires(GRAPH, Input(ids.HELP, "is_open"))}, "'help.is_open' is a part of the page itself."),
    "published is no function": ({"published": "text"}, "Live.published: is not a function. Write def published(scene)"),
    "published raises": ({"published": lambda scene: scene.nothing}, "Live.published: raises AttributeError"),
    "published is no HTML": ({"published": lambda _: dcc.Graph()}, "Live.published: returns what is not published (Graph is not an HTML component). Write def"),
    "published is odd": ({"published": lambda _: object()}, "Live.published: returns what is not published"),
    "uses components": ({"uses": [dcc.Graph()]}, "Live.uses: is not a list of classes of components. Write the classes without a call: uses=[dcc.Graph]."),
    "uses one": ({"uses": dcc.Graph}, "Live.uses: is not a list"),
    "matches": ({"register": wires(GRAPH, Input({"index": ALL}, "value"))}, "is an id for pattern matching."),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "wanted"), FAULTY.values(), ids=FAULTY)
def test_what_is_wrong_is_said_with_a_remedy(small: Dataset, changes: dict[str, Any], wanted: str) -> None:
    [text] = said(small, months(**changes))

    assert wanted in text


def test_a_fault_is_in_the_line_that_raises_else_in_that_of_the_panel(small: Dataset) -> None:
    panel = months(layout=broken)
    [raised], [missing] = live_faults([panel], [small]), live_faults([months(layout=None)], [small])

    assert raised.file == missing.file == __file__
    assert raised.line == inspect.getsourcelines(broken)[1] + 1
    assert missing.line == inspect.getsourcelines(months)[1] + 2


def test_panels_may_not_share_ids_or_outputs(small: Dataset) -> None:
    again = Live("again", title="Again", layout=dcc.Graph(id="months-graph"), register=DRAWS)

    shared, twice = said(small, months(), again)

    assert "'months-graph' is an id in the panel of line" in shared
    assert "Begin the ids of a panel with its own: again-graph." in shared
    assert "'months-graph.figure' is the output of two callbacks." in twice


def test_every_fault_is_named_at_once(small: Dataset) -> None:
    other = Live(
        "list", title="List", layout=html.P(id=ids.VIEW), register=wires(Output("nowhere", "children"), VIEWED)
    )

    assert len(said(small, months(layout=broken), other)) == 3


def test_validation_leaves_no_trace(small: Dataset) -> None:
    before = list(GLOBAL_CALLBACK_LIST), dict(GLOBAL_CALLBACK_MAP)

    said(small, months(register=wires_globally))

    assert (list(GLOBAL_CALLBACK_LIST), dict(GLOBAL_CALLBACK_MAP)) == before


def test_a_fault_of_two_datasets_is_said_once(small: Dataset, dataset: Dataset) -> None:
    assert len(live_faults([months(layout=broken)], [small, dataset])) == 1
