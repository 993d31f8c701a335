"""Several datasets on one server: the first at /, each other one under its name, each by itself in everything."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Response

import app as command_line
from data.problem import DatasetError
from live.server import Server
from tests.conftest import SMALL
from tests.live.conftest import Opening, banks, change, settle

EVENT = "2021-03-01-patrols-begin"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def pair(folder: Path, neighbour: Path, opened: Opening) -> Server:
    """Return a server of two datasets."""
    return opened(folder, neighbour)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, opened: Opening) -> FlaskClient:
    """Return a client of two datasets that nobody edits."""
    return opened(SMALL, banks(tmp_path_factory.mktemp("banks"))).test_client()


@pytest.mark.parametrize(("home", "name"), [("/", "small"), ("/banks/", "banks")])
def test_each_has_its_own_version_and_health_and_pages(client: FlaskClient, home: str, name: str) -> None:
    assert client.get(f"{home}version").json["dataset"] == name
    assert client.get(f"{home}health").json == {"status": "ok"}
    links = re.findall(r'(?:href|src)="(/[^"#]*)', client.get(f"{home}event/{EVENT}").text)
    assert links
    assert [link for link in links if name == "banks" and not link.startswith(home)] == []
    assert {client.get(link).status_code for link in links} == {200}


@pytest.mark.parametrize("home", ["/", "/banks/"])
def test_each_has_a_feed_of_its_own(client: FlaskClient, home: str) -> None:
    feed = ET.fromstring(client.get(f"{home}feed.atom").data)

    addresses = [link.attrib["href"] for entry in feed.iter(f"{ATOM}entry") for link in entry.iter(f"{ATOM}link")]
    assert [one for one in addresses if one.startswith(f"http://localhost{home}event/")]


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("/small", "/"),
        ("/small/", "/"),
        ("/small/about?x=1", "/about?x=1"),
        ("/small//elsewhere.example/", "/elsewhere.example/"),
        ("/banks", "/banks/"),
        ("/banks?q=herring", "/banks/?q=herring"),
    ],
)
def test_every_page_has_one_address(client: FlaskClient, asked: str, leads_to: str) -> None:
    answer = client.get(asked)

    assert (answer.status_code, answer.headers["Location"]) == (307, leads_to)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_slashes_before_its_name_do_not_hide_a_dataset(client: FlaskClient) -> None:
    environ = EnvironBuilder().get_environ() | {"PATH_INFO": "//banks//about"}

    answer = Response.from_app(client.application, environ)

    assert (answer.status_code, answer.headers["Location"]) == (308, "/banks/about")


def test_canonical_addresses_name_the_dataset(folder: Path, neighbour: Path, opened: Opening) -> None:
    client = opened(folder, neighbour, base_url="https://news.example/lines/").test_client()

    assert '<link rel="canonical" href="https://news.example/lines/about">' in client.get("/about").text
    assert '<link rel="canonical" href="https://news.example/lines/banks/about">' in client.get("/banks/about").text


@pytest.mark.parametrize("asked_at", ["/oembed", "/banks/oembed"])
@pytest.mark.parametrize(
    ("link", "title"), [("/", "Herring"), ("/banks/?q=x", "Fishing"), (f"/banks/event/{EVENT}", "Fishing")]
)
def test_oembed_answers_for_links_of_both(client: FlaskClient, asked_at: str, link: str, title: str) -> None:
    answer = client.get(f"{asked_at}?url={quote(f'http://localhost{link}')}")

    assert answer.status_code == 200
    assert title in answer.json["provider_name"]


def test_oembed_still_knows_what_is_not_ours(client: FlaskClient) -> None:
    assert client.get(f"/oembed?url={quote('http://localhost/nowhere/')}").status_code == 404
    assert client.get("/oembed").status_code == 400


def test_readers_find_the_way_from_one_to_the_other(client: FlaskClient) -> None:
    assert re.search(r'<a href="/banks/"[^>]*>Fishing banks</a>', client.get("/about").text)
    assert re.search(r'<a href="/"[^>]*>Herring and harbours</a>', client.get("/banks/about").text)
    assert "about#others" in client.get("/").text
    assert "about#others" in client.get("/banks/").text


def test_a_dataset_alone_speaks_of_no_other(server: Server) -> None:
    client = server.test_client()

    assert "others" not in client.get("/about").text
    assert "about#others" not in client.get("/").text
    assert client.get("/small/about").headers["Location"] == "/about"


def test_an_edit_of_one_leaves_the_other(pair: Server, neighbour: Path) -> None:
    client = pair.test_client()
    first = client.get("/version").json

    change(neighbour, "title", "Quarrelsome banks")
    settle(pair)

    assert client.get("/version").json == first
    assert "Quarrelsome banks" in client.get("/banks/about").text
    assert "Quarrelsome banks" in client.get("/about").text


def test_health_at_the_root_covers_all_datasets(pair: Server, neighbour: Path) -> None:
    client = pair.test_client()
    change(neighbour, "title", "[unfinished")
    settle(pair)

    told = client.get("/health").json["problems"]
    assert {problem["dataset"] for problem in told} == {"banks"}
    assert client.get("/banks/health").json["problems"] == told

    change(neighbour, "title", "Finished")
    settle(pair)
    assert client.get("/health").json == {"status": "ok"}


def test_a_new_name_waits_for_a_new_start(pair: Server, neighbour: Path) -> None:
    client = pair.test_client()
    change(neighbour, "name", "shoals")
    settle(pair)

    assert client.get("/banks/version").json["dataset"] == "banks"
    assert "anew" in json.dumps(client.get("/banks/health").json)


@pytest.mark.parametrize("name", ["embed", "data", "about", "event", "health", "oembed", "card", "ko"])
def test_a_name_that_is_an_address_of_the_server_is_refused(
    folder: Path, neighbour: Path, opened: Opening, name: str
) -> None:
    change(neighbour, "name", name)

    with pytest.raises(DatasetError, match=f"'{name}' is an address of the server itself"):
        opened(folder, neighbour)


def test_two_of_one_name_are_refused(folder: Path, neighbour: Path, opened: Opening) -> None:
    change(neighbour, "name", "small")

    with pytest.raises(DatasetError, match="'small' is the name of two datasets"):
        opened(folder, neighbour)


def test_alone_a_dataset_may_have_any_name(folder: Path, opened: Opening) -> None:
    change(folder, "name", "about")

    assert opened(folder).test_client().get("/about").status_code == 200


def test_a_host_names_several_folders_in_the_environment(
    folder: Path, neighbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ENTENTE_DATA", os.pathsep.join(map(str, (folder, neighbour))))
    command_line._hosted.cache_clear()
    try:
        assert [reloader.prefix for reloader in command_line.server.reloaders] == ["/", "/banks/"]
    finally:
        command_line._hosted.cache_clear()


def test_the_command_reports_a_clash_and_exits_with_one(folder: Path) -> None:
    result = CliRunner().invoke(command_line.main, ["serve", "--data", str(folder), "--data", str(SMALL)])

    assert result.exit_code == 1
    assert "'small' is the name of two datasets" in result.output
    assert "Give one of them another name." in result.output
