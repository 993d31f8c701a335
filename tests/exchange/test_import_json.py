"""JSON of other programs becomes a timeline, wherever its records stand; our own JSON and packages come back whole."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from data.dataset import Dataset
from data.export import write
from data.load import load
from exchange.importing import import_file
from exchange.recognising import OtherFormatError
from exchange.report import RefusedError
from tests.exchange.conftest import Imported, Importer

A = {"date": "2019-07-04", "title": "Talks"}
B = {"date": "2019-07-05", "title": "Protest"}


def events(made: Imported) -> list[tuple[str, str]]:
    return [(event.date, event.title) for event in made.dataset.events]


BOTH = [("2019-07-04", "Talks"), ("2019-07-05", "Protest")]


@pytest.mark.parametrize(
    "content",
    [
        [A, B],
        {"events": [A, B]},
        {"meta": {"pages": 1, "tags": ["x"]}, "data": {"rows": [A, B]}},
        {"records": [{"id": "rec1", "fields": A}, {"id": "rec2", "fields": B}]},
        {"type": "FeatureCollection", "features": [{"geometry": None, "properties": A}, {"properties": B}]},
        {"a": A, "b": B},
        {"date": ["2019-07-04", "2019-07-05"], "title": ["Talks", "Protest"]},
        [["date", "title"], ["2019-07-04", "Talks"], ["2019-07-05", "Protest"]],
        f"{json.dumps(A)}\n{json.dumps(B)}\n",
        [{"when": {"start": "2019-07-04"}, "title": {"rendered": "Talks"}}, {"when": {"start": "2019-07-05"}, "title": {"rendered": "Protest"}}],
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["json", "auto"])
def test_records_are_found_wherever_they_stand(imported: Importer, kind: str, content: Any) -> None:
    if isinstance(content, list) and "when" in content[0]:
        content = json.loads(json.dumps(content).replace('"when"', '"date"'))

    assert events(imported(kind, content)) == BOTH


def test_a_record_keeps_what_lies_within_it(imported: Importer) -> None:
    source = [{"url": "https://news.example/a", "kind": "news"}, {"url": "https://news.example/b"}]
    record = A | {"text": "Two hours.", "tags": ["Talks", 3, None], "location": {"name": "Seoul", "lat": 37.5}, "source": source, "open": True, "deep": {"a": {"b": 1}}}  # fmt: skip

    made = imported("json", [record, "stray"])

    assert (made.only.summary, made.only.place) == ("Two hours.", "Seoul")
    assert [one.url for one in made.only.sources] == ["https://news.example/a", "https://news.example/b"]
    assert made.changed("part of an entry of a list") == ["record 1 (kind: news)"]
    assert made.changed("part that lies too deep") == ["record 1 (deep.a)"]
    assert made.changed("column 'location.lat'") == ["record 1"]
    assert made.report.refused == ['record 2, "stray": it is not an object']


def test_of_several_lists_one_is_asked_for_and_chosen(imported: Importer) -> None:
    content = {"talks": [A], "people": [{"name": "Kim"}]}

    with pytest.raises(RefusedError, match=r"it has several lists: 'talks' \(1\), 'people' \(1\)\. Name one of them"):
        imported("json", content)
    with pytest.raises(RefusedError, match=r"no list called 'x', but 'talks'"):
        imported("json", content, sheet="x")
    assert events(imported("json", content, sheet="talks")) == BOTH[:1]


def test_the_parts_of_a_date_within_a_record_are_joined_whatever_it_is_called(imported: Importer) -> None:
    whole = {"when": {"year": 2019, "month": 7, "day": 4}, "until": {"year": 2019, "month": 7, "day": 6}, "name": "A"}
    month = {"when": {"year": 2019, "month": 8}, "until": None, "name": "B"}

    made = imported("json", [whole, month])

    assert [(one.date, one.precision, one.date_end) for one in made.dataset.events] == [
        ("2019-07-04", "day", "2019-07-06"), ("2019-08-01", "month", None),
    ]  # fmt: skip


def test_lines_that_are_no_json_are_listed_and_the_rest_read(imported: Importer) -> None:
    made = imported("json", f"{json.dumps(A)}\n{{'date': 3}}\n{json.dumps(B)}\n")

    assert events(made) == BOTH
    assert made.report.refused == ["line 2, \"{'date': 3}\": it is not JSON"]


@pytest.mark.parametrize(
    ("kind", "content", "said"),
    [
        ("timelinejs", {"events": [A | {"link": "https://a.example/"}]}, "plain records with date, title, link, no slides of TimelineJS. Use the format json"),
        ("timelinejs", [A], "Use the format json"),
        ("json", {"events": [{"start_date": {"year": 2019}}]}, "is TimelineJS JSON. Use the format timelinejs"),
        ("csv", [A], "is JSON with plain records, not csv. Use the format json"),
        ("json", "date,title\n2019,A\n", "is a table as text .CSV., not json. Use the format csv"),
    ],
)  # fmt: skip
def test_json_under_another_name_is_told(imported: Importer, kind: str, content: Any, said: str) -> None:
    with pytest.raises(OtherFormatError, match=said):
        imported(kind, content)


@pytest.mark.parametrize("content", ["[]", "{}", "[1, 2]", '"x"', "null", '{"events": {}}', "[[]]", "[" * 5000])
def test_json_without_records_is_refused(imported: Importer, content: str) -> None:
    with pytest.raises(RefusedError):
        imported("json", content)


def same_events(made: Imported, dataset: Dataset) -> None:
    assert made.report.refused == []
    assert made.report.changed == {}
    for event, back in zip(dataset.events, made.dataset.events, strict=True):
        assert back.model_dump(exclude={"quotes", "media"}) == event.model_dump(exclude={"quotes", "media"})
        assert [(one.who, one.text, event.said_by(one)) for one in event.quotes] == [
            (one.who, one.text, back.said_by(one)) for one in back.quotes
        ]
        before, after = (one.claims.get(event.id, {}).get("summary") for one in (dataset, made.dataset))
        assert after == before


VOCABULARIES = ("name", "title", "subtitle", "terms", "citation", "categories", "levels", "directions", "materials")


@pytest.mark.parametrize(("kind", "name"), [("json", "events.json"), ("zip", "dataset.zip"), ("auto", "dataset.zip")])
def test_our_own_events_come_back_with_every_field_and_term(
    imported: Importer, dataset: Dataset, kind: str, name: str
) -> None:
    made = imported(kind, write(dataset, name, base_url="https://news.example"))

    same_events(made, dataset)
    assert [getattr(made.dataset.info, one) for one in VOCABULARIES] == [
        getattr(dataset.info, one) for one in VOCABULARIES
    ]


def test_the_series_of_our_own_archive_come_back_with_their_values(imported: Importer, dataset: Dataset) -> None:
    made = imported("zip", write(dataset, "dataset.zip")).dataset

    lost = {"refresh", "accent", "breaks"}
    assert [one.model_dump(exclude=lost) for one in made.series] == [
        one.model_dump(exclude=lost) for one in dataset.series
    ]
    assert [made.observed[one.id].to_dict() for one in made.series] == [
        dataset.observed[one.id].to_dict() for one in dataset.series
    ]


def test_an_unpacked_data_package_is_read_by_its_descriptor(tmp_path: Path, dataset: Dataset) -> None:
    with zipfile.ZipFile(io.BytesIO(write(dataset, "dataset.zip"))) as archive:
        archive.extractall(tmp_path / "package")

    import_file("json", tmp_path / "package" / "datapackage.json", tmp_path / "made")

    made = load(tmp_path / "made")
    assert (len(made.events), len(made.series)) == (len(dataset.events), len(dataset.series))


def package(path: str) -> bytes:
    return json.dumps({"resources": [{"name": "events", "path": path}]}).encode()


def test_the_table_of_events_of_any_data_package_is_read(imported: Importer) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("datapackage.json", package("data/talks.csv"))
        archive.writestr("data/talks.csv", "date,title\n2019-07-04,Talks\n")

    assert events(imported("zip", file.getvalue())) == BOTH[:1]


@pytest.mark.parametrize("path", ["../secret.csv", "/etc/passwd.csv", "a/../../secret.csv", "..\\secret.csv", "file:///x.csv", "link.csv"])  # fmt: skip
def test_a_data_package_reads_nothing_outside_its_folder(tmp_path: Path, path: str) -> None:
    (tmp_path / "secret.csv").write_text("date,title\n2019,Secret\n", encoding="utf-8")
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "link.csv").symlink_to(tmp_path / "secret.csv")
    (folder / "datapackage.json").write_bytes(package(path))

    with pytest.raises(RefusedError, match=r"does not lie beside|leads out of the folder"):
        import_file("json", folder / "datapackage.json", tmp_path / "made")

    assert not (tmp_path / "made").exists()


def test_records_of_our_own_file_that_cannot_be_used_cost_only_themselves(imported: Importer, dataset: Dataset) -> None:
    own = json.loads(write(dataset, "events.json"))
    own["events"][0]["date"] = "soon"
    own["events"][1]["figures"] = [{"name": 3}]
    own["events"][2]["mood"] = "grim"
    own["events"][3]["category"] = "\0"
    own["events"].append(None)

    made = imported("json", own)

    assert len(made.dataset.events) == len(dataset.events) - 1
    assert [one.partition(",")[0].partition(":")[0] for one in made.report.refused] == [
        "event 1",
        f"event {len(own['events'])}",
    ]
    assert made.changed("figures that cannot be used") == ["event 2 ([{'name': 3}])"]
    assert made.changed("field 'mood'") == ["event 3 (grim)"] or made.changed("field 'mood'") == ["event 3"]
