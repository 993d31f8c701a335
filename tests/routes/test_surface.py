"""What holds for every response: status, type, headers.

Not pinned here: the words and looks of a page, and the file names of Dash's own scripts.
"""

from __future__ import annotations

import json
import re

import pytest
from flask.testing import FlaskClient

from app import create_app
from data.dataset import Dataset

HTML = "text/html; charset=utf-8"
JSON = "application/json"
ANSWERS = [
    ("/", 200, HTML),
    ("/?category=ruling&q=%ff%zz&from=never&x=1", 200, HTML),
    ("/about", 200, HTML),
    ("/event/2019-03-01-first-ruling", 200, HTML),
    ("/event/2019-03-01-no-such-event", 404, HTML),
    ("/no/such/page", 404, HTML),
    ("/health", 200, JSON),
    ("/version", 200, JSON),
    ("/_dash-layout", 200, JSON),
    ("/_dash-dependencies", 200, JSON),
    ("/assets/no-such-file.css", 404, "text/plain; charset=utf-8"),
    ("/assets/../app.py", 404, "text/plain; charset=utf-8"),
    ("/assets/%2e%2e/app.py", 404, "text/plain; charset=utf-8"),
    ("/vendor/000000000000/no-such-library.js", 404, "text/plain; charset=utf-8"),
    ("/data/wire/000000000000/no-such-file.json", 404, "text/plain; charset=utf-8"),
    ("/_dash-component-suites/dash/dash.py", 404, "text/plain; charset=utf-8"),
    ("/_dash-component-suites/os/path.py", 404, "text/plain; charset=utf-8"),
]
POLICY = (
    r"default-src 'none'; script-src 'self'( 'sha256-[^']+')+; style-src 'self' 'unsafe-inline'; "
    r"img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
    r"frame-src 'self'; base-uri 'none'; form-action 'none'; "
    r"frame-ancestors 'self'"
)


@pytest.mark.parametrize(("address", "status", "content_type"), ANSWERS)
def test_an_address_answers_with_status_and_type(
    client: FlaskClient, address: str, status: int, content_type: str
) -> None:
    response = client.get(address)

    assert (response.status_code, response.content_type) == (status, content_type)


@pytest.mark.parametrize("address", [row[0] for row in ANSWERS])
def test_every_response_has_the_security_headers(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers

    assert re.fullmatch(POLICY, headers["Content-Security-Policy"])
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("address", ["/", "/about", "/health", "/event/2019-03-01-first-ruling"])
def test_what_can_only_be_read_refuses_to_be_written(client: FlaskClient, address: str) -> None:
    response = client.post(address)

    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]


def test_writing_to_no_page_at_all_is_not_found(client: FlaskClient) -> None:
    assert client.post("/no/such/page").status_code == 404


@pytest.mark.parametrize("junk", ["", "{", "[]", "{}", '{"output": "view.data", "inputs": []}', '{"output": 5}'])
def test_junk_for_callbacks_is_a_bad_request(client: FlaskClient, junk: str) -> None:
    response = client.post("/_dash-update-component", data=junk, content_type="application/json")

    assert response.status_code == 400


def test_a_missing_page_leads_back(client: FlaskClient) -> None:
    text = client.get("/no/such/page").text

    assert 'href="/"' in text
    assert 'href="/about"' in text


def test_health_and_version_say_what_runs(client: FlaskClient, dataset: Dataset) -> None:
    assert client.get("/health").json == {"status": "ok"}
    assert client.get("/version").json == {
        "dataset": "islands",
        "version": "1.0",
        "content_hash": dataset.content_hash,
        "app": create_app.__globals__["__version__"],
    }


def test_a_failure_has_an_error_page_and_is_logged(dataset: Dataset, caplog: pytest.LogCaptureFixture) -> None:
    server = create_app(dataset).server
    server.add_url_rule("/fails", view_func=lambda: 1 / 0)

    response = server.test_client().get("/fails")

    assert response.status_code == 500
    assert "ZeroDivisionError" not in response.text
    assert "GET /fails failed" in caplog.text


def test_two_apps_live_in_one_process(dataset: Dataset) -> None:
    first, second = create_app(dataset), create_app(dataset)

    assert first.server is not second.server
    assert first.server.test_client().get("/").status_code == 200
    assert second.server.test_client().get("/").status_code == 200


def test_the_page_contains_nothing_about_the_machine(client: FlaskClient) -> None:
    config = re.search(r'id="_dash-config"[^>]*>(.*?)</script>', client.get("/").text, re.DOTALL)

    assert config is not None
    assert not {"python_version", "dash_version", "plotly_version", "end_id"} & set(json.loads(config[1]))


def test_about_says_written_by_hand_only_of_a_dataset_that_says_how_it_was_coded(
    client: FlaskClient, newsroom: FlaskClient
) -> None:
    assert "written by hand" in newsroom.get("/about").text
    assert "written by hand" not in client.get("/about").text
