"""Every address of the contract: it can be asked for its head, it cannot be written to, and what is not there is said to be missing."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

EVENT = "2019-03-01-first-ruling"
DATA = (
    "events.csv",
    "events.json",
    "shipments.csv",
    "prices.csv",
    "series.csv",
    "datapackage.json",
    "dataset.zip",
    "versions.json",
)
ROUTES = [
    "/",
    "/embed",
    "/embed?q=nothing-like-it&fit=1",
    "/embed.js",
    f"/event/{EVENT}",
    "/about",
    *(f"/data/{name}" for name in DATA),
    f"/data/around/{EVENT}.json",
    f"/data/around/{EVENT}.csv",
    "/feed.atom",
    "/calendar.ics",
    f"/oembed?url=http%3A%2F%2Flocalhost%2Fevent%2F{EVENT}",
    "/card.png",
    "/card.svg",
    "/card.pdf",
    f"/card/{EVENT}.png",
    "/health",
    "/version",
    "/robots.txt",
    "/sitemap.xml",
]
MISSING = [
    "/event/no-such-event",
    "/card/no-such-event.png",
    "/data/no-such-file.csv",
    "/data/around/no-such-event.json",
    "/embed/no-such-page",
    "/no-such-page",
]
ABSURD = ["width=1", "width=100000", "height=-5", "width=many", "size=wall", "width=1200&height=1e9"]


@pytest.mark.parametrize("address", ROUTES)
def test_its_head_is_that_of_its_answer(client: FlaskClient, address: str) -> None:
    whole, head = client.get(address), client.head(address)
    assert (whole.status_code, head.status_code) == (200, 200)
    assert head.data == b""
    assert head.content_type == whole.content_type


@pytest.mark.parametrize("address", ROUTES)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_it_cannot_be_written_to(client: FlaskClient, address: str, method: str) -> None:
    assert client.open(address, method=method).status_code == 405


@pytest.mark.parametrize("address", MISSING)
def test_what_is_not_there_is_missing(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("query", ABSURD)
@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_picture_of_an_absurd_size_is_refused_in_a_sentence(client: FlaskClient, kind: str, query: str) -> None:
    response = client.get(f"/card.{kind}?{query}")
    assert response.status_code == 400
    assert response.text.strip().endswith(".")
    assert len(response.text.split()) > 4


@pytest.mark.parametrize(
    "address", ["/embed", "/card.svg", "/data/events.csv", "/feed.atom", "/calendar.ics", "/oembed?url=%zz", "/"]
)
def test_nothing_in_a_query_makes_it_fail(client: FlaskClient, address: str) -> None:
    for query in (
        "%ff=%00&from=9999-99-99&event=../../x",
        "category=~~~&series=%F0%9F%92%A9&q=" + "x" * 3000,
        "&&&=&=?#",
    ):
        joint = "&" if "?" in address else "?"
        assert client.get(f"{address}{joint}{query}").status_code < 500


def test_only_the_embed_may_be_framed_by_others(client: FlaskClient) -> None:
    for address in ROUTES:
        policy = client.get(address).headers["Content-Security-Policy"]
        if address.partition("?")[0] == "/embed":
            assert "frame-ancestors" not in policy  # "*" would exclude pages opened from a disk and web views of apps
        else:
            assert policy.rpartition("frame-ancestors ")[2] == "'self'"
