"""What search engines are told."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from data.dataset import Dataset
from layouts.pages.shared import Neighbour
from routes import crawlers
from routes.live import Live
from routes.settings import Settings

HERE = "https://example.org"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def listed(text: str, what: str = "url") -> dict[str, str]:
    """Return the addresses of a sitemap with their days of change."""
    root = ET.fromstring(text.encode())
    return {
        one.findtext("s:loc", "", NAMES): one.findtext("s:lastmod", "", NAMES)
        for one in root.findall(f"s:{what}", NAMES)
    }


def test_the_sitemap_lists_every_page_event_and_briefing_once(newsroom: FlaskClient, curated: Dataset) -> None:
    response = newsroom.get("/sitemap.xml")

    addresses = listed(response.text)
    assert response.mimetype == "application/xml"
    assert set(addresses) == {
        f"{HERE}/",
        f"{HERE}/about",
        f"{HERE}/reactions",
        *(f"{HERE}/briefing/{one.id}" for one in curated.briefings),
        *(f"{HERE}/event/{one.id}" for one in curated.events),
    }
    assert all(newsroom.get(one.removeprefix(HERE)).status_code == 200 for one in list(addresses)[:8])


def test_a_page_changed_when_it_was_added_or_last_corrected(newsroom: FlaskClient, curated: Dataset) -> None:
    addresses = listed(newsroom.get("/sitemap.xml").text)
    corrected = {one.event: one.date for one in sorted(curated.corrections, key=lambda one: one.date) if one.event}

    assert addresses[f"{HERE}/"] == max(one.date for one in curated.info.versions)
    assert corrected
    assert all(addresses[f"{HERE}/event/{event}"] == day for event, day in corrected.items())


def test_a_sitemap_of_many_is_split_and_its_parts_hold_all(corrected: Dataset) -> None:
    server = Flask("crawled")
    app = create_app(corrected, Settings(base_url=HERE))
    crawlers.register(server, corrected, "/", app.site, longest=2)
    client = server.test_client()

    parts = listed(client.get("/sitemap.xml").text, "sitemap")
    held = [one for part in parts for one in listed(client.get(part.removeprefix(HERE)).text)]

    assert list(parts) == [f"{HERE}/sitemap-1.xml", f"{HERE}/sitemap-2.xml"]
    assert max(parts.values()) == "2020-02-02"
    assert held == [entry.address for entry in crawlers.parts(corrected, HERE)[0]]
    assert client.get("/sitemap-3.xml").status_code == 404


def test_ten_thousand_events_fit_into_one_file(corrected: Dataset) -> None:
    many = replace(
        corrected, events=tuple(corrected.events[0].model_copy(update={"id": f"event-{at}"}) for at in range(10_000))
    )

    assert [len(part) for part in crawlers.parts(many, HERE)] == [10_002]
    assert [len(part) for part in crawlers.parts(many, HERE, 4_000)] == [4_000, 4_000, 2_002]


def test_robots_may_read_everything_and_find_the_sitemaps_of_all_datasets(dataset: Dataset) -> None:
    other = Neighbour("Second", "An invented quarrel", "/second/")
    client = create_app(dataset, Settings(base_url=HERE), live=Live(others=lambda: (other,))).server.test_client()

    lines = client.get("/robots.txt").text.split("\n")

    assert lines[:2] == ["User-agent: *", "Disallow:"]
    assert [line for line in lines if line.startswith("Sitemap")] == [
        f"Sitemap: {HERE}/sitemap.xml",
        f"Sitemap: {HERE}/second/sitemap.xml",
    ]


def test_embeds_are_not_indexed(newsroom: FlaskClient) -> None:
    response = newsroom.get("/embed?q=fluoride")

    assert response.headers["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.text
    assert "noindex" not in newsroom.get("/").text
