"""Pictures in exports: what each format says of them, and that no file holds more than pixels."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest

from data import export
from data.dataset import Dataset
from data.load import load
from exchange.exporting import export_file
from exchange.importing import import_file
from exchange.options import Options
from tests import pictured
from tests.pictured import ENTRY, EVENT

BASE = "https://example.org/a"


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    second = (
        ENTRY.removeprefix("  media:\n")
        .replace("harbour.jpg", "chart.svg")
        .replace("      caption: The harbour of Norvik at noon.\n", "")
    )
    folder = pictured.write(
        tmp_path_factory.mktemp("exported"),
        ENTRY + second,
        harbour_jpg=pictured.placed_jpeg(),
        chart_svg=pictured.SCRIPTED,
    )
    return load(folder)


def test_json_has_every_text_and_the_public_address(dataset: Dataset) -> None:
    events = json.loads(export.write(dataset, "events.json", base_url=BASE))["events"]
    first, second = next(event["media"] for event in events if event["id"] == EVENT)
    assert first["url"].startswith(f"{BASE}/media/harbour-1600.")
    assert (first["file"], first["credit"], first["width"], first["mimetype"]) == (
        "media/harbour.jpg",
        "Ada Sample",
        1600,
        "image/jpeg",
    )
    assert (second["caption"], second["mimetype"]) == (None, "image/png")
    assert {len(event["media"]) for event in events} == {0, 2}


def test_csv_has_a_column_for_each_text_in_parallel(dataset: Dataset) -> None:
    rows = list(csv.DictReader(io.StringIO(export.write(dataset, "events.csv", base_url=BASE).decode())))
    row = next(row for row in rows if row["id"] == EVENT)
    assert row["media_files"] == "media/harbour.jpg | media/chart.svg"
    assert row["media_captions"] == "The harbour of Norvik at noon. | "
    assert row["media_urls"].count(f"{BASE}/media/") == 2
    assert {row["media_files"] for row in rows if row["id"] != EVENT} == {""}


def test_a_dataset_without_pictures_has_no_columns_for_them(small: Dataset) -> None:
    assert b"media" not in export.write(small, "events.csv")


def test_the_archive_holds_the_pictures_and_nothing_of_where_they_were_taken(dataset: Dataset) -> None:
    with zipfile.ZipFile(io.BytesIO(export.write(dataset, "dataset.zip", base_url=BASE))) as archive:
        assert {"media/harbour.jpg", "media/chart.svg"} <= set(archive.namelist())
        assert b"Exif" not in archive.read("media/harbour.jpg")
        assert b"probe" not in archive.read("media/chart.svg")
        assert "- media: the pictures of events" in archive.read("README.txt").decode()


def test_a_part_of_the_archive_holds_the_pictures_of_its_events_only(dataset: Dataset) -> None:
    choice = export.choose(dataset, "category=patrol")
    with zipfile.ZipFile(io.BytesIO(export.write(dataset, "dataset.zip", choice))) as archive:
        assert not [name for name in archive.namelist() if name.startswith("media/")]


def test_a_database_has_a_table_of_pictures(dataset: Dataset, tmp_path: Path) -> None:
    export_file(dataset, "sqlite", tmp_path / "out.db", base_url=BASE)
    with sqlite3.connect(tmp_path / "out.db") as database:
        rows = database.execute("SELECT event, place, file, licence FROM media ORDER BY place").fetchall()
    assert rows == [(EVENT, 0, "media/harbour.jpg", "CC BY 4.0"), (EVENT, 1, "media/chart.svg", "CC BY 4.0")]


def test_timelinejs_loads_the_first_picture_from_its_public_address(dataset: Dataset, tmp_path: Path) -> None:
    report = export_file(dataset, "timelinejs", tmp_path / "out.json", base_url=BASE)
    slides = json.loads((tmp_path / "out.json").read_text())["events"]
    (media,) = (slide["media"] for slide in slides if "media" in slide)
    assert media["url"].startswith(f"{BASE}/media/harbour-1600.")
    assert (media["caption"], media["credit"], media["alt"]) == (
        "The harbour of Norvik at noon.",
        "Ada Sample, CC BY 4.0",
        "Boats lie idle behind a chain",
    )
    assert report.changed["picture after the first left out: a slide shows one"] == [f"{EVENT} (media/chart.svg)"]


def test_timelinejs_without_a_public_address_has_no_picture_and_says_so(dataset: Dataset, tmp_path: Path) -> None:
    report = export_file(dataset, "timelinejs", tmp_path / "out.json")
    assert "media" not in (tmp_path / "out.json").read_text()
    assert report.changed["picture left out, since it has no public address: give --base-url"] == [EVENT]


def test_a_picture_of_our_own_export_does_not_come_back_as_a_source(dataset: Dataset, tmp_path: Path) -> None:
    export_file(dataset, "timelinejs", tmp_path / "out.json", base_url=BASE)
    import_file("timelinejs", tmp_path / "out.json", tmp_path / "back", Options())
    assert load(tmp_path / "back").events_by_id[EVENT].sources == dataset.events_by_id[EVENT].sources


def test_our_own_table_names_the_pictures_it_cannot_bring(dataset: Dataset, tmp_path: Path) -> None:
    export_file(dataset, "csv", tmp_path / "out.csv", base_url=BASE)
    report = import_file("csv", tmp_path / "out.csv", tmp_path / "back", Options())
    (named,) = (places for what, places in report.changed.items() if what.startswith("picture left out"))
    assert len(named) == 2
