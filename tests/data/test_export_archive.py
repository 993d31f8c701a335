"""The archive and its descriptor: complete, verifiable, reproducible, and clear about its terms."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from data.dataset import Dataset
from data.export import FILES, choose, write
from data.models.events import Correction
from data.models.info import Release

HERE = "https://example.org/entente"
CLOSED = "2021-06-15-harbours-closed"


def table(dataset: Dataset, name: str, query: str = "", *, excel: bool = False) -> list[dict[str, str]]:
    text = write(dataset, name, choose(dataset, query), base_url=HERE, excel=excel).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def document(dataset: Dataset, query: str = "") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(write(dataset, "events.json", choose(dataset, query), base_url=HERE))
    return found


def archive(dataset: Dataset, query: str = "") -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(write(dataset, "dataset.zip", choose(dataset, query), base_url=HERE)))


@pytest.mark.parametrize("query", ["", "category=export-approval&series=kospi&from=2019-07-01", "category=&series="])
def test_frictionless_finds_no_fault_in_the_archive(dataset: Dataset, tmp_path: Path, query: str) -> None:
    import frictionless

    path = tmp_path / "dataset.zip"
    path.write_bytes(write(dataset, "dataset.zip", choose(dataset, query), base_url=HERE))

    report = frictionless.validate(str(path))

    assert report.flatten(["rowNumber", "fieldName", "message"]) == []
    assert (report.valid, len(report.tasks)) == (True, 5)


def test_the_description_would_notice_a_changed_value(small: Dataset, tmp_path: Path) -> None:
    import frictionless

    archive(small).extractall(tmp_path)
    prices = tmp_path / "prices.csv"
    prices.write_bytes(prices.read_bytes() + b"no-such-series,2021,dear\r\n")

    report = frictionless.validate(str(tmp_path / "datapackage.json"))

    assert {error["type"] for task in report.to_dict()["tasks"] for error in task["errors"]} >= {"hash-count"}


def test_every_column_is_described_and_in_its_place(dataset: Dataset) -> None:
    package = json.loads(write(dataset, "datapackage.json", base_url=HERE))
    resources = {resource["path"]: resource for resource in package["resources"]}

    assert set(resources) == set(FILES) - {"datapackage.json", "dataset.zip"}
    for name in ("events.csv", "series.csv", "shipments.csv", "prices.csv"):
        fields = resources[name]["schema"]["fields"]
        assert [field["name"] for field in fields] == list(table(dataset, name)[0])
        assert all(field["description"] for field in fields)


def test_texts_carry_our_licence_and_values_their_owners_terms(dataset: Dataset) -> None:
    package = json.loads(write(dataset, "datapackage.json", base_url=HERE))
    licences = {resource["name"]: resource["licenses"] for resource in package["resources"]}

    assert licences["events"][0]["name"] == "CC-BY-4.0"
    assert [licence.get("name") for licence in licences["prices"]] == [None]
    assert (package["version"], package["title"]) == (dataset.version, "Courts, curbs and chips")
    assert all(resource["sources"] for resource in package["resources"])


def test_a_part_is_described_by_the_addresses_that_give_it(dataset: Dataset) -> None:
    package = json.loads(write(dataset, "datapackage.json", choose(dataset, "series=kospi&colour=blue"), base_url=HERE))

    assert package["resources"][0]["path"] == f"{HERE}/data/events.csv?series=kospi"


def test_the_same_dataset_gives_the_same_bytes(small: Dataset) -> None:
    assert write(small, "dataset.zip", base_url=HERE) == write(small, "dataset.zip", base_url=HERE)
    assert {entry.date_time for entry in archive(small).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    released = replace(
        small,
        info=small.info.model_copy(update={"versions": (Release(version="1.0", date="2026-01-02", note="First"),)}),
    )
    assert {entry.date_time for entry in archive(released).infolist()} == {(2026, 1, 2, 0, 0, 0)}


def test_the_archive_explains_itself(dataset: Dataset) -> None:
    files = archive(dataset)

    assert files.namelist()[:2] == ["datapackage.json", "README.txt"]
    assert files.testzip() is None
    readme = files.read("README.txt").decode()
    assert "333 of 333 events, 71 of 71 series" in readme
    assert all(name in readme for name in files.namelist() if name != "README.txt")
    terms = files.read("TERMS.txt").decode()
    assert all(series.terms in terms and series.id in terms for series in dataset.series)
    assert files.read("CITATION.txt").decode().endswith(f"{HERE}/\n")


def test_a_part_says_which(small: Dataset) -> None:
    assert "chosen by: category=talks" in archive(small, "category=talks").read("README.txt").decode()


def test_the_citation_file_has_what_its_format_asks_for(dataset: Dataset) -> None:
    cited = yaml.safe_load(archive(dataset).read("CITATION.cff"))

    assert {"cff-version", "message", "title", "authors"} <= cited.keys()
    assert (cited["type"], cited["license"], cited["version"]) == ("dataset", "CC-BY-4.0", dataset.version)


def test_corrections_travel_with_the_events_they_concern(small: Dataset) -> None:
    correction = Correction(date="2023-01-01", event=CLOSED, was="Ten harbours.", now="Fourteen harbours.")
    corrected = replace(small, corrections=(correction,))

    assert document(corrected, "category=blockade")["corrections"][0]["now"] == "Fourteen harbours."
    assert document(corrected, "category=talks")["corrections"] == []
    assert "Was: Ten harbours. Now: Fourteen harbours." in archive(corrected).read("README.txt").decode()
