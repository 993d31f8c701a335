"""The server over real HTTP, where headers and addresses are what the network carries: whatever is asked, it answers."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator
from urllib.parse import quote, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import view
from tests.serving import serving

KEYS = (
    *view.KEYS,
    *["excel", "format", "url", "maxwidth", "maxheight", "size", "width", "utm_source", "fbclid"],
    *("", "\0", "\n", "\r\nX: y", "가", "😀", "\u202e", "x" * 300),
)
VALUES = (
    *[
        "x",
        "2021-06-15",
        "0000-00-00",
        "0001-01-01",
        "9999-12-31",
        "2019-02-30",
        "-1",
        "1e309",
        "NaN",
        "９",
        "😀",
        "한글",
        "~~~~",
        "timeline~prices",
        "&&=&",
    ],
    *("", "\0", "\u202e", "\r\nX: y", "1" * 400, "<script>alert(1)</script>"),
)
ROUTES = (
    *[
        "/",
        "/embed",
        "/briefing",
        "/about",
        "/card.svg",
        "/card.png",
        "/card.pdf",
        "/feed.atom",
        "/calendar.ics",
        "/oembed",
    ],
    *(f"/data/{name}" for name in ("events.json", "events.csv", "prices.csv", "datapackage.json", "dataset.zip")),
    *["/event/2021-06-15-harbours-closed", "/data/around/2021-06-15-harbours-closed.json", "/health", "/version"],
    *["/robots.txt", "/sitemap.xml", "/no-such-page", "/_dash-update-component", "/_dash-layout"],
)
WITH_A_LINK = ["/", "/embed", "/briefing", "/card.svg", "/feed.atom", "/calendar.ics", "/data/events.json", "/about"]

Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    with serving("--data", "tests/small") as address:
        yield urlsplit(address).netloc


def ask(host: str, path: str, method: str = "GET") -> Answer:
    connection = http.client.HTTPConnection(host, timeout=30)
    try:
        connection.request(
            method, path, headers={"Content-Type": "application/json"}, body="{}" if method == "POST" else None
        )
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read()
    finally:
        connection.close()


pairs = st.lists(
    st.tuples(st.sampled_from(KEYS) | st.text(max_size=9), st.sampled_from(VALUES) | st.text()), max_size=7
)


@settings(max_examples=150)
@given(
    path=st.sampled_from(ROUTES),
    method=st.sampled_from(["GET", "GET", "GET", "HEAD", "POST", "PUT"]),
    pairs=pairs,
    safe=st.sampled_from(["", "~&="]),
)
def test_nothing_that_is_asked_makes_it_fail(
    host: str, path: str, method: str, pairs: list[tuple[str, str]], safe: str
) -> None:
    query = "&".join(
        f"{quote(key, errors='replace')}={quote(value, safe=safe, errors='replace')}" for key, value in pairs
    )

    status, headers, body = ask(host, f"{path}?{query}" if query else path, method)

    assert status < 500 or status == 501, (path, query)
    assert b"Traceback (most recent" not in body
    assert b"<script>alert(1)" not in body or "json" in headers["Content-Type"]


@pytest.mark.parametrize("key", ["가", "😀", "\n", "\r\nX: y", "a=b&c"])
@pytest.mark.parametrize("path", ["/data/events.csv", "/feed.atom", "/calendar.ics"])
def test_a_header_names_what_was_dropped_in_any_script(host: str, path: str, key: str) -> None:
    status, headers, _ = ask(host, f"{path}?{quote(key, safe='')}=1")

    assert status == 200
    assert unquote(headers["Entente-Dropped"]) == f"{key}=1"
    assert "X" not in headers


@pytest.mark.parametrize(
    "path", ["/", "/embed", "/briefing", "/card.svg", "/card.pdf", "/data/events.csv", "/feed.atom"]
)
@pytest.mark.parametrize(
    "days", ["to=9999-12-31", "from=0001-01-01", "from=0001-01-01&to=9999-12-31", "base=9999-12-31"]
)
def test_days_at_the_ends_of_the_calendar_are_days(host: str, path: str, days: str) -> None:
    assert ask(host, f"{path}?{days}")[0] == 200


@pytest.mark.parametrize("path", WITH_A_LINK)
def test_a_link_of_eight_thousand_characters_works(host: str, path: str) -> None:
    address = f"{path}?q=" + "a" * (8000 - len(path) - 3)

    assert len(address) == 8000
    assert ask(host, address)[0] == 200


@pytest.mark.parametrize("length", [8_300, 30_000, 2_000_000])
@pytest.mark.parametrize("path", ["/", "/data/events.csv"])
def test_a_longer_one_gets_a_page_that_says_so(host: str, path: str, length: int) -> None:
    status, headers, body = ask(host, f"{path}?q=" + "a" * length)

    assert status == 414
    assert headers["Content-Type"].startswith("text/html")
    assert b"This link is too long" in body


def test_so_does_a_client_that_sends_it_slowly(host: str) -> None:
    name, _, port = host.partition(":")
    with socket.create_connection((name, int(port)), timeout=30) as connection:
        connection.sendall(b"GET /?q=" + b"a" * 9_000)
        for _ in range(40):
            connection.sendall(b"a" * 4_000)
        connection.sendall(b" HTTP/1.1\r\nHost: x\r\n\r\n")
        answer = b"".join(iter(lambda: connection.recv(65_536), b""))

    assert answer.startswith(b"HTTP/1.1 414 ")
    assert b"This link is too long" in answer


def test_ten_slashes_lead_to_the_one_address(host: str) -> None:
    status, headers, _ = ask(host, "//////////about//////////?theme=dark")

    assert (status, headers["Location"]) == (308, "/about?theme=dark")
