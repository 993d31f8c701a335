"""The starter dataset of `new`: small, complete, clearly made up, and never written over anything."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import app
from commands.panels import panels_of, read_panels
from data.guide.descriptions import descriptions
from data.guide.starter import STARTER, start
from data.load import load
from data.review import review
from data.table import read_table

MARK = "yaml-language-server: $schema="


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return an example in a folder that was not there."""
    start(tmp_path / "new" / "mine")
    return tmp_path / "new" / "mine"


def test_it_has_three_lanes_ten_events_and_one_series(mine: Path) -> None:
    dataset = load(mine)

    assert (len(dataset.categories), len(dataset.events), len(dataset.series)) == (3, 10, 1)
    assert {event.category for event in dataset.events} == {category.id for category in dataset.categories}
    assert len(dataset.briefings) == 1
    assert dataset.default_series == ("apples-shipped",)


def test_it_has_no_problems_or_warnings_now_or_later(mine: Path) -> None:
    for day in (date(2026, 11, 22), date(2099, 1, 1)):
        found = review(mine, day)
        assert (found.problems, found.warnings) == ((), ())


def test_whoever_and_whatever_it_names_is_said_to_be_made_up(mine: Path) -> None:
    dataset = load(mine)
    names = dataset.names

    assert dataset.info.title.startswith("Example")
    assert "made-up" in dataset.info.subtitle
    assert "made-up" in dataset.info.takeaway
    assert all("(made up)" in one.label for one in (*names.people, *names.companies, *names.publishers))
    assert {source.publisher for event in dataset.events for source in event.sources} <= {
        one.label for one in names.publishers
    }
    assert all(
        source.url is None or source.url.startswith("https://example.org/")
        for event in dataset.events
        for source in event.sources
    )


def test_every_file_explains_its_fields_and_points_to_its_schema(mine: Path) -> None:
    for path in mine.rglob("*.yaml"):
        first, *rest = path.read_text(encoding="utf-8").splitlines()
        assert (path.parent / first.partition(MARK)[2]).resolve(strict=True).parent == mine / "schema"
        assert "EXAMPLE" in "".join(rest[:3])
        assert sum("#" in line for line in rest) >= 2


def test_its_events_show_most_fields_there_are(mine: Path) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in (mine / "events").iterdir())

    assert [field for field in descriptions()["Event"] if f" {field}: " not in text and f" {field}:\n" not in text] == [
        "time",
        "media",
        "formerly",
        "added",
        "checked",
    ]


def test_its_series_has_a_gap_and_a_zero(mine: Path) -> None:
    table, _ = read_table(
        "shipments.csv",
        (mine / "shipments.csv").read_text(encoding="utf-8"),
        required=["series"],
        optional=["period", "value", "basis", "note"],
    )
    assert table is not None
    months = dict(zip(table.frame["period"], table.frame["value"], strict=True))

    assert len(months) == 35
    assert "2023-11" not in months
    assert months["2023-07"] == "0"


@pytest.mark.parametrize("there", ["notes.txt", ".git", "events"])
def test_a_folder_that_holds_anything_is_left_alone(tmp_path: Path, there: str) -> None:
    (tmp_path / there).mkdir()

    result = CliRunner().invoke(app.main, ["new", str(tmp_path)])

    assert (result.exit_code, result.output) == (
        1,
        f"Error: {tmp_path} is not empty. Name another folder, or empty this one.\n",
    )
    assert [path.name for path in tmp_path.iterdir()] == [there]


def test_an_empty_folder_is_accepted_and_a_file_is_not(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()

    assert CliRunner().invoke(app.main, ["new", str(tmp_path / "empty")]).exit_code == 0
    assert CliRunner().invoke(app.main, ["new", str(tmp_path / "file")]).exit_code == 2
    assert CliRunner().invoke(app.main, ["new", str(tmp_path / "file" / "in")]).exit_code == 1


def test_it_says_what_was_written_and_what_to_do_next(tmp_path: Path) -> None:
    said = CliRunner().invoke(app.main, ["new", str(tmp_path / "mine")]).output

    for path in (path for path in STARTER.rglob("*") if path.is_file()):
        assert f"  {path.relative_to(STARTER).as_posix()}\n" in said
    for word in ("serve --data", "check", "docs/adding-an-event.md", "docs/data.md"):
        assert word in said


def test_schemas_are_written_anew_for_an_older_folder(mine: Path) -> None:
    (mine / "schema" / "events.schema.json").write_text("{}", encoding="utf-8")

    result = CliRunner().invoke(app.main, ["schema", str(mine)])

    assert result.exit_code == 0
    assert '"definitions"' in (mine / "schema" / "events.schema.json").read_text(encoding="utf-8")


def test_new_panels_writes_a_file_that_works_with_the_example(tmp_path: Path) -> None:
    said = CliRunner().invoke(app.main, ["new", str(tmp_path / "mine"), "--panels"])
    path = tmp_path / "mine_panels.py"

    assert said.exit_code == 0
    assert f"serve --data {tmp_path / 'mine'} --panels {path}" in said.output
    read = read_panels(path, [tmp_path / "mine"])
    assert [type(panel).__name__ for panel in read.panels] == ["Bars", "Bars", "Table", "Lines"]
    assert panels_of(read, [load(tmp_path / "mine")]).digest == read.digest


def test_new_panels_writes_one_for_a_dataset_that_is_there_and_never_over_another(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    first = CliRunner().invoke(app.main, ["new", str(folder), "--panels"])
    path = folder.with_name(f"{folder.name}_panels.py")
    text = path.read_text(encoding="utf-8")
    second = CliRunner().invoke(app.main, ["new", str(folder), "--panels"])

    assert (first.exit_code, second.exit_code) == (0, 1)
    assert "is there already" in second.output
    assert (sorted(folder.rglob("*")), path.read_text(encoding="utf-8")) == (before, text)
    assert panels_of(read_panels(path), [load(folder)])


def test_new_panels_says_what_is_wrong_with_a_dataset_before_it_writes(folder: Path) -> None:
    (folder / "dataset.yaml").write_text("name: 5\n", encoding="utf-8")

    said = CliRunner().invoke(app.main, ["new", str(folder), "--panels"])

    assert said.exit_code == 1
    assert "dataset.yaml" in said.output
    assert not folder.with_name(f"{folder.name}_panels.py").exists()
