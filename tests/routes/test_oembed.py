"""What another site gets that asks how to embed a link of ours: oEmbed 1.0, and nothing for anybody else's links."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app import create_app
from data.dataset import Dataset
from data.scene import Scene
from layouts.pages.shared import Site
from layouts.snippet import embed_address
from routes.settings import Settings

HERE = "http://localhost"
RULING = "2019-03-01-first-ruling"
LINKS = [
    "/",
    "/?category=ruling",
    "/embed?category=ruling&fit=1",
    "/embed",
    "/embed/",
    f"/event/{RULING}",
    f"/event/{RULING}/",
]


def ask(client: FlaskClient, link: str, more: str = "", **headers: str) -> TestResponse:
    return client.get(f"/oembed?url={quote(link, safe='')}{more}", headers=headers)


def told(client: FlaskClient, link: str, more: str = "") -> dict[str, Any]:
    response = ask(client, link, more)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json
    return answer


def frame(html: str) -> dict[str, str]:
    """Return the attributes of the one element in a snippet."""
    [attributes] = re.findall(r"^<iframe ([^<>]*)></iframe>$", html)
    return {name: unescape(value) for name, value in re.findall(r'([a-z]+)="([^"]*)"', attributes)}


@pytest.mark.parametrize("link", LINKS)
def test_an_answer_has_what_the_format_requires(client: FlaskClient, link: str) -> None:
    answer = told(client, HERE + link)
    assert (answer["type"], answer["version"]) == ("rich", "1.0")
    for key, kind in {"html": str, "width": int, "height": int, "title": str, "cache_age": int}.items():
        assert type(answer[key]) is kind
        assert answer[key]
    assert answer["provider_url"] == f"{HERE}/"
    assert answer["provider_name"]
    assert answer["author_name"]
    shown = frame(answer["html"])
    assert (shown["width"], shown["height"]) == (str(answer["width"]), str(answer["height"]))
    assert (shown["title"], shown["loading"], shown["allow"]) == (
        answer["title"],
        "lazy",
        "fullscreen; clipboard-write",
    )


def test_the_frame_shows_the_linked_view_in_full_and_pinned(client: FlaskClient, dataset: Dataset) -> None:
    site = Site(HERE, (), "")
    for link, query in (("/?category=ruling&x=1", "category=ruling"), (f"/event/{RULING}", f"event={RULING}")):
        src = frame(told(client, HERE + link)["html"])["src"]
        assert src == embed_address(Scene.of(dataset, query), site, fit=True)
        assert "v=1.0" in src


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("more", ["", "&maxwidth=300&maxheight=200"])
def test_json_and_xml_say_the_same(client: FlaskClient, link: str, more: str) -> None:
    response = ask(client, HERE + link, f"&format=xml{more}")
    assert response.content_type == "text/xml; charset=utf-8"
    root = ET.fromstring(response.data)
    assert root.tag == "oembed"
    answer = told(client, HERE + link, f"&format=json{more}")
    assert {child.tag: child.text for child in root} == {key: str(value) for key, value in answer.items()}


@pytest.mark.parametrize(("width", "height"), [(1, 1), (320, 200), (719, 641), (1199, 900), (1200, 629)])
def test_no_size_exceeds_the_limits(client: FlaskClient, width: int, height: int) -> None:
    answer = told(client, f"{HERE}/", f"&maxwidth={width}&maxheight={height}")
    assert answer["width"] <= width
    assert answer["height"] <= height
    assert not [key for key in answer if key.startswith("thumbnail")]
    assert frame(answer["html"])["width"] == str(answer["width"])


@pytest.mark.parametrize("more", ["", "&maxwidth=1200&maxheight=630", "&maxwidth=&maxheight=", "&maxwidth=99999"])
def test_a_picture_that_fits_comes_whole(client: FlaskClient, more: str) -> None:
    answer = told(client, f"{HERE}/?category=ruling", more)
    assert answer["thumbnail_url"] == f"{HERE}/card.png?category=ruling"
    assert (answer["thumbnail_width"], answer["thumbnail_height"]) == (1200, 630)
    assert told(client, f"{HERE}/event/{RULING}", more)["thumbnail_url"] == f"{HERE}/card/{RULING}.png"


@pytest.mark.parametrize(
    "link",
    [
        "https://elsewhere.example/", "http://localhost.evil.example/", "http://localhost@evil.example/", "http://localhost:81/",
        "http://user@localhost/", "//localhost/", "/", "localhost/", "ftp://localhost/", "javascript:alert(1)", "http://[", "http://localhost:x/",
        "http:///", "http://localhost/about", "http://localhost/data/events.csv", "http://localhost/event", "http://localhost/event/",
        "http://localhost/event/2019-03-01-no-such-event", f"http://localhost/event/{RULING}/more", "http://localhost/embedded",
        f"http://localhost/event/%32{RULING[1:]}", "http://localhost//evil.example/", "\x00", "<script>alert(1)</script>",
    ],
)  # fmt: skip
def test_a_link_that_is_not_ours_to_embed_is_not_found(client: FlaskClient, link: str) -> None:
    for more in ("", "&format=xml", "&maxwidth=10"):
        response = ask(client, link, more)
        assert response.status_code == 404
        assert response.content_type == "text/plain; charset=utf-8"
        assert "script" not in response.text


@pytest.mark.parametrize("given", ["yaml", "JSON", "json,xml", "<script>"])
def test_a_format_we_do_not_write_is_not_implemented(client: FlaskClient, given: str) -> None:
    response = ask(client, f"{HERE}/", f"&format={given}")
    assert (response.status_code, response.content_type) == (501, "text/plain; charset=utf-8")
    assert response.text == "This format is not offered. Ask for json or xml.\n"


@pytest.mark.parametrize("key", ["maxwidth", "maxheight"])
@pytest.mark.parametrize("size", ["0", "-1", "1.5", "1e3", "wide", "%D9%A3", "100000", "9" * 5000, "%20", "%00"])
def test_a_size_that_is_no_number_of_pixels_is_refused_in_a_sentence(client: FlaskClient, key: str, size: str) -> None:
    response = ask(client, f"{HERE}/", f"&{key}={size}")
    assert response.status_code == 400
    assert response.text == f"{key} is not a number of pixels. Write a whole number from 1 to 99999.\n"


@pytest.mark.parametrize("query", ["", "?url=", "?url=%20", "?format=xml"])
def test_a_missing_url_is_a_bad_request(client: FlaskClient, query: str) -> None:
    response = client.get(f"/oembed{query}")
    assert (response.status_code, response.headers["Cache-Control"]) == (400, "no-store")
    assert "url=" in response.text


def test_hostile_titles_and_links_stay_texts(client: FlaskClient, dataset: Dataset) -> None:
    assert "</script><b>" in dataset.events[0].title
    for link in (
        f"/event/{RULING}",
        "/?q=%22%3E%3Cscript%3Ealert(1)",
        '/?q="><script>',
        "/?event=%22onload=%22",
        "/?%00=%ff",
    ):
        for more in ("", "&format=xml"):
            response = ask(client, HERE + link, more)
            assert response.status_code == 200
            answer = told(client, HERE + link)
            assert set(frame(answer["html"])) == {"src", "title", "width", "height", "loading", "allow", "style"}
            assert frame(answer["html"])["src"].startswith(f"{HERE}/embed?")


@pytest.mark.parametrize(
    "address", ["/", "/?category=ruling&q=court%20rules", "/embed?category=ruling", f"/event/{RULING}"]
)
def test_a_page_leads_to_its_own_answer(client: FlaskClient, address: str) -> None:
    page = client.get(address)
    for kind in ("json", "xml"):
        [href] = re.findall(rf'<link rel="alternate" type="[a-z]+/{kind}\+oembed" href="([^"]*)"', page.text)
        response = client.get(unescape(href).removeprefix(HERE))
        assert response.status_code == 200
        assert f'<{unescape(href)}>; rel="alternate"; type=' in page.headers["Link"]
    [title] = re.findall("<title>(.*?)</title>", page.text)
    assert told(client, HERE + address)["title"] == unescape(title)


@pytest.mark.parametrize("address", ["/", "/about", f"/event/{RULING}"])
def test_addresses_for_other_sites_are_absolute(dataset: Dataset, address: str) -> None:
    page = create_app(dataset, Settings(base_url="https://example.org/entente/")).server.test_client().get(address)
    canonical = f"https://example.org/entente{address}"
    assert f'<link rel="canonical" href="{canonical}">' in page.text
    assert page.headers["Link"].startswith(f'<{canonical}>; rel="canonical"')
    [image] = re.findall('<meta property="og:image" content="([^"]*)">', page.text)
    assert image.startswith("https://example.org/entente/card")


def test_a_site_under_a_path_recognises_its_links_by_both_urls(dataset: Dataset) -> None:
    client = create_app(dataset, Settings(base_url="https://example.org/entente")).server.test_client()
    for link in (
        "https://example.org/entente",
        "http://example.org/entente/",
        "https://EXAMPLE.org:443/entente/embed",
        f"{HERE}/",
    ):
        assert frame(told(client, link)["html"])["src"].startswith("https://example.org/entente/embed?")
    for link in ("https://example.org/", "https://example.org/ententes/", "https://example.org/embed"):
        assert ask(client, link).status_code == 404
        assert ask(client, link, Host="example.org").status_code == 404, "the front page is somebody else's"


def test_any_site_may_request_and_cache_the_response(client: FlaskClient) -> None:
    response = ask(client, f"{HERE}/")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cache-Control"] == f"public, max-age={response.json['cache_age']}"
    again = ask(client, f"{HERE}/", **{"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304
    head = client.head(f"/oembed?url={quote(HERE, safe='')}")
    assert (head.status_code, head.data) == (200, b"")
    refused = client.post("/oembed")
    assert (refused.status_code, refused.content_type) == (405, "text/plain; charset=utf-8")
    assert refused.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("host", ['a"><script>', "", "[", "example.org:x"])
def test_a_strange_host_is_no_failure(client: FlaskClient, host: str) -> None:
    assert ask(client, f"{HERE}/", Host=host).status_code in (200, 400, 404)
    page = client.get("/", headers={"Host": host})
    assert page.status_code in (200, 400)
    assert "<script>" not in page.text.partition("</head>")[0]


def test_versions_are_readable_by_any_site(client: FlaskClient, dataset: Dataset) -> None:
    response = client.get("/data/versions.json")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    present = response.json["versions"][0]
    assert (present["version"], response.json["content_hash"]) == ("1.0", dataset.content_hash)
    index = client.get(f"/data/{present['wire']}index.json")
    assert index.json["info"]["hash"] == dataset.content_hash
    assert index.headers["Access-Control-Allow-Origin"] == "*"
    assert "immutable" in index.headers["Cache-Control"]
    assert client.head("/data/versions.json").status_code == 200
    assert client.post("/data/versions.json").status_code == 405
