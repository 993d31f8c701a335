"""Import of CSV: TimelineJS's spreadsheet, plain tables of events, and our own export."""

from __future__ import annotations

import pytest

from data.dataset import Dataset
from data.export import write
from exchange.dates.reading import parse
from exchange.report import RefusedError
from exchange.when import UndatedError
from tests.exchange.conftest import Importer

HEAD = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,"
    "Media Caption,Media Thumbnail,Type,Group,Background,Link\n"
)
SHEET = HEAD + (
    ",,,,,,,,,The harbour quarrel,<p>How two ports fell out.</p>,,,,,title,,#222222,\n"
    "2019,,,,2019,6,,,,Cold start,,,,,,era,,,\n"
    '2019,3,14,14:30,,,,,,Pier planned,"See <a href=""https://port.example/p"">the plan</a>.",'
    "https://img.example/p.jpg,Harbour Archive,A drawing,,,Plans,,https://port.example/more\n"
    '"2,019",4,,,2019,5,2,,,Protests,,,,,,,Protests,,\n'
    "-300,,,,,,,,c. 300 BC,First pier,,,,,,,Plans,,\n"
)


def test_a_timelinejs_sheet_gives_title_phases_and_events(imported: Importer) -> None:
    made = imported("timelinejs-csv", SHEET)

    first, second = made.dataset.events
    assert (made.dataset.info.title, made.dataset.info.subtitle) == ("The harbour quarrel", "How two ports fell out.")
    assert [(phase.label, phase.to) for phase in made.dataset.phases] == [("Cold start", "2019-06-30")]
    assert (first.title, first.date, first.category) == ("Pier planned", "2019-03-14", "plans")
    assert [source.url for source in first.sources] == [
        "https://img.example/p.jpg", "https://port.example/more", "https://port.example/p",
    ]  # fmt: skip
    assert (second.date, second.precision, second.date_end) == ("2019-04-01", "month", "2019-05-02")
    assert made.report.refused[0].startswith('row 6, "First pier": the year -300')
    assert first.time == "14:30"


def test_a_sheet_of_the_first_version_is_read_with_the_month_first(imported: Importer) -> None:
    made = imported(
        "timelinejs-csv", "Start Date,End Date,Headline,Text,Tag\n7/4/2019,7/20/2019,Closed,A decree.,Harbour\n"
    )

    assert (made.only.date, made.only.date_end, made.only.category) == ("2019-07-04", "2019-07-20", "harbour")


def test_a_span_in_doubt_of_a_first_version_keeps_its_end_and_its_words(imported: Importer) -> None:
    made = imported("timelinejs-csv", "Start Date,End Date,Headline,Text,Tag\n1980s,,Closed,A decree.,Harbour\n")

    assert (made.only.date, made.only.precision, made.only.date_end) == ("1980-01-01", "year", "1989-12-31")
    assert made.only.note == "Dated in the original as: 1980s."


def test_our_own_table_has_columns_for_an_end_and_takes_no_span_as_a_date(imported: Importer) -> None:
    head = "id,date,precision,category,title,summary,source_publishers,source_titles\n"
    made = imported("csv", f"{head},c. 1850,year,x,A,A,P,T\n,1850,year,x,B,B,P,T\n")

    assert made.only.title == "B"
    assert "is a span or in doubt" in made.report.refused[0]


def test_a_time_beside_the_day_is_kept_in_our_own_table(imported: Importer) -> None:
    head = "id,date,precision,category,title,summary,source_publishers,source_titles"

    made = imported("csv", f"{head}\n2019-07-04-talks,2019-07-04 14:30,day,x,A,A,P,T\n")

    assert (made.only.id, made.only.date, made.only.time) == ("2019-07-04-talks", "2019-07-04", "14:30")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_plain_table_is_read_whatever_parts_its_columns(imported: Importer, delimiter: str, mark: bytes) -> None:
    lines = ["date,title,summary,category,source url", "2019-07-04,Closed,A decree.,Closures,https://news.example/a"]

    made = imported("csv", mark + "\r\n".join(lines).replace(",", delimiter).encode())

    assert (made.only.date, made.only.title, made.only.summary) == ("2019-07-04", "Closed", "A decree.")
    assert [(one.publisher, one.url) for one in made.only.sources] == [("news.example", "https://news.example/a")]


def test_a_table_in_another_encoding_is_read_when_it_is_named(imported: Importer) -> None:
    text = "날짜,제목,내용\n2019년 7월 4일,항구 폐쇄,법령.\n".encode("cp949")

    made = imported("csv", text, encoding="cp949")

    assert (made.only.date, made.only.title) == ("2019-07-04", "항구 폐쇄")


def test_a_plain_table_lists_formulas_unknown_columns_and_rows_without_a_date(imported: Importer) -> None:
    rows = (
        "date,title,summary,mood\n"
        "2019-07-04T09:30,R&amp;D < 5 %,=HYPERLINK(),grim\n"
        ",Undated,,\n"
        "=TODAY(),Formula,,\n"
        "01/07/2019,Two days,,\n"
    )

    made = imported("csv", rows)

    assert (made.only.title, made.only.summary) == ("R&amp;D < 5 %", "=HYPERLINK()")
    assert made.changed("column 'mood'") == ["row 2"]
    assert made.changed("cell that looks like a formula") == ["row 2 (=HYPERLINK())", "row 4 (=TODAY())"]
    assert [refusal.partition(", ")[0] for refusal in made.report.refused] == ["row 3", "row 4", "row 5"]


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("2019-07-01", "2019-07-01", "day"),
        ("2019/7/1", "2019-07-01", "day"),
        ("2019.7", "2019-07-01", "month"),
        ("2019", "2019-01-01", "year"),
        ("1 July 2019", "2019-07-01", "day"),
        ("July 1st, 2019", "2019-07-01", "day"),
        ("Sept 2019", "2019-09-01", "month"),
        ("2019年7月1日", "2019-07-01", "day"),
        ("2019년 7월", "2019-07-01", "month"),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, day: str, precision: str) -> None:
    when = parse(text)

    assert (when.day, when.precision) == (day, precision)


def test_an_ambiguous_date_is_read_only_with_an_order() -> None:
    with pytest.raises(UndatedError, match="may mean two days"):
        parse("01/07/2019")
    assert (parse("01/07/2019", "day-first").day, parse("01/07/2019", "month-first").day) == (
        "2019-07-01",
        "2019-01-07",
    )


def test_our_own_table_comes_back_with_every_field_it_has(imported: Importer, dataset: Dataset) -> None:
    made = imported("csv", write(dataset, "events.csv", excel=True))

    assert made.report.refused == []
    for event, back in zip(dataset.events, made.dataset.events, strict=True):
        kept = {"id", "date", "precision", "date_end", "title", "summary", "direction", "actors", "people", "companies",
                "materials", "place", "related", "confidence", "attribution", "attribution_note", "note", "pivotal",
                "figures", "label", "headline", "deck", "checked"}  # fmt: skip
        assert back.model_dump(include=kept) == event.model_dump(include=kept)
        assert [source.model_copy(update={"language": None}) for source in event.sources] == list(back.sources)
        assert [(quote.who, quote.text) for quote in event.quotes] == [(quote.who, quote.text) for quote in back.quotes]
        assert [
            one.get("summary") for one in (dataset.claims.get(event.id, {}), made.dataset.claims.get(event.id, {}))
        ] == [dataset.claims.get(event.id, {}).get("summary")] * 2


def test_the_sources_of_sentences_of_our_own_table_come_back_where_they_fit(imported: Importer) -> None:
    head = "id,date,precision,category,title,summary,summary_cited,source_publishers,source_titles\n"
    rows = (
        "2019-01-01-a,2019-01-01,day,x,A,It began.,It began.[1],P,T\n"
        "2019-01-02-b,2019-01-02,day,x,B,It went on.,It went on.[2],P,T\n"
        "2019-01-03-c,2019-01-03,day,x,C,It paused. It went on.,It paused.[1] It went on.,P,T\n"
        "2019-01-04-d,2019-01-04,day,x,D,It ended.,It ended.[2019-01-01-a],P,T\n"
        "2019-01-05-e,2019-01-05,day,x,E,It is told.,It is told.[2018-01-01-z],P,T\n"
        "2019-01-06-f,2019-01-06,day,x,F,It is noted [12].,,P,T\n"
    )

    made = imported("csv", head + rows)

    assert list(made.dataset.claims) == ["2019-01-01-a", "2019-01-04-d"]
    assert made.changed("sources of single sentences left out") == ["row 3", "row 4", "row 6"]
    assert [event.summary for event in made.dataset.events][2:] == [
        "It paused. It went on.", "It ended.", "It is told.", "It is noted (12).",
    ]  # fmt: skip


def test_short_titles_of_our_own_table_that_are_too_long_are_cut_at_a_word(imported: Importer) -> None:
    head = "id,date,precision,category,title,summary,pivotal,label,headline,source_publishers,source_titles\n"
    rows = (
        f"2019-01-01-a,2019-01-01,day,x,A,A,,Harbours closed to every boat,{'word ' * 30},P,T\n"
        "2019-01-02-b,2019-01-02,day,x,A title of more than twenty-four letters,B,true,,,P,T\n"
        "2019-01-03-c,2019-01-03,day,x,C,C,true,Kept,,P,T\n"
    )

    made = imported("csv", head + rows)

    assert [event.label for event in made.dataset.events] == ["Harbours closed to…", "A title of more than…", "Kept"]
    assert made.changed("label that is too long") == ["row 2 (Harbours closed to…)"]
    assert len(made.changed("headline that is too long")) == 1
    assert made.changed("short label of a turning point") == ["row 3 (A title of more than…)"]


def test_relations_of_our_own_table_lead_nowhere_unknown_and_in_no_circle(imported: Importer) -> None:
    head = "id,date,precision,category,title,summary,related,source_publishers,source_titles\n"
    rows = (
        "2019-01-01-a,2019-01-01,day,x,A,A,follows 2019-01-02-b,P,T\n"
        "2019-01-02-b,2019-01-02,day,x,B,B,follows 2019-01-01-a | answers 2018-01-01-z | loves 2019-01-01-a,P,T\n"
    )

    made = imported("csv", head + rows)

    first, second = made.dataset.events
    assert (first.related, [relation.id for relation in second.related]) == ((), ["2019-01-01-a"])
    assert made.changed("relation that closes a circle") == ["row 2 (2019-01-02-b)"]
    assert made.changed("relation to an event that is not") == ["row 3 (2018-01-01-z)"]
    assert made.changed("relation that cannot be read") == ["row 3 (loves 2019-01-01-a)"]


def test_names_of_our_own_table_that_a_link_cannot_tell_apart_get_one_spelling(imported: Importer) -> None:
    head = "id,date,precision,category,title,summary,actors,source_publishers,source_titles\n"
    rows = "2019-01-01-a,2019-01-01,day,x,A,A,S. Korea | ?,P,T\n2019-01-02-b,2019-01-02,day,x,B,B,S Korea,P,T\n"

    made = imported("csv", head + rows)

    assert [event.actors for event in made.dataset.events] == [("S. Korea",), ("S. Korea",)]
    assert made.changed("name without a letter") == ["row 2 (?)"]
    assert made.changed("name that a link cannot tell") == ["row 3 (S Korea: S. Korea)"]


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("csv", SHEET, "Use the format timelinejs-csv"),
        ("timelinejs-csv", "date,title\n2019,A\n", "no columns Year and Headline, but date, title. Use the format csv"),
        (
            "csv",
            "name of thing,price\nfish,3\n",
            "no column for the date and none for the title. Its columns: 'name of thing', 'price'",
        ),
        ("csv", '{"events": []}', "is TimelineJS JSON, not csv. Use the format timelinejs"),
    ],
)
def test_a_table_in_another_format_is_recognised_in_the_error(
    imported: Importer, kind: str, text: str, said: str
) -> None:
    with pytest.raises(RefusedError, match=said):
        imported(kind, text)
