"""The calendar, read by another library than the one that writes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from flask.testing import FlaskClient
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event as Entry

from data import days
from data.dataset import Dataset
from data.export import choose, whole
from layouts.feeds.calendar import calendar

HERE = "https://example.org"
FIRST, SECOND = "2019-03-01-first-ruling", "2019-05-02-second-ruling"
POLYIMIDE = "2019-09-15-polyimide-first-approval"


def calendar_of(content: bytes | str) -> Calendar:
    return IcsCalendarStream.calendar_from_ics(content if isinstance(content, str) else content.decode())


def entry_of(content: bytes | str, event_id: str) -> Entry:
    (entry,) = [entry for entry in calendar_of(content).events if (entry.uid or "").startswith(f"{event_id}@")]
    return entry


@pytest.mark.parametrize(
    "query", ["", "category=export-curb", "q=photoresist&from=2019-07-01&to=2019-07-31", "category="]
)
def test_the_calendar_has_one_entry_for_each_chosen_event(newsroom: FlaskClient, curated: Dataset, query: str) -> None:
    response = newsroom.get(f"/calendar.ics?{query}")

    entries = calendar_of(response.text).events

    assert response.content_type == "text/calendar; charset=utf-8"
    assert [entry.uid for entry in entries] == [
        f"{event_id}@japan_korea" for event_id in choose(curated, query, open_ended=True).events
    ]


def test_every_entry_covers_the_days_of_its_event(newsroom: FlaskClient, curated: Dataset) -> None:
    for event, entry in zip(curated.events, calendar_of(newsroom.get("/calendar.ics").text).events, strict=True):
        first, last = days.span(event.date, event.precision, event.date_end)
        assert (entry.dtstart, entry.dtend) == (
            date.fromisoformat(days.iso(first)), date.fromisoformat(days.iso(last)) + timedelta(days=1),
        )  # fmt: skip


def test_an_entry_begins_at_the_time_of_day_of_its_event(small: Dataset) -> None:
    times = {"2021-06-15-harbours-closed": "14:30", "2021-11-02-island-talks": "09:00"}
    events = tuple(event.model_copy(update={"time": times.get(event.id)}) for event in small.events)
    timed = calendar(replace(small, events=events), whole(small), HERE)
    oslo = ZoneInfo("Europe/Oslo")

    closed, talks = (entry_of(timed, event_id) for event_id in times)

    assert (closed.dtstart, closed.dtend) == (datetime(2021, 6, 15, 14, 30, tzinfo=oslo), None)
    assert (talks.dtstart, talks.dtend) == (
        datetime(2021, 11, 2, 9, tzinfo=oslo), datetime(2021, 11, 6, tzinfo=oslo),
    )  # fmt: skip
    assert entry_of(timed, "2022-02-10-court-lifts-closure").dtstart == date(2022, 2, 10)
    assert b"BEGIN:VTIMEZONE" in timed
    assert b"BEGIN:VTIMEZONE" not in calendar(small, whole(small), HERE)


def test_a_month_spans_the_month_and_says_why(newsroom: FlaskClient) -> None:
    entry = entry_of(newsroom.get("/calendar.ics").text, POLYIMIDE)

    assert (entry.dtstart, entry.dtend) == (date(2019, 9, 1), date(2019, 10, 1))
    assert (entry.summary or "").endswith("(September 2019, day not known)")
    assert (entry.description or "").startswith("The day is not known, only September 2019.")


def test_an_entry_names_its_sources_and_its_page(newsroom: FlaskClient) -> None:
    entry = entry_of(newsroom.get("/calendar.ics").text, "2019-08-19-photoresist-second-approval")

    assert "Korea JoongAng Daily, 2019-08-20 Japan green lights photoresists exports again https://" in (
        entry.description or ""
    )
    assert str(entry.url) == f"{HERE}/event/2019-08-19-photoresist-second-approval"
    assert entry.categories == ["Export approvals", "De-escalation", "Photoresist"]
    assert entry.location == "Tokyo"


def test_corrections_raise_the_sequence(corrected: Dataset) -> None:
    written = calendar(corrected, whole(corrected), HERE)

    first, second = entry_of(written, FIRST), entry_of(written, SECOND)

    assert (first.sequence, second.sequence) == (2, 0)
    assert first.last_modified is not None
    assert f"{first.last_modified:%Y-%m-%d}" == "2020-02-02"


def test_the_calendar_has_a_name_and_a_refresh_interval(newsroom: FlaskClient) -> None:
    lines = newsroom.get("/calendar.ics?category=export-curb").text.split("\r\n")

    assert r"X-WR-CALNAME:Courts\, curbs and chips" in lines
    assert "REFRESH-INTERVAL;VALUE=DURATION:P1D" in lines
    assert f"SOURCE;VALUE=URI:{HERE}/calendar.ics?category=export-curb" in lines
    assert max(len(line.encode()) for line in lines) <= 75


def test_control_signs_do_not_break_the_calendar(dataset: Dataset) -> None:
    event = dataset.events[0].model_copy(update={"title": "Bell\x07 and \x00null", "summary": "BEGIN:VEVENT\nEND"})
    ringing = replace(dataset, events=(event,))

    entry = entry_of(calendar(ringing, whole(ringing), HERE), FIRST)

    assert entry.summary == "Bell and null"
    assert (entry.description or "").startswith("BEGIN:VEVENT\nEND")


def test_the_last_day_there_is_has_an_entry_too(dataset: Dataset) -> None:
    event = dataset.events[0].model_copy(update={"date": "9999-12-31"})
    last = replace(dataset, events=(event,))

    assert entry_of(calendar(last, whole(last), HERE), FIRST).dtstart == date(9999, 12, 31)
