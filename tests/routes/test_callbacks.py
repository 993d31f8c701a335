"""Python callbacks: invalid requests are refused, concurrency is limited, errors are contained."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from dash import Input, Output, State, dcc, html, no_update
from dash.exceptions import PreventUpdate
from werkzeug.test import TestResponse

from app import create_app
from data.dataset import Dataset
from layouts import ids
from layouts.panels.built_in import built_in
from layouts.panels.given import Live
from layouts.panels.given.guests import guests
from layouts.panels.registry import Panels
from routes.callbacks import AT_ONCE
from routes.index import EntenteApp

ADDRESS = "/_dash-update-component"
Answer = Callable[..., object]


def wired(small: Dataset, answer: Answer, *, outputs: int = 1, panels: Panels | None = None) -> EntenteApp:
    """Return an app in which a callback on the View gives what `answer` returns."""
    app = create_app(small, panels=panels)
    ends = [Output(f"place-{number}", "children") for number in range(outputs)]
    app.callback(ends if outputs > 1 else ends[0], Input(ids.VIEW, "data-query"), State("choice", "value"))(answer)
    return app


def question(query: object = "", **changes: object) -> dict[str, Any]:
    """Return what the page sends when the View changes."""
    return {
        "output": "place-0.children",
        "outputs": {"id": "place-0", "property": "children"},
        "inputs": [{"id": ids.VIEW, "property": "data-query", "value": query}],
        "state": [{"id": "choice", "property": "value", "value": "any"}],
        "changedPropIds": [f"{ids.VIEW}.data-query"],
        **changes,
    }


def ask(app: EntenteApp, body: object) -> TestResponse:
    return app.server.test_client().post(ADDRESS, json=body)


def test_a_callback_is_given_the_view_and_answered(small: Dataset) -> None:
    response = ask(wired(small, lambda query, choice: f"{query} {choice}"), question("q=fish"))

    assert response.get_json()["response"] == {"place-0": {"children": "q=fish any"}}


def test_several_outputs_are_one_answer(small: Dataset) -> None:
    ends = [{"id": f"place-{number}", "property": "children"} for number in range(2)]
    body = question(output="..place-0.children...place-1.children..", outputs=ends)

    response = ask(wired(small, lambda *_: ["one", no_update], outputs=2), body)

    assert response.get_json()["response"] == {"place-0": {"children": "one"}}


JUNK = [
    None,
    [],
    "text",
    7,
    {},
    {"output": None},
    {"output": ["place-0.children"]},
    {"output": "place-0.children"},
    {"output": "elsewhere.children"},
    {"output": f"{ids.HELP}.is_open"},
    question(output="place-0.style"),
    question(outputs=None),
    question(outputs={"id": "view", "property": "children"}),
    question(outputs=[{"id": "place-0"}]),
    question(inputs=None),
    question(inputs={"id": "view"}),
    question(inputs=[]),
    question(inputs=[None]),
    question(inputs=[["view", "data-query"]]),
    question(inputs=[{"id": {"index": 1}, "property": "data-query"}]),
    question(state=[]),
    question(state="choice"),
    question(state=[{"property": "value"}]),
    question(changedPropIds={"a": 1}),
    question(changedPropIds=[["a"]]),
    question(changedPropIds=7),
    question(7),
    question({"a": 1}),
    question([""]),
]


@pytest.mark.parametrize("body", JUNK, ids=lambda body: json.dumps(body)[:60])
def test_requests_that_no_page_would_send_are_bad_requests(small: Dataset, body: object) -> None:
    assert ask(wired(small, lambda *_: "seen"), body).status_code == 400


@pytest.mark.parametrize("text", ["", "{", "\x00\xff", "[" * 100_000, '{"output":' * 5000])
def test_what_is_not_json_is_a_bad_request(small: Dataset, text: str) -> None:
    app = wired(small, lambda *_: "seen")

    for kind in ("application/json", "text/plain"):
        assert app.server.test_client().post(ADDRESS, data=text, content_type=kind).status_code == 400


def test_an_oversized_request_is_refused(small: Dataset) -> None:
    assert ask(wired(small, lambda *_: "seen"), question("x" * 5_000_000)).status_code == 413


def test_a_view_that_is_not_yet_known_is_no_junk(small: Dataset) -> None:
    assert ask(wired(small, lambda query, _: repr(query)), question(None)).status_code == 200


def fails(*_: object) -> object:
    raise ZeroDivisionError("of the newsroom")


@pytest.mark.parametrize("answer", [fails, lambda *_: object(), lambda *_: {1, 2}], ids=["raises", "odd", "set"])
def test_a_callback_that_fails_is_logged_and_the_page_answers(
    small: Dataset, caplog: pytest.LogCaptureFixture, answer: Answer
) -> None:
    app = wired(small, answer)

    with caplog.at_level(logging.ERROR, "entente"):
        response = ask(app, question())

    assert response.status_code == 500
    assert response.text == ""
    [record] = caplog.records
    assert "place-0.children" in record.getMessage()
    assert record.exc_info is not None
    assert app.server.test_client().get("/").status_code == 200


def test_the_log_names_what_the_callback_raised(small: Dataset, caplog: pytest.LogCaptureFixture) -> None:
    ask(wired(small, fails), question())

    assert "ZeroDivisionError: of the newsroom" in caplog.text
    assert "CallbackError" not in caplog.text


def test_a_component_of_a_library_that_the_page_has_not_loaded_is_a_failure(
    small: Dataset, caplog: pytest.LogCaptureFixture
) -> None:
    app = wired(small, lambda *_: html.Div(dcc.Markdown("text")))
    assert ask(app, question()).status_code == 500
    assert "returned a component of dash_core_components: name its class in the panel's uses=[…]" in caplog.text

    notes = Live("notes", title="Notes", layout=html.Div(), register=lambda *_: None, uses=[dcc.Markdown])
    panels = Panels([*built_in(), *guests([notes])])
    used = wired(small, lambda *_: html.Div(dcc.Markdown("text")), panels=panels)
    assert ask(used, question()).status_code == 200
    assert "dash_core_components" in used.server.test_client().get("/").text


def test_data_that_only_look_like_a_component_are_data(small: Dataset) -> None:
    assert ask(wired(small, lambda *_: [{"namespace": "dash_table"}]), question()).status_code == 200


def test_a_callback_may_leave_all_as_it_is(small: Dataset) -> None:
    def leaves(*_: object) -> object:
        raise PreventUpdate

    assert ask(wired(small, leaves), question()).status_code == 204


def test_too_many_callbacks_get_retry_after_and_pages_respond(small: Dataset) -> None:
    """Another app of the process has no seats of its own: the threads are the process's."""
    begun, end = threading.Semaphore(0), threading.Event()

    def waits(*_: object) -> str:
        begun.release()
        assert end.wait(60)
        return "done"

    app, beside = wired(small, waits), wired(small, lambda *_: "quick")
    with ThreadPoolExecutor(AT_ONCE) as pool:
        slow = [pool.submit(ask, app, question()) for _ in range(AT_ONCE)]
        try:
            for _ in slow:
                assert begun.acquire(timeout=60)
            refused = [ask(app, question()), ask(beside, question())]
            pages = [app.server.test_client().get(address).status_code for address in ("/", "/embed")]
            bad = ask(app, question(7))
        finally:
            end.set()
        answered = [one.result().status_code for one in slow]

    assert [(one.status_code, one.headers["Retry-After"]) for one in refused] == [(503, "1")] * 2
    assert pages == [200, 200]
    assert bad.status_code == 400
    assert answered == [200] * AT_ONCE
    assert ask(beside, question()).status_code == 200


def test_a_failed_callback_releases_the_semaphore(small: Dataset) -> None:
    app = wired(small, fails)

    assert {ask(app, question()).status_code for _ in range(AT_ONCE + 1)} == {500}
