"""Pictures of events as they are served: by names that last, in harmless types, and shown where the event is told."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

import app
from data.load import load
from routes.files import IMMUTABLE
from tests import pictured
from tests.pictured import ENTRY, EVENT


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    drawing = (
        ENTRY.removeprefix("  media:\n")
        .replace("harbour.jpg", "chart.svg")
        .replace("CC BY 4.0", "By leave of the bank")
    )
    drawing = drawing.replace("https://gazette.example/pictures/31", "Drawn for this dataset").replace(
        "      caption: The harbour of Norvik at noon.\n", ""
    )
    folder = pictured.write(
        tmp_path_factory.mktemp("served"), ENTRY + f"{drawing}      language: nb\n",
        harbour_jpg=pictured.placed_jpeg(), chart_svg=pictured.SCRIPTED,
    )  # fmt: skip
    return app.create_app(load(folder)).server.test_client()


@pytest.fixture(scope="module")
def page(client: FlaskClient) -> LexborHTMLParser:
    return LexborHTMLParser(client.get(f"/event/{EVENT}").data)


def addresses(page: LexborHTMLParser) -> list[str]:
    sets = [node.attributes["srcset"] or "" for node in page.css("[srcset]")]
    return [part.split()[0] for one in sets for part in one.split(", ")] + [
        node.attributes["src"] or "" for node in page.css(".media img")
    ]


def test_the_page_of_an_event_names_copies_that_are_there_and_last(client: FlaskClient, page: LexborHTMLParser) -> None:
    found = addresses(page)
    assert {address.rpartition(".")[2] for address in found} == {"webp", "jpg", "svg"}
    for address in found:
        response = client.get(address)
        assert (response.status_code, response.headers["Cache-Control"]) == (200, IMMUTABLE)
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_a_picture_keeps_its_room_waits_its_turn_and_says_what_it_shows(page: LexborHTMLParser) -> None:
    photograph, drawing = (node.attributes for node in page.css(".media img"))
    assert (photograph["width"], photograph["height"], photograph["alt"]) == (
        "1800",
        "1200",
        "Boats lie idle behind a chain",
    )
    assert (photograph["loading"], photograph["decoding"]) == ("lazy", "async")
    assert (drawing["width"], drawing["height"], drawing["lang"]) == ("1200", "800", "nb")


def test_whose_a_picture_is_stands_below_it(page: LexborHTMLParser) -> None:
    photograph, drawing = page.css(".media figcaption")
    assert (
        " ".join(photograph.text().split()) == "The harbour of Norvik at noon. Picture: Ada Sample · CC BY 4.0 · Source"
    )
    assert [link.attributes["href"] for link in photograph.css("a")] == [
        "https://creativecommons.org/licenses/by/4.0/",
        "https://gazette.example/pictures/31",
    ]
    assert " ".join(drawing.text().split()) == "Picture: Ada Sample · By leave of the bank · Drawn for this dataset"


def test_a_drawing_opened_as_a_page_runs_and_loads_nothing(client: FlaskClient, page: LexborHTMLParser) -> None:
    (address,) = (address for address in addresses(page) if address.endswith(".svg"))
    response = client.get(address)
    assert response.mimetype == "image/svg+xml"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    assert b"probe" not in response.data


@pytest.mark.parametrize(
    "name", ["harbour.jpg", "..%2fdataset.yaml", "harbour-800.000000000000.jpg", "harbour-900.webp"]
)
def test_nothing_but_the_copies_is_served(client: FlaskClient, name: str) -> None:
    assert client.get(f"/media/{name}").status_code == 404


def test_pictures_travel_with_the_details_and_not_before(client: FlaskClient) -> None:
    assert b"Boats lie idle" not in client.get("/").data
    assert b"Boats lie idle" not in client.get(f"/embed?event={EVENT}").data


def test_a_picture_that_vanished_is_missed_and_the_page_goes_on(tmp_path: Path) -> None:
    folder = pictured.write(tmp_path, harbour_jpg=pictured.placed_jpeg(901, 602))
    server = app.create_app(load(folder)).server.test_client()
    (folder / "media" / "harbour.jpg").unlink()
    page = server.get(f"/event/{EVENT}")
    assert page.status_code == 200
    assert {server.get(address).status_code for address in addresses(LexborHTMLParser(page.data))} == {404}


def test_the_feed_has_each_picture_enclosed_with_its_size_and_type(client: FlaskClient) -> None:
    feed = client.get("/feed.atom").text
    found = re.findall(r'<link [^>]*rel="enclosure"[^>]*/>', feed)
    assert len(found) == 2
    for link in found:
        href, kind, length = (re.search(rf'{name}="([^"]*)"', link)[1] for name in ("href", "type", "length"))
        response = client.get(href.removeprefix("http://localhost"))
        assert (response.mimetype, len(response.data)) == (kind, int(length))
    assert "Picture: Ada Sample · CC BY 4.0" in feed


def test_search_engines_are_told_whose_a_picture_is(page: LexborHTMLParser) -> None:
    thing = json.loads(page.css_first('script[type="application/ld+json"]').text())
    photograph, drawing, card = thing["image"]
    assert photograph["url"].startswith("http://localhost/media/harbour-1600.")
    assert (photograph["creditText"], photograph["license"]) == (
        "Ada Sample",
        "https://creativecommons.org/licenses/by/4.0/",
    )
    assert photograph["acquireLicensePage"] == "https://gazette.example/pictures/31"
    assert "license" not in drawing
    assert card["url"].endswith(f"/card/{EVENT}.png")


def test_the_picture_of_a_link_stays_the_card(page: LexborHTMLParser) -> None:
    assert page.css_first('meta[property="og:image"]').attributes["content"].endswith(f"/card/{EVENT}.png")


@pytest.mark.parametrize("size", ["social", "article", "square", "print"])
def test_the_picture_of_a_view_has_that_of_its_event_where_asked(client: FlaskClient, size: str) -> None:
    plain = client.get(f"/card.svg?event={EVENT}&size={size}").text
    asked = client.get(f"/card.svg?event={EVENT}&size={size}&media=1").text
    assert "<image" not in plain
    (image,) = re.findall(r"<image [^>]*>", asked)
    assert 'href="data:image/jpeg;base64,' in image
    assert 'aria-label="Boats lie idle behind a chain"' in image
    assert "Picture: Ada Sample" in asked
    (whole,) = re.findall(r'viewBox="0 0 ([0-9]+) ([0-9]+)"', asked)
    x, y, width, height = (
        float(re.search(rf' {name}="([0-9.]+)"', image)[1]) for name in ("x", "y", "width", "height")
    )
    assert x + width <= float(whole[0])
    assert y + height <= float(whole[1])
    assert width / height == pytest.approx(1.5, rel=0.01)


@pytest.mark.parametrize(
    "query",
    [
        "media=1",
        "event=2021-03-01-patrols-begin&media=1",
        f"event={EVENT}&media=yes",
        f"event={EVENT}&media=1&width=400&height=220",
    ],
)
def test_a_view_without_a_picture_or_room_for_it_is_drawn_as_ever(client: FlaskClient, query: str) -> None:
    asked = client.get(f"/card.svg?{query}")
    assert asked.status_code == 200
    assert asked.text == client.get(f"/card.svg?{re.sub('&?media=[^&]*', '', query)}").text


@pytest.mark.parametrize("kind", ["png", "pdf"])
def test_the_picture_is_in_every_kind_of_file(client: FlaskClient, kind: str) -> None:
    asked, plain = (client.get(f"/card.{kind}?event={EVENT}&size=article{more}").data for more in ("&media=1", ""))
    if kind == "pdf":
        from pypdf import PdfReader

        assert [len(PdfReader(io.BytesIO(data)).pages[0].images) for data in (asked, plain)] == [1, 0]
    else:
        drawn = Image.open(io.BytesIO(asked)).convert("RGB")
        assert drawn.size == Image.open(io.BytesIO(plain)).size
        assert drawn.getpixel((drawn.width - 300, 60)) == pytest.approx((207, 227, 238), abs=12)
