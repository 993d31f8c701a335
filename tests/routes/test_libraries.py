"""Dash's libraries travel only to pages that hold a component of them, whatever else the process has imported."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import dash_ag_grid
import dash_bootstrap_components as dbc
import pytest
from dash import dcc, html
from dash.development.base_component import Component

from app import create_app
from data.dataset import Dataset
from routes.libraries import kinds, needed

OF_ALL_PAGES = [
    "react@",
    "react-dom@",
    "prop-types@",
    "dash_bootstrap_components",
    "dash_renderer",
    "dash_html_components",
]
OF_DCC = {"dash_core_components", "dash_core_components-shared"}
LIGHT = "plotly-basic.min.js"


def loaded(small: Dataset, *extra: Component) -> list[str]:
    """Return the file names of the scripts of a page whose layout holds these as well."""
    app = create_app(small)
    if extra:
        app.layout = html.Div([app.layout, *extra])
    text = app.server.test_client().get("/").text
    return [address.rpartition("/")[2].partition(".v")[0] for address in re.findall(r'<script src="([^"]+)"', text)]


def others(names: list[str]) -> set[str]:
    """Return what is loaded beside our own script and what every page needs."""
    return {name for name in names if not name.startswith(("entente.", *OF_ALL_PAGES))}


def test_a_page_without_them_loads_none(small: Dataset) -> None:
    assert dash_ag_grid.AgGrid
    assert others(loaded(small)) == set()


HOLDERS: dict[str, tuple[Callable[[], Component], set[str]]] = {
    "menu": (lambda: dcc.Dropdown(["a"]), OF_DCC),
    "menu deep within": (lambda: dbc.Card(dbc.CardBody([html.P(dcc.Dropdown(["a"]))])), OF_DCC),
    "in another property": (lambda: dbc.Checklist(options=[{"label": dcc.Markdown("a"), "value": 1}]), OF_DCC),
    "graph": (lambda: dcc.Graph(figure={}), {*OF_DCC, LIGHT}),
    "grid": (lambda: dash_ag_grid.AgGrid(rowData=[]), {"dash_ag_grid"}),
    "table of Bootstrap's": (lambda: dbc.Table([]), set()),
}


@pytest.mark.parametrize(("holder", "wanted"), HOLDERS.values(), ids=HOLDERS)
def test_a_page_loads_what_its_layout_holds(small: Dataset, holder: Callable[[], Component], wanted: set[str]) -> None:
    assert others(loaded(small, holder())) == wanted


def test_the_light_plotly_stands_before_dash_starts(small: Dataset) -> None:
    names = loaded(small, dcc.Graph(figure={}))

    assert names.index(LIGHT) < names.index("dash_renderer")


def test_what_only_looks_like_a_component_is_none() -> None:
    assert kinds(json.loads('{"namespace": "dash_table", "type": "DataTable"}')) == frozenset()
    assert kinds([{"props": {"a": {"namespace": "x", "type": "Y", "props": {}}}}]) == {("x", "Y")}


def test_style_sheets_of_a_library_go_with_it() -> None:
    tags = '<link rel="stylesheet" href="/news/_dash-component-suites/other/look.v1.css">'

    assert needed(tags, {("other", "Thing")}) == tags
    assert needed(tags, {("dash_html_components", "Div")}) == ""


def test_the_polyfill_goes_where_a_library_does_its_work() -> None:
    tags = '<script src="/_dash-component-suites/dash/deps/polyfill@7.v4.min.js"></script>'

    assert needed(tags, {("dash_bootstrap_components", "Modal")}) == ""
    assert needed(tags, {("dash_html_components", "Div")}) == tags
