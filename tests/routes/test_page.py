"""The page Dash starts in: what it carries, what it loads, and in what order."""

from __future__ import annotations

import json
import re

import pytest
from flask.testing import FlaskClient

from data.dataset import Dataset
from routes.index import EntenteApp


def data_block(text: str) -> dict[str, object]:
    match = re.search(r'<script type="application/json" id="entente-index">(.*?)</script>', text, re.DOTALL)
    assert match is not None
    block = json.loads(match[1])
    assert isinstance(block, dict)
    return block


def scripts(text: str) -> list[str]:
    return re.findall(r'<script src="([^"]+)"', text)


def test_the_page_names_its_language(client: FlaskClient) -> None:
    assert '<html lang="en"' in client.get("/").text


def test_the_data_block_survives_a_title_that_closes_scripts(client: FlaskClient, dataset: Dataset) -> None:
    block = data_block(client.get("/").text)

    assert dataset.events[0].title in json.dumps(block, ensure_ascii=False)


@pytest.mark.parametrize("name", ["details", "series", "around", "words", "plotly", "moves", "movesStyle"])
def test_addresses_in_the_data_block_lead_somewhere(client: FlaskClient, name: str) -> None:
    urls = data_block(client.get("/").text)["urls"]
    assert isinstance(urls, dict)

    response = client.get(urls[name])

    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_the_measures_and_their_script_come_after_the_page(client: FlaskClient) -> None:
    text = client.get("/").text
    urls = data_block(text)["urls"]
    assert isinstance(urls, dict)
    assert not [address for address in scripts(text) if "event-study" in address]
    assert "event-study" in urls["moves"]
    assert '"study.caveat"' in client.get(urls["around"]).text


def test_everything_the_page_loads_exists_and_is_kept_for_ever(client: FlaskClient) -> None:
    text = client.get("/").text
    loaded = scripts(text) + re.findall(r'<link rel="stylesheet" href="([^"]+)"', text)

    answers = {address: client.get(address) for address in loaded}

    assert {address: answer.status_code for address, answer in answers.items() if answer.status_code != 200} == {}
    assert {answer.headers["Cache-Control"] for answer in answers.values()} == {"public, max-age=31536000, immutable"}


@pytest.mark.parametrize("part", ["polyfill", "dash_table", "plotly", "mathjax", "markdown"])
def test_the_page_loads_nothing_heavy_or_old(client: FlaskClient, part: str) -> None:
    assert [address for address in scripts(client.get("/").text) if part in address] == []


def test_our_scripts_are_there_before_dash_starts(client: FlaskClient) -> None:
    names = scripts(client.get("/").text)

    ours = next(place for place, name in enumerate(names) if name.startswith("/assets/"))
    renderer = next(place for place, name in enumerate(names) if "dash_renderer" in name)

    assert ours < renderer


def test_the_inline_script_is_the_one_the_policy_allows(app: EntenteApp, client: FlaskClient) -> None:
    response = client.get("/")
    text = response.text

    inline = re.findall(r'<script(?: id="_dash-renderer" type="[a-z/]+")?>(.+?)</script>', text)

    assert inline == [app.renderer]
    assert app.csp_hashes()[0] in response.headers["Content-Security-Policy"]
