"""Pictures over HTTP: of any view and of each event, named by content, open to every site, never a failure."""

from __future__ import annotations

import struct

import pytest
from flask.testing import FlaskClient

FIRST = "2019-03-01-first-ruling"


def size(data: bytes) -> tuple[int, int]:
    assert data.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", (1200, 630)),
        ("size=square", (1080, 1080)),
        ("size=print", (2480, 1754)),
        ("width=400&height=300", (400, 300)),
    ],
)
def test_a_card_has_the_requested_size(client: FlaskClient, query: str, expected: tuple[int, int]) -> None:
    response = client.get(f"/card.png?{query}")
    assert (response.status_code, response.mimetype) == (200, "image/png")
    assert size(response.data) == expected


def test_a_card_as_svg_is_the_same_view(client: FlaskClient) -> None:
    response = client.get("/card.svg?theme=dark")
    assert response.mimetype == "image/svg+xml"
    assert "Islands &amp; &lt;straits&gt;" in response.text
    assert response.text != client.get("/card.svg").text


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
def test_the_card_of_an_event_is_the_card_of_the_view_that_focuses_it(client: FlaskClient, kind: str) -> None:
    one, other = client.get(f"/card/{FIRST}.{kind}"), client.get(f"/card.{kind}?event={FIRST}")
    assert one.status_code == 200
    assert one.data == other.data


def test_an_event_nobody_knows_has_no_card(client: FlaskClient) -> None:
    assert client.get("/card/2019-01-01-nothing.png").status_code == 404
    assert client.get(f"/card/{FIRST}.gif").status_code == 404


@pytest.mark.parametrize(
    "query", ["width=100000", "height=1", "width=abc", "size=poster", "width=300000000000&height=2"]
)
def test_an_absurd_size_is_refused_with_the_bounds(client: FlaskClient, query: str) -> None:
    for kind in ("png", "pdf"):
        response = client.get(f"/card.{kind}?{query}")
        assert response.status_code == 400
        assert "320 to 2,600 pixels wide and 200 to 2,600 pixels high" in response.text


def test_cards_answer_head_and_are_not_sent_twice(client: FlaskClient) -> None:
    for address in ("/card.svg", "/card.png", "/card.pdf", f"/card/{FIRST}.png"):
        first = client.get(address)
        assert client.head(address).headers["Content-Length"] == first.headers["Content-Length"]
        again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b"")
        assert first.headers["Cache-Control"] == "public, max-age=600"


def test_other_sites_may_read_cards(client: FlaskClient) -> None:
    assert client.get("/card.png").headers["Access-Control-Allow-Origin"] == "*"
    assert client.get("/card.pdf").headers["Access-Control-Allow-Origin"] == "*"
    assert client.get(f"/card/{FIRST}.svg").headers["Access-Control-Allow-Origin"] == "*"


def test_cards_cannot_be_written_to(client: FlaskClient) -> None:
    assert client.post("/card.png").status_code == 405


def test_links_to_the_same_view_are_one_picture(client: FlaskClient) -> None:
    same = ["", "from=2019-01-01&to=2019-12-31", "autoplay=5&loop=1&step=2&v=7", "theme=light&unknown=x", "theme=auto"]
    for kind in ("svg", "pdf"):
        assert len({client.get(f"/card.{kind}?{query}").headers["ETag"] for query in same}) == 1


@pytest.mark.parametrize(
    "query",
    [
        "q=%00%ff<script>", "event=%F0%9F%92%A9", "from=9999-12-31&to=0001-01-01", "from=0001-01-01&to=9999-12-31",
        "from=9999-12-31", "to=0001-01-01", "base=0001-01-01", "series=~~~&category=&panels=", "size=&width=&height=",
        "width=٣٠٠&theme=blue", "&&&===%%%", "panels=event", "size=%0d%0aX: y", "width=%2B600",
    ],
)  # fmt: skip
@pytest.mark.parametrize("address", ["/card.svg", "/card.png", "/card.pdf", f"/card/{FIRST}.svg"])
def test_no_query_makes_it_fail(client: FlaskClient, address: str, query: str) -> None:
    assert client.get(f"{address}?{query}").status_code in (200, 400)
