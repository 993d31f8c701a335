"""Former ids redirect to their event; a withdrawn event leaves a page with the reason."""

from __future__ import annotations

from dataclasses import replace

import feedparser
import pytest
from flask.testing import FlaskClient
from ical.calendar_stream import IcsCalendarStream

from app import create_app
from data.dataset import Dataset
from data.models.events import Correction, Withdrawn
from routes.settings import Settings

TAG = "tag:islands.entente.invalid,2026:"
FORMER, NOW, GONE = "2019-02-28-first-ruling", "2019-03-01-first-ruling", "2019-02-01-rumour"


@pytest.fixture(scope="module")
def retired(dataset: Dataset) -> Dataset:
    """Return the small dataset with an event that had another id, corrected under it, and one that was withdrawn."""
    events = tuple(
        event.model_copy(update={"formerly": (FORMER,)}) if event.id == NOW else event for event in dataset.events
    )
    gone = Withdrawn(id=GONE, title="A <rumour>", date="2020-03-03", why="The ministry denied it.", instead=NOW)
    wrong_day = Correction(date="2020-02-02", event=FORMER, was="28 February.", now="1 March.")
    return replace(dataset, events=events, withdrawn=(gone,), corrections=(wrong_day,))


@pytest.fixture(scope="module")
def client(retired: Dataset) -> FlaskClient:
    return create_app(retired, Settings(base_url="https://example.org")).server.test_client()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"/event/{FORMER}", f"/event/{NOW}"),
        (f"/card/{FORMER}.svg?theme=dark", f"/card/{NOW}.svg?theme=dark"),
        (f"/data/around/{FORMER}.json", f"/data/around/{NOW}.json"),
    ],
)
def test_a_former_url_redirects_permanently(client: FlaskClient, old: str, new: str) -> None:
    response = client.get(old)

    assert (response.status_code, response.headers["Location"]) == (301, new)


def test_a_link_with_a_former_id_opens_the_event(client: FlaskClient) -> None:
    unknown = "2019-02-27-first-ruling"

    assert f"‘event={unknown}’" in client.get(f"/embed?event={unknown}").text
    assert f"‘event={FORMER}’" not in client.get(f"/embed?event={FORMER}").text


def test_a_withdrawn_event_says_when_and_why_and_where_to_go(client: FlaskClient) -> None:
    response = client.get(f"/event/{GONE}")

    assert response.status_code == 410
    for part in ("A &lt;rumour&gt;", "3 March 2020", "The ministry denied it.", f"/event/{NOW}", "noindex"):
        assert part in response.text


def test_the_page_of_an_event_lists_its_corrections(client: FlaskClient) -> None:
    assert "Was: 28 February. Now: 1 March." in client.get(f"/event/{NOW}").text


def test_about_lists_corrections_and_withdrawals_newest_first(client: FlaskClient) -> None:
    listed = client.get("/about").text.partition('id="corrections"')[2]

    assert 0 < listed.index("Withdrawn: The ministry denied it.") < listed.index("Was: 28 February.")
    assert f'href="/event/{GONE}"' in listed
    assert f'href="/event/{NOW}"' in listed


def test_the_feed_keeps_the_oldest_id_and_lists_the_withdrawal(client: FlaskClient) -> None:
    entries = {entry.id: entry for entry in feedparser.parse(client.get("/feed.atom").data).entries}

    assert entries[f"{TAG}event/{FORMER}"].link == f"https://example.org/event/{NOW}"
    assert entries[f"{TAG}withdrawn/{GONE}"].summary == "The ministry denied it."


def test_the_calendar_cancels_what_was_withdrawn(client: FlaskClient, retired: Dataset) -> None:
    calendar = IcsCalendarStream.calendar_from_ics(client.get("/calendar.ics").text)
    found = {entry.uid: entry for entry in calendar.events}
    name = retired.info.name

    assert found[f"{GONE}@{name}"].status == "CANCELLED"
    assert found[f"{GONE}@{name}"].sequence == 1
    assert found[f"{FORMER}@{name}"].sequence == 1


def test_pages_that_pinned_an_older_version_can_tell_what_was_withdrawn(client: FlaskClient) -> None:
    told = client.get("/data/versions.json").json

    assert told is not None
    assert [one["id"] for one in told["withdrawn"]] == [GONE]


def test_as_plain_files_both_pages_are_there(retired: Dataset) -> None:
    files = create_app(retired, Settings(published=True)).server.test_client()

    moved, gone = files.get(f"/event/{FORMER}"), files.get(f"/event/{GONE}")

    assert (moved.status_code, gone.status_code) == (200, 200)
    assert f'content="0; url=/event/{NOW}"' in moved.text
    assert "The ministry denied it." in gone.text
