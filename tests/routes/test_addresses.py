"""Each page and file has one address: a slash more or less leads to it."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import Client, EnvironBuilder
from werkzeug.wrappers import Response

from app import create_app
from data.dataset import Dataset
from routes.addresses import LONGEST
from routes.gunicorn import Worker
from tests.routes.test_every_route import EVENT, ROUTES

SLASHED = [
    ("/embed/", "/embed"),
    ("/about//", "/about"),
    (f"/event/{EVENT}/", f"/event/{EVENT}"),
    (f"//event//{EVENT}", f"/event/{EVENT}"),
    ("/data/events.csv/", "/data/events.csv"),
    ("//data//events.csv", "/data/events.csv"),
    ("/card.png/", "/card.png"),
    ("//", "/"),
    ("//////////", "/"),
    (f"//////////event//////////{EVENT}//////////", f"/event/{EVENT}"),
]


def raw(server: Flask, path: str, method: str = "GET", query: str = "") -> Response:
    """Ask for a path as it stands, as Werkzeug's client takes "//" for the beginning of a host."""
    environ = EnvironBuilder(method=method, query_string=query).get_environ() | {"PATH_INFO": path}
    return Response.from_app(server, environ)


@pytest.mark.parametrize(("path", "true"), SLASHED)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_slash_more_or_less_leads_to_the_true_address(dataset: Dataset, path: str, true: str, method: str) -> None:
    server = create_app(dataset).server

    response = raw(server, path, method, "q=a%26b&from=2019-03-01")

    assert response.status_code == 308
    assert response.headers["Location"] == f"{true}?q=a%26b&from=2019-03-01"


@pytest.mark.parametrize(("path", "true"), [("/two", "/two/"), ("/two//", "/two/"), ("/two/about/", "/two/about")])
def test_so_does_the_address_of_one_dataset_of_several(dataset: Dataset, path: str, true: str) -> None:
    response = raw(create_app(dataset, prefix="/two/").server, path)

    assert (response.status_code, response.headers["Location"]) == (308, true)


@pytest.mark.parametrize("address", [route.partition("?")[0] for route in ROUTES])
def test_a_true_address_answers_itself(dataset: Dataset, address: str) -> None:
    assert raw(create_app(dataset).server, address).status_code in (200, 400)


@pytest.mark.parametrize("path", ["/nothing/", "//evil.example/..", "/\\evil.example/", "//evil.example//about"])
def test_nothing_leads_elsewhere(dataset: Dataset, path: str) -> None:
    assert raw(create_app(dataset).server, path).status_code == 404


def test_gunicorn_by_itself_takes_links_as_long_as_the_command_does() -> None:
    found = runpy.run_path(str(Path(__file__).parents[2] / "gunicorn.conf.py"))

    assert (found["limit_request_line"], found["worker_class"]) == (LONGEST, Worker)


def test_what_is_sent_to_a_wrong_address_goes_nowhere(dataset: Dataset) -> None:
    assert Client(create_app(dataset).server).post("/about/").status_code in (404, 405)
