"""Changes since a pinned version: versions, corrections, and mistakes in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.dataset import Dataset
from data.history import history, is_known
from data.load import load
from data.payload import page as page_payload
from data.problem import DatasetError

CLOSED = "2021-06-15-harbours-closed"
VERSIONS = """
versions:
  - {version: '1.0', date: '2026-03-01', note: Two events more}
  - {version: '0.2', date: '2026-02-01', note: Sources named}
  - {version: '0.1', date: '2026-01-01', note: The first version}
"""
CORRECTIONS = f"""
- {{date: '2026-01-20', event: {CLOSED}, was: 12 harbours., now: 13 harbours.}}
- {{date: '2026-02-01', series: sildfisk, was: A wrong close., now: The right close.}}
- {{date: '2026-04-05', event: {CLOSED}, was: 13 harbours., now: 14 harbours.}}
"""


@pytest.fixture
def grown(folder: Path) -> Dataset:
    """Return the small dataset after two releases and three corrections."""
    write(folder, VERSIONS)
    (folder / "corrections.yaml").write_text(CORRECTIONS, encoding="utf-8")
    return load(folder)


def write(folder: Path, versions: str) -> None:
    path = folder / "dataset.yaml"
    path.write_text(path.read_text(encoding="utf-8") + versions.lstrip("\n"), encoding="utf-8")


@pytest.mark.parametrize("version", ["0.1", "0.2", "1.0"])
def test_a_listed_version_is_known(grown: Dataset, version: str) -> None:
    assert is_known(grown, version)


@pytest.mark.parametrize("version", ["", "0.3", "<script>", "1.0 "])
def test_an_unknown_version_has_no_changes(grown: Dataset, version: str) -> None:
    assert not is_known(grown, version)


def test_the_newest_change_comes_first(grown: Dataset) -> None:
    told = history(grown, "abc")
    assert [release["version"] for release in told["versions"]] == ["1.0", "0.2", "0.1"]
    assert [correction["date"] for correction in told["corrections"]] == ["2026-04-05", "2026-02-01", "2026-01-20"]


def test_a_dataset_without_a_list_knows_its_present_version(small: Dataset) -> None:
    assert is_known(small, "1.0")
    assert not is_known(small, "0.9")
    assert history(small, "abc")["versions"] == [{"version": "1.0", "wire": "wire/abc/"}]


def test_the_history_as_data_names_the_folder_of_the_present_version_only(grown: Dataset) -> None:
    told = history(grown, "abc")
    assert (told["name"], told["version"], told["content_hash"]) == ("small", "1.0", grown.content_hash)
    assert told["versions"][0] == {
        "version": "1.0", "date": "2026-03-01", "note": "Two events more", "wire": "wire/abc/",
    }  # fmt: skip
    assert [sorted(release) for release in told["versions"][1:]] == [["date", "note", "version"]] * 2
    assert told["corrections"][0] == {
        "date": "2026-04-05", "event": CLOSED, "was": "13 harbours.", "now": "14 harbours.",
    }  # fmt: skip


def test_the_page_does_not_carry_the_history(grown: Dataset) -> None:
    assert "versions" not in page_payload.index(grown)["info"]


SLIPS = [
    ("{version: '1.0'", "{version: '1.1'", "dataset.yaml:48: versions.version: '1.1' is not the present version, 1.0. Put the present version first, with its date and what is new, or mend `version`."),
    ("version: '0.1'", "version: '0.2'", "dataset.yaml:50: versions.version: '0.2' stands here a second time (first on line 49). Keep one."),
    ("2026-02-01", "2026-03-02", "dataset.yaml:49: versions.date: '2026-03-02' is later than the version above it, 2026-03-01. Put the newest version first."),
    ("2026-02-01", "February", "dataset.yaml:49: versions.date: 'February' is not a day. Write YYYY-MM-DD."),
    (", note: Sources named", "", "dataset.yaml:49: versions.note: is missing. Add `note: …`."),
]  # fmt: skip


@pytest.mark.parametrize(("was", "now", "said"), SLIPS)
def test_a_slip_in_the_versions_is_named(folder: Path, was: str, now: str, said: str) -> None:
    write(folder, VERSIONS.replace(was, now))
    with pytest.raises(DatasetError) as caught:
        load(folder)
    assert [str(problem) for problem in caught.value.problems] == [said]


def test_the_curated_dataset_lists_its_present_version_first(dataset: Dataset) -> None:
    assert dataset.info.versions[0].version == dataset.version
