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
from data.history import added, released
from layouts.feeds.atom import atom
from routes.settings import Settings
from tests.conftest import ROOT

HERE = "https://example.org"
FIRST, SECOND = "2019-03-01-first-ruling", "2019-05-02-second-ruling"
POLYIMIDE = "2019-09-15-polyimide-first-approval"
TAG, CURATED = "tag:islands.entente.invalid,2026:", "tag:japan-korea.entente.invalid,2026:"
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


def test_what_was_added_or_corrected_last_comes_first(newsroom: FlaskClient, curated: Dataset) -> None:
    entries = feed_of(newsroom.get("/feed.atom").data).entries
    late = {event.id: event.added for event in curated.events if event.added}
    newest = max(one.date for one in curated.corrections)

    assert [entry.updated for entry in entries] == sorted((entry.updated for entry in entries), reverse=True)
    assert f"{CURATED}corrections/{newest}" in [entry.id for entry in entries if entry.updated[:10] == newest]
    published = {entry.id.rpartition("/")[2]: entry.published[:10] for entry in entries}
    assert late.keys() & published.keys()
    assert all(published[event] == late[event] for event in late.keys() & published.keys())


def test_an_event_without_a_day_of_its_own_belongs_to_the_first_version_or_came_when_it_happened(
    curated: Dataset,
) -> None:
    of_old, later, future = (
        curated.events[0],
        curated.events[0].model_copy(update={"date": "2026-11-25"}),
        curated.events[0].model_copy(update={"date": "2030-01-01"}),
    )

    assert added(curated, of_old) == "2026-11-22"
    assert added(curated, later) == "2026-11-25"
    assert added(curated, future) == max(release.date for release in curated.info.versions)


def test_a_dataset_has_changed_when_its_last_event_was_added(small: Dataset) -> None:
    late = small.events[0].model_copy(update={"added": "2024-07-04"})

    assert released(replace(small, events=(late, *small.events[1:]))) == "2024-07-04"


def test_ids_of_entries_name_no_host(newsroom: FlaskClient, curated: Dataset) -> None:
    moved = create_app(curated, Settings(base_url="https://elsewhere.example/t")).server.test_client()

    ids = [[entry.id for entry in feed_of(one.get("/feed.atom").data).entries] for one in (newsroom, moved)]

    assert ids[0] == ids[1]
    assert all(one.startswith(CURATED) for one in ids[0])


def test_addresses_that_were_ids_of_corrections_still_lead_to_them(newsroom: FlaskClient, curated: Dataset) -> None:
    about = newsroom.get("/about").text

    assert f'id="correction-2026-11-23-{curated.corrections[0].event}"' in about
    assert about.count('id="correction-') == len(curated.corrections)


def test_an_entry_holds_the_event_with_links_that_lead_somewhere(newsroom: FlaskClient) -> None:
    feed = feed_of(newsroom.get("/feed.atom?category=export-approval&material=photoresist&to=2019-12-31").data)
    (entry,) = [entry for entry in feed.entries if entry.id.endswith("event/2019-08-19-photoresist-second-approval")]

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


def test_corrections_of_a_day_are_an_entry_and_renew_their_event(corrected: Dataset) -> None:
    entries = feed_of(atom(corrected, whole(corrected), HERE)).entries

    assert [entry.updated[:10] for entry in entries] == ["2020-02-02", "2020-02-02", "2020-01-01", "2019-05-02"]
    assert entries[0].title == "1 correction of 2 February 2020"
    assert "Was: The first &lt;ruling&gt;. Now: The second one." in entries[0].content[0].value
    assert entries[0].summary.startswith("A court rules on")
    assert entries[1].published[:10] == "2019-03-01"
    assert len({entry.id for entry in entries}) == 4


def test_two_corrections_of_one_day_are_one_entry(corrected: Dataset) -> None:
    twice = replace(corrected, corrections=(corrected.corrections[0], corrected.corrections[0]))
    entries = feed_of(atom(twice, whole(twice), HERE)).entries

    assert [entry.title for entry in entries if ":corrections/" in entry.id] == ["2 corrections of 2 February 2020"]
    assert entries[0].content[0].value.count("The second one.") == 2


def test_a_filtered_feed_leaves_out_corrections_of_others(corrected: Dataset) -> None:
    entries = feed_of(atom(corrected, choose(corrected, "q=again", open_ended=True), HERE)).entries

    assert [entry.id for entry in entries] == [f"{TAG}event/{SECOND}"]


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
