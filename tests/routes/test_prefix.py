"""An app behind a proxy that gives it a part of a host: every address it writes begins with that path."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from app import create_app
from data.dataset import Dataset


@pytest.fixture
def below(dataset: Dataset) -> FlaskClient:
    """Make a client of an app under /news/."""
    client: FlaskClient = create_app(dataset, prefix="/news/").server.test_client()
    return client


@pytest.mark.parametrize("path", ["", "about", "embed", "event/2019-03-01-first-ruling", "no/such/page"])
def test_every_link_begins_with_the_prefix(below: FlaskClient, path: str) -> None:
    links = re.findall(r'(?:href|src)="(/[^"]*)"', below.get(f"/news/{path}").text)

    assert [link for link in links if not link.startswith("/news/")] == []
    assert {below.get(link.partition("#")[0]).status_code for link in links} == {200}


def test_public_addresses_hold_the_prefix(below: FlaskClient) -> None:
    assert '<link rel="canonical" href="http://localhost/news/about">' in below.get("/news/about").text


def test_nothing_stands_outside_the_prefix(below: FlaskClient) -> None:
    assert below.get("/about").status_code == 404
