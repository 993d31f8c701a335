"""The Atom feed and the calendar, read by the programs that readers use."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest
from flask.testing import FlaskClient

from app import create_app
from data.dataset import Dataset
from data.export import choose, whole
from layouts.feeds.atom import atom
from routes.settings import Settings
from tests.conftest import ROOT

HERE = "https://example.org"
FIRST, SECOND = "2019-03-01-first-ruling", "2019-05-02-second-ruling"
POLYIMIDE = "2019-09-15-polyimide-first-approval"
ATOM = "{http://www.w3.org/2005/Atom}"


def feed_of(content: bytes | str) -> Any:
    feed = feedparser.parse(content)
    assert feed.bozo == 0, feed.get("bozo_exception")
    return feed


def test_the_feed_is_typed_and_read_without_complaint(newsroom: FlaskClient) -> None:
    response = newsroom.get("/feed.atom")

    feed = feed_of(response.data)

    assert response.content_type == "application/atom+xml; charset=utf-8"
    assert (feed.version, len(feed.entries)) == ("atom10", 50)
    assert feed.feed.title == "Courts, curbs and chips"


@pytest.mark.parametrize("query", ["", "?category=export-approval", "?category="])
def test_the_feed_has_the_required_elements(newsroom: FlaskClient, query: str) -> None:
    root = ET.fromstring(newsroom.get(f"/feed.atom{query}").data)

    for element in (root, *root.iter(f"{ATOM}entry")):
        assert all(element.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    assert root.findtext(f"{ATOM}rights")
    links = {link.get("rel", "alternate"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"self": f"{HERE}/feed.atom{query}", "alternate": f"{HERE}/{query}"}
    names = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert len(names) == len(set(names))


def test_the_newest_event_comes_first(newsroom: FlaskClient, curated: Dataset) -> None:
    entries = feed_of(newsroom.get("/feed.atom").data).entries
    events = [entry for entry in entries if "about#" not in entry.id]

    assert events[0].link == f"{HERE}/event/{curated.events[-1].id}"
    assert [entry.published for entry in entries] == sorted((entry.published for entry in entries), reverse=True)


def test_an_entry_holds_the_event_with_links_that_lead_somewhere(newsroom: FlaskClient) -> None:
    feed = feed_of(newsroom.get("/feed.atom?q=photoresist&to=2019-12-31").data)
    (entry,) = [entry for entry in feed.entries if entry.id.endswith("/event/2019-08-19-photoresist-second-approval")]

    content = entry.content[0].value
    assert "19 August 2019" in content
    assert "Days since first approval: 12" in content
    assert 'href="https://koreajoongangdaily.joins.com/' in content
    assert {tag.term for tag in entry.tags} == {"export-approval", "de-escalation", "photoresist"}


def test_a_month_is_not_shown_as_a_day(newsroom: FlaskClient) -> None:
    feed = feed_of(
        newsroom.get("/feed.atom?material=fluorinated-polyimide&category=export-approval&to=2019-12-31").data
    )
    (entry,) = [entry for entry in feed.entries if entry.id.endswith(POLYIMIDE)]

    assert "September 2019" in entry.content[0].value
    assert "15 September" not in entry.content[0].value
    assert "The day is not known" in entry.content[0].value


def test_a_title_stays_text(client: FlaskClient) -> None:
    text = client.get("/feed.atom").text
    (first,) = [entry for entry in feed_of(text).entries if entry.id.endswith(FIRST)]

    assert first.title == "A court rules on </script><b>fish</b>"
    assert "<b>fish</b>" not in text


def test_corrections_are_entries_and_renew_their_event(corrected: Dataset) -> None:
    entries = feed_of(atom(corrected, whole(corrected), HERE)).entries

    assert [entry.published[:10] for entry in entries] == ["2020-02-02", "2020-01-01", "2019-05-02", "2019-03-01"]
    assert entries[0].title.startswith("Correction: A court rules on")
    assert entries[0].summary == "Was: The first <ruling>. Now: The second one."
    assert entries[3].updated[:10] == "2020-02-02"
    assert len({entry.id for entry in entries}) == 4


def test_two_corrections_of_one_day_are_two_entries(corrected: Dataset) -> None:
    twice = replace(corrected, corrections=(corrected.corrections[0], corrected.corrections[0]))

    assert len({entry.id for entry in feed_of(atom(twice, whole(twice), HERE)).entries}) == 4


def test_a_filtered_feed_leaves_out_corrections_of_others(corrected: Dataset) -> None:
    entries = feed_of(atom(corrected, choose(corrected, "q=again", open_ended=True), HERE)).entries

    assert [entry.id for entry in entries] == [f"{HERE}/event/{SECOND}"]


def test_a_feed_is_bounded(corrected: Dataset) -> None:
    assert len(feed_of(atom(corrected, whole(corrected), HERE, most=3)).entries) == 3


def test_signs_that_xml_forbids_do_not_break_the_feed(dataset: Dataset) -> None:
    event = dataset.events[0].model_copy(update={"title": "Bell\x07 and \x00null", "summary": "\ud800\x0b"})
    ringing = replace(dataset, events=(event,))

    assert feed_of(atom(ringing, whole(ringing), HERE)).entries[0].title == "Bell and null"


@pytest.mark.parametrize("name", ["feed.atom", "calendar.ics"])
def test_the_same_dataset_gives_the_same_feed(newsroom: FlaskClient, curated: Dataset, name: str) -> None:
    again = create_app(curated, Settings(base_url=HERE)).server.test_client().get(f"/{name}")

    assert newsroom.get(f"/{name}").headers["ETag"] == again.headers["ETag"]


def test_pages_name_the_feeds(client: FlaskClient) -> None:
    text = client.get("/about").text

    assert '<link rel="alternate" type="application/atom+xml" href="/feed.atom"' in text
    assert '<link rel="alternate" type="text/calendar" href="/calendar.ics"' in text


def test_feed_libraries_are_imported_on_the_first_request() -> None:
    claim = (
        "import sys; from pathlib import Path; from app import create_app; from data.load import load; "
        "create_app(load(Path('tests/small'))); assert not {'feedgen', 'lxml', 'icalendar'} & set(sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", claim], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.stderr == ""
