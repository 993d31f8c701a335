"""HTML, scripts, formulas and templates in any text of a dataset are text, on every page, feed, picture and file."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest
from flask.testing import FlaskClient
from ical.calendar_stream import IcsCalendarStream
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from app import create_app
from data.dataset import Dataset
from data.load import load
from routes.settings import Settings
from tests.hostile import PROBE, TAG, write

EVENT = "2021-06-15-harbours-closed"
PAGES = (
    "/", f"/?event={EVENT}", "/embed", f"/embed?event={EVENT}", "/about", f"/event/{EVENT}", "/event/2021-06-01-rumour",
    "/event/nothing", "/briefing", "/briefing/two", f"/briefing?event={EVENT}",
)  # fmt: skip
FORMULA = re.compile(r"[=+\-@\t\r|]")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    loaded = load(write(tmp_path_factory.mktemp("hostile")))
    assert loaded.briefing_problems == ()
    return loaded


@pytest.fixture(scope="module")
def client(hostile: Dataset) -> FlaskClient:
    return create_app(hostile, Settings(base_url="https://example.org")).server.test_client()


def live(page: str) -> list[str]:
    """Return everything in a page that a browser would act on and that is not ours."""
    found = []
    for node in LexborHTMLParser(page).css("*"):
        given = node.attributes
        handles = any(name.startswith("on") for name in given)
        runs = any((given.get(name) or "").startswith("javascript:") for name in ("href", "src", "action"))
        if node.tag == TAG or handles or runs:
            found.append(f"<{node.tag} {given}>")
    return found


def test_the_reader_of_pages_sees_what_is_live() -> None:
    assert len(live(f"<p>{PROBE}<a href='javascript:x'>")) == 2


@pytest.mark.parametrize("address", PAGES)
def test_pages_hold_texts_as_text(client: FlaskClient, address: str) -> None:
    page = client.get(address).text

    assert live(page) == []
    assert TAG in page
    assert "49" not in re.findall(r"\}\}|\b49\b(?=</)", page)


@pytest.mark.parametrize("address", ["/card.svg", f"/card/{EVENT}.svg", "/card.svg?size=print"])
def test_pictures_hold_texts_as_text(client: FlaskClient, address: str) -> None:
    root = ET.fromstring(client.get(address).data)

    assert [element.tag for element in root.iter() if TAG in element.tag or "script" in element.tag] == []
    assert [name for element in root.iter() for name in element.attrib if name.startswith("on")] == []


def test_the_feed_holds_texts_as_text(client: FlaskClient) -> None:
    feed = ET.fromstring(client.get("/feed.atom").data)
    contents = [element.text or "" for element in feed.iter("{http://www.w3.org/2005/Atom}content")]

    assert not [element for element in feed.iter() if TAG in element.tag]
    assert contents
    assert [found for content in contents for found in live(f"<div>{content}</div>")] == []
    assert feedparser.parse(client.get("/feed.atom").data).bozo is False


def test_the_calendar_has_no_line_that_a_text_wrote(client: FlaskClient) -> None:
    calendar = IcsCalendarStream.calendar_from_ics(client.get("/calendar.ics").text)

    assert all(event.summary.startswith("=1+1|</script>") for event in calendar.events)


def tables(client: FlaskClient) -> Iterator[tuple[str, str]]:
    for name in ("events", "series", "prices", "shipments"):
        yield name, client.get(f"/data/{name}.csv").text
    yield "around", client.get(f"/data/around/{EVENT}.csv").text
    with zipfile.ZipFile(io.BytesIO(client.get("/data/dataset.zip").data)) as archive:
        for name in archive.namelist():
            if name.endswith(".csv"):
                yield name, archive.read(name).decode("utf-8-sig")


def test_no_cell_is_a_formula(client: FlaskClient) -> None:
    for name, text in tables(client):
        for row in csv.reader(io.StringIO(text)):
            formulas = [cell for cell in row if FORMULA.match(cell) and not re.fullmatch(r"-?[0-9.eE-]+", cell)]
            assert formulas == [], name


@pytest.mark.parametrize(
    "address",
    ["/data/events.json", f"/data/around/{EVENT}.json", "/data/versions.json", "/oembed?url=https://example.org/"],
)
def test_data_are_data(client: FlaskClient, address: str) -> None:
    response = client.get(address)

    assert response.mimetype == "application/json"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert json.loads(response.data)


def test_the_frame_that_oembed_hands_out_holds_nothing_but_a_frame(client: FlaskClient) -> None:
    answer = client.get("/oembed?url=https://example.org/").json
    assert answer is not None

    assert live(answer["html"]) == []
    assert re.findall("<([a-z-]+)", answer["html"]) == ["iframe"]


def test_a_dossier_runs_nothing(hostile: Dataset, tmp_path: Path) -> None:
    from dossier.command import dossier_or_exit
    from layouts.panels.built_in import built_in

    dossier_or_exit(hostile, built_in(), "two", str(tmp_path), base_url="https://example.org", theme="light")
    path = next(tmp_path.glob("*.pdf"))
    reader = PdfReader(path)
    links = [
        str(note.get_object()["/A"].get("/URI", note.get_object()["/A"]["/S"]))
        for page in reader.pages
        for note in page.get("/Annots", ())
        if "/A" in note.get_object()
    ]

    assert b"/JavaScript" not in path.read_bytes()
    assert b"/OpenAction" not in path.read_bytes() or "/JS" not in str(reader.trailer["/Root"])
    assert links
    assert all(link.startswith(("https://", "/GoTo")) for link in links)
    assert TAG in "".join(page.extract_text() for page in reader.pages).replace("\n", "")
