"""Calendars that are broken, cut off or unusual: what can be read is imported, the rest is listed."""

from __future__ import annotations

import pytest

from exchange.report import RefusedError
from tests.exchange.conftest import Importer
from tests.exchange.test_import_calendar import calendar

ONE = "DTSTART;VALUE=DATE:20200102\nSUMMARY:One"


def test_a_line_that_was_not_folded_is_listed_with_its_entry_its_number_and_its_words(imported: Importer) -> None:
    made = imported("ics", calendar(f"{ONE}\nDESCRIPTION:first line\nsecond line that was not folded\nthird: line"))

    assert made.only.summary == "first line"
    assert made.changed("line that cannot be read") == ["entry 1, line 7 (second line that was not folded)"]
    assert made.changed("THIRD left out") == ["entry 1 (line)"]


def test_a_file_without_its_last_line_is_imported_and_said_to_be_cut_off(imported: Importer) -> None:
    made = imported("ics", calendar(ONE).removesuffix("END:VCALENDAR\r\n"))

    assert made.only.title == "One"
    assert any("cut off" in sentence for sentence in made.report.decided)


def test_an_entry_that_the_end_of_the_file_cuts_off_is_left_out_and_named(imported: Importer) -> None:
    whole = calendar(ONE, f"{ONE.replace('One', 'Two')}\nDESCRIPTION:a long text")

    made = imported("ics", whole[: whole.index("long text")])

    assert made.only.title == "One"
    assert made.report.refused == ['entry 2, "Two": the file is cut off within it']


def test_an_entry_without_its_end_is_read_as_far_as_it_goes(imported: Importer) -> None:
    text = calendar(ONE, ONE.replace("One", "Two")).replace("END:VEVENT\r\n", "", 1)

    made = imported("ics", text)

    assert [event.title for event in made.dataset.events] == ["One", "Two"]
    assert made.changed("END:VEVENT is missing") == ["entry 1, line 6"]


def test_several_calendars_in_one_file_are_read_and_their_entries_counted_on(imported: Importer) -> None:
    made = imported("ics", calendar(ONE) + calendar("DTSTART:soon\nSUMMARY:Two", ONE.replace("One", "Three")))

    assert [event.title for event in made.dataset.events] == ["One", "Three"]
    assert made.report.refused == ['entry 2, "Two": its start is missing or no date']


def test_a_calendar_of_tasks_says_so(imported: Importer) -> None:
    tasks = "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:Do\r\nEND:VTODO\r\nBEGIN:VJOURNAL\r\nEND:VJOURNAL\r\nEND:VCALENDAR\r\n"

    with pytest.raises(RefusedError, match=r"no entry \(VEVENT\), only 1 task and 1 journal"):
        imported("ics", tasks)


def test_what_cannot_be_read_beside_the_entries_does_not_stop_them(imported: Importer) -> None:
    alarm = "BEGIN:VALARM\nTRIGGER:soon\nREPEAT:often\nEND:VALARM"
    zone = "BEGIN:VTIMEZONE\nTZID:Home\nBEGIN:STANDARD\nDTSTART:never\nTZOFFSETTO:far\nEND:STANDARD\nEND:VTIMEZONE\n"
    task = "BEGIN:VTODO\nDUE:soon\nEND:VTODO\n"
    text = calendar(f"{ONE}\n{alarm}", head=f"X-WR-CALNAME:The quarrel\nREFRESH-INTERVAL:often\n{zone}{task}")

    made = imported("ics", text)

    assert (made.only.title, made.dataset.info.title) == ("One", "The quarrel")
    assert made.changed("VALARM") == ["entry 1"]
    assert made.changed("task, journal") == ["VTODO 1"]
    assert len(made.changed("fields or time zones of the calendar")) == 1


def test_a_time_zone_nobody_knows_is_said(imported: Importer) -> None:
    made = imported("ics", calendar("DTSTART;TZID=Mars/Olympus:20200102T093000\nSUMMARY:One"))

    assert made.only.date == "2020-01-02"
    assert made.changed("time zone that is not known") == ["entry 1 (Mars/Olympus)"]


def test_a_second_value_of_what_is_single_is_listed(imported: Importer) -> None:
    made = imported("ics", calendar(f"{ONE}\nSUMMARY:Uno\nDESCRIPTION:a\nDESCRIPTION:b"))

    assert (made.only.title, made.only.summary) == ("One", "a")
    assert made.changed("second SUMMARY") == ["entry 1 (Uno)"]


def test_an_address_that_is_too_long_and_an_attached_file_are_each_listed_for_what_they_are(imported: Importer) -> None:
    long, file = f"URL:https://news.example/{'a' * 3000}", f"ATTACH;ENCODING=BASE64;VALUE=BINARY:{'YWJj' * 1000}"
    made = imported("ics", calendar(f"{ONE}\n{long}\n{file}"))

    address, attached = made.changed("link that is no web address")
    assert address.startswith("entry 1 (https://news.example/aaa")
    assert attached == "entry 1 (a file within the calendar)"


@pytest.mark.parametrize("end", ["DTEND;VALUE=DATE:20200102", "DURATION:PT0S"])
def test_an_end_that_equals_the_beginning_is_a_point(imported: Importer, end: str) -> None:
    made = imported("ics", calendar(f"{ONE}\n{end}"))

    assert made.only.date_end is None
    assert [what for what in made.report.changed if "end" in what.split()] == []


def test_a_letter_that_a_folded_line_cuts_in_two_is_whole_again(imported: Importer) -> None:
    before, after = "회담".encode()[:4], "회담".encode()[4:]
    text = calendar(ONE).encode().replace(b"SUMMARY:One", b"SUMMARY:" + before + b"\r\n " + after)

    made = imported("ics", text)

    assert (made.only.title, made.report.decided[0].startswith("The file is not UTF-8")) == ("회담", False)


def test_a_text_of_one_line_is_no_path_to_a_file(imported: Importer) -> None:
    with pytest.raises(RefusedError):
        imported("ics", "/etc/passwd")


WEEKLY = "DTSTART;TZID=Europe/Oslo:20260320T090000\nDTEND;TZID=Europe/Oslo:20260320T100000\nSUMMARY:Weekly\nUID:w"


def days(imported: Importer, *entries: str, until: str = "2026-04-12") -> list[str]:
    made = imported("ics", calendar(*entries), repeat=until)
    return [event.date for event in made.dataset.events]


@pytest.mark.parametrize(
    ("rules", "found"),
    [
        ("RRULE:FREQ=WEEKLY", ["2026-03-20", "2026-03-27", "2026-04-03", "2026-04-10"]),
        ("RRULE:FREQ=WEEKLY;COUNT=2", ["2026-03-20", "2026-03-27"]),
        ("RRULE:FREQ=WEEKLY;UNTIL=20260403T070000Z", ["2026-03-20", "2026-03-27", "2026-04-03"]),
        ("RRULE:FREQ=WEEKLY;UNTIL=20260402", ["2026-03-20", "2026-03-27"]),
        (
            "RRULE:FREQ=WEEKLY\nEXDATE;TZID=Europe/Oslo:20260327T090000,20260403T090000",
            ["2026-03-20", "2026-04-10"],
        ),
        ("RRULE:FREQ=WEEKLY\nEXDATE;VALUE=DATE:20260327\nEXDATE;VALUE=DATE:20260403", ["2026-03-20", "2026-04-10"]),
        ("RRULE:FREQ=WEEKLY\nEXDATE:20260403T070000Z", ["2026-03-20", "2026-03-27", "2026-04-10"]),
        ("RDATE;TZID=Europe/Oslo:20260325T090000,20260501T090000", ["2026-03-20", "2026-03-25"]),
        ("RRULE:FREQ=MONTHLY;BYDAY=3FR", ["2026-03-20"]),
        ("RRULE:FREQ=DAILY;INTERVAL=0", ["2026-03-20"]),
        ("RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", ["2026-03-20"]),
    ],
)
def test_an_entry_repeats_on_the_days_of_its_rules_until_a_day(
    imported: Importer, rules: str, found: list[str]
) -> None:
    assert days(imported, f"{WEEKLY}\n{rules}") == found


def test_days_that_have_an_entry_of_their_own_are_not_there_twice(imported: Importer) -> None:
    moved = (
        "DTSTART;TZID=Europe/Oslo:20260328T090000\nSUMMARY:Moved\nUID:w\nRECURRENCE-ID;TZID=Europe/Oslo:20260327T090000"
    )
    off = (
        "DTSTART;TZID=Europe/Oslo:20260403T090000\nSUMMARY:Off\nUID:w\nRECURRENCE-ID:20260403T070000Z\nSTATUS:CANCELLED"
    )

    assert days(imported, f"{WEEKLY}\nRRULE:FREQ=WEEKLY", moved, off) == ["2026-03-20", "2026-03-28", "2026-04-10"]


def test_without_the_option_the_first_day_stays_and_the_option_is_named(imported: Importer) -> None:
    made = imported("ics", calendar(f"{WEEKLY}\nRRULE:FREQ=WEEKLY"))

    assert made.only.date == "2026-03-20"
    (what,) = (what for what in made.report.changed if what.startswith("repetition"))
    assert "--repeat" in what


def test_an_entry_that_repeats_for_ever_is_cut_after_a_thousand_days(imported: Importer) -> None:
    entry = "DTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:20200103\nSUMMARY:Daily\nRRULE:FREQ=DAILY"

    made = imported("ics", calendar(entry), repeat="2026-01-01")

    assert len(made.dataset.events) == 1000
    assert made.dataset.events[9].date_end == "2020-01-11"
    assert made.changed("repetition cut after 1,000 days") == ["entry 1 (2022-09-26)"]


def test_the_zone_is_that_of_most_entries_where_the_calendar_names_none(imported: Importer) -> None:
    made = imported("ics", calendar(WEEKLY))

    assert made.dataset.info.time_zone == "Europe/Oslo"
    assert made.changed("time of day of the end") == ["entry 1 (10:00)"]
