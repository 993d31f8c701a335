"""What a page carries for Live panels, and that pages without them carry none of it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from dash import Dash, Input, Output, dcc, html
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app import create_app
from data.dataset import Dataset
from data.frame import Frame
from layouts.ids import VIEW
from layouts.panels.built_in import built_in
from layouts.panels.given import Bars, Live
from layouts.panels.given.declared import Declared
from layouts.panels.given.guests import guests
from layouts.panels.registry import Panels
from routes.index import EntenteApp
from routes.settings import Settings

BARS = Bars("actors", title="Who acted", by="actor")


def register(app: Dash, frame: Frame) -> None:
    @app.callback(Output("months-text", "children"), Input(VIEW, "data-query"))
    def draw(query: str) -> str:
        return f"{len(frame(query))} events"


def months(**changes: Any) -> Live:
    parts: dict[str, Any] = {"layout": html.P(id="months-text"), "register": register, **changes}
    return Live("months", title="Months", **parts)


def made(small: Dataset, *panels: Declared, published: bool = False) -> EntenteApp:
    return create_app(small, Settings(published=published), panels=Panels([*built_in(), *guests(panels)]))


def scripts(client: FlaskClient) -> list[str]:
    return [
        address.rpartition("/")[2].partition(".")[0]
        for address in re.findall(r'<script src="([^"]+)"', client.get("/").text)
    ]


def asked(app: EntenteApp, query: str) -> TestResponse:
    question = {
        "output": "months-text.children",
        "outputs": {"id": "months-text", "property": "children"},
        "inputs": [{"id": VIEW, "property": "data-query", "value": query}],
    }
    return app.server.test_client().post("/_dash-update-component", json=question)


def test_how_panels_ask_stands_before_dash_starts_and_names_them(small: Dataset) -> None:
    client = made(small, BARS, months()).server.test_client()
    names = scripts(client)
    held = re.search(r'<script type="application/json" id="entente-live">(.*?)</script>', client.get("/").text)

    assert names.index("entente") < names.index("live") < names.index("dash_renderer")
    assert held is not None
    assert json.loads(held[1]) == {"months-text.children": "months"}


@pytest.mark.parametrize("panels", [(), (BARS,)])
def test_a_page_without_live_panels_has_nothing_for_them(small: Dataset, panels: tuple[Declared, ...]) -> None:
    text = made(small, *panels).server.test_client().get("/").text

    assert "entente-live" not in text
    assert "/live." not in text
    assert "dash_core_components" not in text


def test_a_published_page_has_neither_callbacks_nor_their_libraries(small: Dataset) -> None:
    panel = months(layout=dcc.Graph(id="months-text"), published=lambda scene: f"{len(scene.events)} published")
    app = made(small, panel, published=True)
    text = app.server.test_client().get("/").text

    assert app.owners == {}
    assert "5 published" in text
    assert "entente-live" not in text
    assert "dash_core_components" not in text


def test_apps_of_one_process_have_panels_of_their_own(small: Dataset, dataset: Dataset) -> None:
    one, other, none = made(small, months()), made(dataset, months()), made(small)

    answers = [asked(app, "") for app in (one, other, none)]

    assert [answer.status_code for answer in answers] == [200, 200, 400]
    assert answers[0].get_data() != answers[1].get_data()


def fails(*_: object) -> None:
    raise LookupError("the desk's database is gone")


@pytest.mark.parametrize("changes", [{"register": fails}, {"layout": fails}], ids=["register", "layout"])
def test_what_fails_after_the_start_is_logged_and_the_page_stands(
    small: Dataset, caplog: pytest.LogCaptureFixture, changes: dict[str, object]
) -> None:
    client = made(small, BARS, months(**changes)).server.test_client()

    assert client.get("/").status_code == 200
    assert "the desk's database is gone" in caplog.text


def test_a_layout_that_fails_after_the_start_says_so_in_its_panel(small: Dataset) -> None:
    layout = json.dumps(made(small, months(layout=lambda: 1 / 0)).server.test_client().get("/_dash-layout").json)

    assert "Not up to date: this panel met an error." in layout
    assert "Try again: Months" not in layout
