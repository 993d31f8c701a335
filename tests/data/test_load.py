"""Loading a folder: what is accepted, what is refused, and that nothing else happens."""

from __future__ import annotations

import codecs
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.dataset import Dataset
from data.load import load
from data.payload.page import index
from data.yamlsource import read_yaml
from tests.conftest import SMALL
from tests.spoilt import explained, problems

FILES = sorted(str(path.relative_to(SMALL)) for path in SMALL.rglob("*.*"))
PIECES = (
    "'",
    '"',
    "\t",
    "\n",
    ": ",
    "- ",
    "[",
    "{",
    "}",
    "&a ",
    "*a",
    "!!x ",
    "#",
    "\x00",
    "é",
    "￾",
    ",",
    "2021-02-30",
    "null",
)


def test_small_dataset_loads(small: Dataset) -> None:
    assert [event.id[:10] for event in small.events] == [
        "2021-03-01", "2021-06-15", "2021-11-02", "2022-01-01", "2022-02-10",
    ]  # fmt: skip
    assert small.version == "1.0"


def test_events_of_a_day_stand_in_the_order_of_their_times(folder: Path) -> None:
    file = folder / "events" / "2022.yaml"
    (last,) = [part for part in file.read_text(encoding="utf-8").split("\n- ") if "2022-02-10-court" in part]
    others = {"a-late": "23:59", "b-early": "00:00", "c-unknown": ""}
    for name, time in others.items():
        timed = last.replace("court-lifts-closure", name).replace("precision: day", f"precision: day\n  time: '{time}'")
        more = timed if time else last.replace("court-lifts-closure", name)
        file.write_text(f"{file.read_text(encoding='utf-8').rstrip()}\n- {more}", encoding="utf-8")

    found = load(folder)

    assert [event.id[11:] for event in found.events[-4:]] == ["c-unknown", "court-lifts-closure", "b-early", "a-late"]
    assert index(found)["events"]["time"][-4:] == [None, None, "00:00", "23:59"]


@pytest.mark.parametrize("missing", ["names.yaml", "events/2022.yaml"])
def test_optional_file_may_be_missing(folder: Path, missing: str) -> None:
    (folder / missing).unlink()
    load(folder)


def test_without_series_there_are_no_observations(folder: Path) -> None:
    (folder / "series.yaml").unlink()
    (folder / "prices.csv").unlink()
    assert load(folder).series == ()
    assert load(folder).default_series == ()


@pytest.mark.parametrize("name", FILES)
def test_byte_order_mark_and_windows_line_ends_change_nothing(folder: Path, small: Dataset, name: str) -> None:
    path = folder / name
    path.write_bytes(codecs.BOM_UTF8 + path.read_bytes().replace(b"\n", b"\r\n"))
    loaded = load(folder)
    assert loaded.events == small.events
    assert loaded.series == small.series
    assert loaded.observations("sildfisk").equals(small.observations("sildfisk"))


def test_text_in_another_encoding_is_named_with_its_line(folder: Path) -> None:
    path = folder / "names.yaml"
    path.write_bytes(path.read_bytes().replace("Öst".encode(), "Öst".encode("latin-1")))
    assert problems(folder)[0] == "names.yaml:8: is not UTF-8 text. Save the file in UTF-8."


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_empty_file_is_named(folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    assert any(said.startswith(f"{name}:1: the file is empty") for said in problems(folder))


def test_huge_file_is_not_read(folder: Path) -> None:
    with (folder / "prices.csv").open("r+b") as file:
        file.truncate(21 * 1024 * 1024)
    assert "prices.csv: is larger than 20 MB. Split it, or leave out what is not needed." in problems(folder)


def test_link_out_of_the_folder_is_refused(folder: Path) -> None:
    outside = folder.parent / "outside.yaml"
    (folder / "names.yaml").rename(outside)
    (folder / "names.yaml").symlink_to(outside)
    said = "names.yaml: is a link that leads out of the folder. Copy the file here instead."
    assert said in problems(folder)


def test_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "names.yaml").rename(folder / "names.txt")
    (folder / "names.yaml").symlink_to(folder / "names.txt")
    load(folder)


def test_links_in_a_circle_and_folders_are_refused(folder: Path) -> None:
    (folder / "corrections.yaml").symlink_to(folder / "corrections.yaml")
    (folder / "names.yaml").unlink()
    (folder / "names.yaml").mkdir()
    said = problems(folder)
    assert any(one.startswith("corrections.yaml: cannot be read") for one in said)
    assert "names.yaml: is not a file. Delete it, or rename it." in said


def test_no_folder(tmp_path: Path) -> None:
    assert problems(tmp_path / "none") == [
        f"{tmp_path / 'none'}: cannot be read (No such file or directory). Name a dataset's folder."
    ]


def test_empty_folder(tmp_path: Path) -> None:
    assert problems(tmp_path) == [
        "dataset.yaml: is missing. Write it: the dataset's title, categories and terms.",
        "events: there is no event. Write events/YYYY.yaml.",
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("serie.yaml", "serie.yaml: is not a file the dataset reads. Did you mean series.yaml?"),
        ("events/2021.yml", "events/2021.yml: is not a file the dataset reads. Name it by its year: events/2019.yaml."),
    ],
)
def test_misnamed_file_is_not_passed_over(folder: Path, name: str, said: str) -> None:
    (folder / name).write_text("[]")
    assert problems(folder) == [said]


def test_files_beside_the_dataset_are_left_alone(folder: Path) -> None:
    for name in ("README.md", ".DS_Store", "events/.2021.yaml.swp", "names.yaml~"):
        (folder / name).write_text("…")
    load(folder)


def test_hash_follows_content(folder: Path, small: Dataset) -> None:
    assert load(folder).content_hash == small.content_hash
    path = folder / "prices.csv"
    path.write_text(path.read_text().replace("97.25", "97.26"))
    assert load(folder).content_hash != small.content_hash
    assert len(small.content_hash) == 12


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb: 2\na: 3", "x.yaml:3: 'a' stands here a second time (first on line 1). Keep one of the two."),
        ("a: {b: 1, b: [1]}", "x.yaml:1: 'b' stands here a second time (first on line 1). Keep one of the two."),
        ("a: &x 1", "x.yaml:1: '&x' is an anchor. Delete it; write the value out where it is used."),
        ("a: *x", "x.yaml:1: '*x' is an alias. Write the value out."),
        (
            "a:\n  b: !!python/none 1",
            "x.yaml:2: 'tag:yaml.org,2002:python/none' is a tag. Delete it; put text in quotes.",
        ),
        ("a:\n\t- b", "x.yaml:2: a tab stands where YAML wants spaces. Indent with spaces."),
        ("a: b: c", "x.yaml:1: a second ': ' stands on this line. Put the text in quotes."),
        ("a: 1\n---\nb: 1", "x.yaml:2: a second document begins. Delete the line '---'."),
        ("a: 1\nb: \x07", "x.yaml:2: holds a character that YAML does not allow. Delete the invisible character."),
        ("- [[[[[[[[[[[[[[", "x.yaml:1: lists and mappings lie too deep inside each other. Mend the indentation."),
        ("[a]: b", "x.yaml:1: a list, mapping or alias stands as a key. Write a plain word before the ':'."),
    ],
)
def test_yaml_beyond_the_plain_is_refused(text: str, said: str) -> None:
    assert [str(problem) for problem in read_yaml("x.yaml", text)[1]][:1] == [said]


def test_yaml_scalars_are_not_guessed() -> None:
    text = "day: 2021-06-15\nno: no\nhs: 0302\nnumber: -1.50\nempty:\nyes: 'true'\nlong: 12345678901234567890"
    assert read_yaml("x.yaml", text)[0].value == {
        "day": "2021-06-15", "no": "no", "hs": "0302", "number": -1.5, "empty": None, "yes": "true",
        "long": "12345678901234567890",
    }  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(data=st.data(), name=st.sampled_from(FILES))
def test_spoilt_files_load_or_are_explained(data: st.DataObject, name: str) -> None:
    content = (SMALL / name).read_bytes()
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 40)))
        piece = data.draw(st.sampled_from(PIECES).map(str.encode) | st.binary(max_size=4) | st.just(b""))
        content = content[:start] + piece + content[end:]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(shutil.copytree(SMALL, Path(place) / "small"))
        (folder / name).write_bytes(content)
        said = explained(folder)
    assert all(problem.file and problem.remedy and problem.line >= 1 for problem in said)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab:- \n\t'\"[]{},&*!|>#?%@0.\x00\ue000"), max_size=40))
def test_any_text_is_read_or_refused_as_yaml(text: str) -> None:
    source, found = read_yaml("x.yaml", text)
    lines = len(text.splitlines()) or 1
    assert all(1 <= problem.line <= lines for problem in found)
    assert source.file == "x.yaml"
