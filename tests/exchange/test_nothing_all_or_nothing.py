"""One bad text never stops the rest: it is cut, or its row left out, and the report says which."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from data.load import load
from exchange.importing import import_file
from exchange.report import RefusedError
from tests.exchange.conftest import Importer, slide, timeline

WORDS = "word " * 2000


@pytest.mark.parametrize(
    ("column", "field", "most"),
    [("summary", "summary", 5000), ("note", "note", 5000), ("place", "place", 500), ("title", "title", 500)],
)
def test_a_text_that_is_too_long_is_cut_at_a_word_and_named_with_its_row(
    imported: Importer, column: str, field: str, most: int
) -> None:
    row = {"date": "2020-01-02", "title": "Long", "summary": "Said"} | {column: WORDS}
    head = ",".join(row)
    first = ",".join({"date": "2020-01-01", "title": "Fine", "summary": "x"}.get(name, "") for name in row)

    made = imported("csv", f"{head}\n{first}\n{','.join(row.values())}\n")

    assert len(made.dataset.events) == 2
    text = getattr(made.dataset.events[1], field)
    assert most - 10 < len(text) <= most
    assert text.endswith("word…")
    (place,) = made.changed(f"{field} cut to {most:,} letters")
    assert place.startswith("row 3 (word word")


def test_every_other_text_that_is_too_long_is_cut_too(imported: Importer) -> None:
    quoted = {"url": f"<blockquote>{WORDS}<cite>{WORDS}</cite></blockquote>"}
    era = {"start_date": {"year": "2018"}, "text": {"headline": "Cold", "text": WORDS}}
    title = {"text": {"headline": WORDS, "text": WORDS}}

    made = imported("timelinejs", timeline(slide(media=quoted, group=WORDS), eras=[era], title=title))

    assert (len(made.dataset.info.title), len(made.dataset.info.subtitle)) == (495, 495)
    assert len(made.dataset.phases[0].note or "") == 4995
    assert len(made.only.quotes[0].who) == 495
    assert set(made.report.changed) > {
        "title cut to 500 letters",
        "subtitle cut to 500 letters",
        "note cut to 5,000 letters",
        "quotes.who cut to 500 letters",
        "quotes.text cut to 5,000 letters",
        "category cut to 80 letters",
    }


def test_a_cut_leaves_no_half_of_a_sign(imported: Importer) -> None:
    made = imported("csv", f"date,title,text\n2020,{'a' * 498}e\u0301e\u0301e\u0301,A text.\n")

    assert made.only.title == "a" * 498 + "…"


def test_an_event_that_the_rules_refuse_is_left_out_and_named(imported: Importer) -> None:
    table = (
        "id,date,precision,category,title,summary,summary_cited,source_publishers,source_titles\n"
        "2019-07-01-a,2019-07-01,day,talks,First,Said.,Said. [1],Gazette,One\n"
        "2019-07-02-b,2019-07-02,day,talks,Second,Said.,[see 2019-07-01-a],Gazette,Two\n"
    )

    made = imported("csv", table)

    assert [event.title for event in made.dataset.events] in (["First"], ["First", "Second"])
    assert made.report.refused or made.report.changed


def test_dates_and_eras_of_old_files_are_not_listed_as_left_out(imported: Importer) -> None:
    old = {"date": [{"startDate": "2019", "headline": "A"}], "era": [{"startDate": "2018", "headline": "E"}]}

    made = imported("timelinejs", {"timeline": old})

    assert (len(made.dataset.events), len(made.dataset.phases)) == (1, 1)
    assert [what for what in made.report.changed if "'date'" in what or "'era'" in what] == []


def test_two_spellings_that_read_the_same_are_one_category_and_listed(imported: Importer) -> None:
    made = imported("timelinejs", timeline(slide(group='The "A"'), slide("B", group="The “A”")))

    assert [category.label for category in made.dataset.categories] == ["The “A”"]
    assert made.changed("category that reads like another") == ["first event 2 (The “A”)"]


def test_a_stray_zero_byte_does_not_make_a_file_unreadable(imported: Importer) -> None:
    made = imported("csv", "date,title\n2019,A\x00\n2020,\x00B\n")

    assert [event.title for event in made.dataset.events] == ["A", "B"]


junk = some.one_of(
    some.text(max_size=12),
    some.text(alphabet="ab \"'\n,;\u202e\u0301", max_size=12),
    some.sampled_from(
        ["word " * 1100, "x" * 600, "=1+1", "[1] said", "[own]", "https://a.example/" + "a" * 2100, "a|b"]
    ),
)
days = some.one_of(junk, some.sampled_from(["2019", "2019-07-01", "1 July 2019", "0001-01-01", "9999-12-31"]))
names = some.sampled_from(["summary", "category", "url", "publisher", "place", "note", "id", "end date", "other"])


@some.composite
def tables(draw: some.DrawFn) -> list[list[str]]:
    head = ["date", "title", *draw(some.lists(names, unique=True, max_size=5))]
    cells = [days if name in ("date", "end date") else junk for name in head]
    return [head, *draw(some.lists(some.tuples(*cells).map(list), min_size=1, max_size=6))]


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables())
def test_every_row_of_any_table_is_in_the_dataset_or_in_the_report(table: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows(table)
    filled = {place for place, row in enumerate(table[1:], 2) if any(cell.replace("\x00", "").strip() for cell in row)}

    kept, report = kept_and_report("csv", text.getvalue().encode("utf-8", "replace"))

    named = {int(place) for place in re.findall(r"^ *row (\d+)[,:]", report, re.MULTILINE)}
    assert kept + len(named & filled) == len(filled)


lines = some.one_of(
    some.sampled_from([
        "DTSTART:20200102", "DTSTART;TZID=Europe/Oslo:20200102T093000", "DTEND:20200102T100000Z", "DURATION:P9999999D",
        "RRULE:FREQ=DAILY;COUNT=3", "RRULE:FREQ=NEVER", "EXDATE:20200102", "RDATE:19990101", "RECURRENCE-ID:20200102",
        "SUMMARY:One", "SUMMARY:", "STATUS:CANCELLED", "UID:1", "BEGIN:VALARM", "BEGIN:VTODO", "END:VALARM", "END:VTODO",
        'X-ENTENTE:{"category":"a b"\\,"summary":[0\\,1\\,2]}', "X-ENTENTE:{", "DESCRIPTION:" + "word " * 1100,
    ]),
    some.tuples(some.sampled_from(["SUMMARY:", "DESCRIPTION:", "CATEGORIES:", "LOCATION:", "DTSTART:", "URL:", ""]), junk).map("".join),
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(entries=some.lists(some.lists(lines, max_size=5), min_size=1, max_size=4), whole=some.booleans())
def test_every_entry_of_any_calendar_is_in_the_dataset_or_in_the_report(
    entries: list[list[str]], *, whole: bool
) -> None:
    inside = [["BEGIN:VEVENT", "DTSTART:20200101", "SUMMARY:A", *entry, "END:VEVENT"] for entry in entries]
    text = "\r\n".join(["BEGIN:VCALENDAR", *(line for entry in inside for line in entry), "END:VCALENDAR", ""])
    text = text if whole else text[: -len("END:VEVENT\r\nEND:VCALENDAR\r\n")]

    kept, report = kept_and_report("ics", text.encode("utf-8", "replace"))

    named = set(re.findall(r"^  entry (\d+)[,:]", report, re.MULTILINE))
    assert kept + len(named) == len(entries)


def kept_and_report(kind: str, content: bytes) -> tuple[int, str]:
    """Import a file; return the number of events, and the report, which is the refusal if nothing came of it."""
    with TemporaryDirectory() as here:
        file, folder = Path(here) / "story", Path(here) / "made"
        file.write_bytes(content)
        try:
            report = import_file(kind, file, folder)
        except RefusedError as refused:
            return 0, str(refused)
        return len(load(folder).events), report.text()
