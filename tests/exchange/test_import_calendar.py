"""Import of calendars: time zones, spans, recurrence."""

from __future__ import annotations

import pytest

from exchange.report import RefusedError
from tests.exchange.conftest import Importer

ZONE = "BEGIN:VTIMEZONE\nTZID:Home\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0900\nTZOFFSETTO:+0900\nEND:STANDARD\nEND:VTIMEZONE\n"


def calendar(*entries: str, head: str = "") -> str:
    body = "".join(f"BEGIN:VEVENT\n{entry}\nEND:VEVENT\n" for entry in entries)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{body}END:VCALENDAR\n".replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("lines", "first", "last"),
    [
        ("DTSTART;VALUE=DATE:20190704", "2019-07-04", None),
        ("DTSTART;VALUE=DATE:20190704\nDTEND;VALUE=DATE:20190705", "2019-07-04", None),
        ("DTSTART;VALUE=DATE:20190704\nDTEND;VALUE=DATE:20190707", "2019-07-04", "2019-07-06"),
        ("DTSTART:20190704T220000\nDTEND:20190705T010000", "2019-07-04", "2019-07-05"),
        ("DTSTART:20190704T220000\nDTEND:20190705T000000", "2019-07-04", None),
        ("DTSTART:20190704T100000Z\nDURATION:P2D", "2019-07-04", "2019-07-06"),
    ],
)
def test_an_entry_covers_the_days_it_touches(imported: Importer, lines: str, first: str, last: str | None) -> None:
    event = imported("ics", calendar(f"{lines}\nSUMMARY:Talks")).only

    assert (event.date, event.date_end) == (first, last)


def test_the_day_is_that_of_the_entrys_own_zone_and_utc_counts_in_the_calendars(imported: Importer) -> None:
    made = imported(
        "ics",
        calendar(
            "DTSTART;TZID=Home:20190705T003000\nSUMMARY:Own zone",
            "DTSTART:20190704T200000Z\nSUMMARY:In UTC",
            head=f"X-WR-TIMEZONE:Asia/Seoul\nX-WR-CALNAME:The quarrel\n{ZONE}",
        ),
    )

    assert {event.title: event.date for event in made.dataset.events} == {
        "Own zone": "2019-07-05",
        "In UTC": "2019-07-05",
    }
    assert (made.dataset.info.time_zone, made.dataset.info.title) == ("Asia/Seoul", "The quarrel")
    assert made.changed("day moved from UTC") == ["entry 2 (2019-07-04 to 2019-07-05)"]
    assert "Entries in UTC stand on the day it then was in Asia/Seoul (--time-zone)." in made.report.decided


def test_texts_links_places_and_categories_find_their_fields(imported: Importer) -> None:
    made = imported(
        "ics",
        calendar(
            "DTSTART;VALUE=DATE:20190704\nSUMMARY:Talks\\, again\nDESCRIPTION:Two hours.\\nSee https://news.example/a.\n"
            "LOCATION:Middle Island\nCATEGORIES:Talks,Trade\nURL:https://gov.example/talks\nUID:2019-07-04-talks@x\n"
            "RRULE:FREQ=WEEKLY\nATTENDEE:mailto:a@example.org\nBEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM"
        ),
    )

    event = made.only
    assert (event.id, event.title, event.place) == ("2019-07-04-talks", "Talks, again", "Middle Island")
    assert event.summary == "Two hours.\nSee https://news.example/a."
    assert [source.url for source in event.sources] == ["https://gov.example/talks", "https://news.example/a"]
    assert made.changed("second category") == ["entry 1 (Trade)"]
    assert made.changed("repetition") == ["entry 1"]
    assert made.changed("ATTENDEE") == ["entry 1"]
    assert made.changed("VALARM") == ["entry 1"]


def test_entries_without_a_day_or_cancelled_are_refused_one_by_one(imported: Importer) -> None:
    made = imported(
        "ics",
        calendar(
            "DTSTART:soon\nSUMMARY:Soon",
            "DTSTART;VALUE=DATE:20190704\nSUMMARY:Off\nSTATUS:CANCELLED",
            "DTSTART;VALUE=DATE:20190704\nSUMMARY:On",
        ),
    )

    assert made.only.title == "On"
    assert made.report.refused == [
        'entry 1, "Soon": its start is missing or no date',
        'entry 2, "Off": it is cancelled',
    ]


@pytest.mark.parametrize("text", ["hello", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"])
def test_what_is_no_calendar_is_refused(imported: Importer, text: str) -> None:
    with pytest.raises(RefusedError):
        imported("ics", text)
