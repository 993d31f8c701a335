"""The exported files: complete, exact, safe in a spreadsheet, and described for programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from data.dataset import Dataset
from data.export import choose, whole, write
from data.export.table import escape_formula, spell
from data.models.events import Event, Figure, Quote, Source
from data.observations import ObservationNote
from data.rows import rows
from data.selection import select
from data.view import Dropped, parse

HERE = "https://example.org/entente"
SECOND = "2019-08-19-photoresist-second-approval"
CLOSED = "2021-06-15-harbours-closed"
HOSTILE = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1+1", "＝1", '=HYPERLINK("http://x","y")']


def table(dataset: Dataset, name: str, query: str = "", *, excel: bool = False) -> list[dict[str, str]]:
    text = write(dataset, name, choose(dataset, query), base_url=HERE, excel=excel).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def row_of(dataset: Dataset, event_id: str) -> dict[str, str]:
    return next(row for row in table(dataset, "events.csv") if row["id"] == event_id)


def document(dataset: Dataset, query: str = "") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(write(dataset, "events.json", choose(dataset, query), base_url=HERE))
    return found


def hostile(small: Dataset, text: str) -> Dataset:
    """Return a dataset whose one event says a text wherever it can."""
    event = small.events_by_id[CLOSED].model_copy(
        update={
            "title": text, "summary": text, "place": text, "note": text, "attribution_note": text, "headline": text, "people": (text,),
            "figures": (Figure.model_construct(name=text, value=-1.5, unit=text),), "related": (),
            "quotes": (Quote.model_construct(who=text, text=text, source=None),),
            "sources": (Source.model_construct(publisher=text, title=text, via=text, url=text, date=None),),
        }
    )  # fmt: skip
    return replace(small, events=(event,))


def test_every_event_and_every_series_is_there(dataset: Dataset) -> None:
    assert len(table(dataset, "events.csv")) == 333
    assert len(document(dataset)["events"]) == 333
    assert len(table(dataset, "series.csv")) == 71


def test_an_event_keeps_its_figures_and_sources_in_the_table(dataset: Dataset) -> None:
    row = row_of(dataset, SECOND)

    assert row["figures"] == "Supply covered (reported): 6 months | Days since first approval: 12 days"
    assert row["related"].split(" | ")[0] == "follows 2019-08-07-photoresist-first-approval"
    sources = zip(
        *(row[f"source_{part}"].split(" | ") for part in ("publishers", "titles", "urls", "dates")), strict=True
    )
    assert ("Korea JoongAng Daily", "Japan green lights photoresists exports again",
            "https://koreajoongangdaily.joins.com/2019/08/20/economy/Japan-green-lights-photoresists-exports-again/3067008.html",
            "2019-08-20") in list(sources)  # fmt: skip
    assert row["source_titles"].startswith("[Japan approves a second photoresist shipment to South Korea] | ")
    assert (row["confidence"], row["attribution"]) == ("high", "anonymous")
    assert row["permalink"] == f"{HERE}/event/{SECOND}"


def test_an_event_keeps_all_its_parts_in_json(dataset: Dataset) -> None:
    event: Event = dataset.events_by_id[SECOND]
    record = next(record for record in document(dataset)["events"] if record["id"] == SECOND)

    assert record["figures"] == [figure.model_dump() for figure in event.figures]
    assert record["sources"] == [source.model_dump() for source in event.sources]
    assert record["related"][0] == {"kind": "follows", "id": "2019-08-07-photoresist-first-approval"}
    assert (record["note"], record["permalink"]) == (event.note, f"{HERE}/event/{SECOND}")


def test_a_quote_names_its_speaker_and_where_it_was_read(small: Dataset) -> None:
    assert row_of(small, CLOSED)["quotes"].startswith("“The bank is ours.” 김바다 (Kim Bada) (Norvik Gazette)")
    record = next(record for record in document(small)["events"] if record["id"] == CLOSED)
    assert record["quotes"][0] == {
        "who": "김바다 (Kim Bada)", "text": "The bank is ours.", "source": "Norvik Gazette", "language": None,
    }  # fmt: skip


def test_a_date_is_never_longer_than_it_is_known(dataset: Dataset) -> None:
    assert row_of(dataset, "2019-09-15-polyimide-first-approval")["date"] == "2019-09"
    assert row_of(dataset, "2004-01-01-white-list")["date"] == "2004"
    lengths = {"day": 10, "month": 7, "year": 4}
    for row in [*table(dataset, "events.csv"), *document(dataset)["events"]]:
        assert len(row["date"]) == lengths[row["precision"]]


def test_observations_come_back_exactly(dataset: Dataset) -> None:
    found = {
        (row["series"], row["period"]): row for name in ("shipments", "prices") for row in table(dataset, f"{name}.csv")
    }

    assert len(found) == sum(len(values) for values in dataset.observed.values())
    assert float(found["hydrogen-fluoride-japan", "2019-08"]["value"]) == 0
    assert float(found["kospi", "2019-08-20"]["value"]) == dataset.observed["kospi"]["2019-08-20"]
    assert found["beer-japan-exports-kilolitres", "2019-09"]["note"] == "printed as 1,010 litres"
    assert {
        len(row["period"]) for (series, _), row in found.items() if dataset.series_by_id[series].frequency == "year"
    } == {4}


def test_a_gap_is_a_row_that_is_not_there(small: Dataset) -> None:
    series = next(series for series in small.series if series.panel == "prices")
    values = small.observations(series.id)
    values.iloc[0] = float("nan")
    gappy = replace(small, observed={**small.observed, series.id: values})

    written = write(gappy, "prices.csv")

    assert b"nan" not in written.lower()
    assert len(written.splitlines()) == len(write(small, "prices.csv").splitlines()) - 1


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_can_run_as_a_formula(small: Dataset, text: str) -> None:
    (row,) = table(hostile(small, text), "events.csv")

    cells = [row[name] for name in ("title", "summary", "place", "note", "people", "source_titles", "source_urls")]
    assert [cell for cell in row.values() if cell.strip()[:1] in tuple("=+-@＝")] == []
    assert {cell[:1] for cell in cells} == {"'"}


def test_notes_beside_values_are_made_harmless_too(small: Dataset) -> None:
    series = small.series[0]
    period = table(small, f"{series.panel}.csv")[0]["period"]
    noted = replace(small, noted={series.id: {period: ObservationNote(note="=1+1")}})

    assert table(noted, f"{series.panel}.csv")[0]["note"] == "'=1+1"


@pytest.mark.parametrize(
    ("cell", "spelt"),
    [(-1.5, "-1.5"), (-2.0, "-2"), (1e-7, "1e-7"), (0, "0"), (float("nan"), ""), (float("inf"), ""), (True, "true"),
     ("-1.5", "-1.5"), ("-1.5%", "'-1.5%"), (None, ""), ((), ""), (("a|b", "c\nd"), "a¦b | c d")],
)  # fmt: skip
def test_cells_say_what_they_mean(cell: Any, spelt: str) -> None:
    assert spell(cell) == spelt


def test_plain_text_is_left_alone() -> None:
    assert [escape_formula(text) for text in ("a=b", "日本", "(1)", "")] == ["a=b", "日本", "(1)", ""]


def test_a_byte_order_mark_tells_excel_that_the_file_is_utf_8(small: Dataset) -> None:
    plain, marked = write(small, "events.csv"), write(small, "events.csv", excel=True)

    assert marked == b"\xef\xbb\xbf" + plain
    assert not plain.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    "query",
    ["category=export-approval", "q=photoresist&from=&to=", "from=2019-07-01&to=2019-08-31&actor=japan", "category=",
     "material=photoresist~hydrogen-fluoride&direction=de-escalation", f"event={SECOND}"],
)  # fmt: skip
def test_a_query_chooses_the_events_that_the_first_page_shows(dataset: Dataset, query: str) -> None:
    view, _ = parse(query, dataset.vocabulary)
    shown = select(rows(dataset), view, dataset.vocabulary).ids

    assert tuple(row["id"] for row in table(dataset, "events.csv", query)) == shown
    assert tuple(record["id"] for record in document(dataset, query)["events"]) == shown


@pytest.mark.parametrize(
    "query", ["", "theme=dark&panels=events", "colour=blue", "category=nonsense", "q=", "from=never"]
)
def test_a_query_that_chooses_nothing_gives_everything(dataset: Dataset, query: str) -> None:
    choice = choose(dataset, query)

    assert replace(choice, dropped=()) == whole(dataset)


def test_what_was_not_understood_is_named(dataset: Dataset) -> None:
    found = document(dataset, "category=export-curb~nonsense&colour=blue")

    assert found["dropped"] == [{"key": "category", "value": "nonsense"}, {"key": "colour", "value": "blue"}]
    assert found["query"] == "category=export-curb"
    assert choose(dataset, "from=2020-01-01&to=2019-01-01").dropped == (
        Dropped("from", "2020-01-01"), Dropped("to", "2019-01-01"),
    )  # fmt: skip


def test_observations_follow_the_series_and_days_that_a_query_names(dataset: Dataset) -> None:
    rows = table(dataset, "prices.csv", "series=kospi~photoresist-japan&from=2019-08-19&to=2019-08-21")

    assert [(row["series"], row["period"]) for row in rows] == [("kospi", f"2019-08-{day}") for day in (19, 20, 21)]
    assert [
        row["period"]
        for row in table(dataset, "shipments.csv", "series=photoresist-japan&from=2019-08-19&to=2019-09-01")
    ] == ["2019-08", "2019-09"]
    assert [row["id"] for row in table(dataset, "series.csv", "series=kospi~photoresist-japan")] == [
        "kospi",
        "photoresist-japan",
    ]
    assert len(table(dataset, "series.csv", "category=export-curb")) == 71
    assert table(dataset, "prices.csv", "series=") == []


def test_a_feed_ignores_the_dates_of_the_default_view(dataset: Dataset) -> None:
    waiting = choose(dataset, "category=ministerial-meeting", open_ended=True).events

    assert waiting == choose(dataset, "category=ministerial-meeting&from=&to=").events
    assert len(waiting) > len(choose(dataset, "category=ministerial-meeting").events)
