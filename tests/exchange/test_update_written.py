"""An update is written as a whole or not at all, and only what would pass the checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.load import load
from data.writing import write_all
from exchange.report import RefusedError
from exchange.updating import updating
from tests.exchange.updates import Story, imported


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return imported(tmp_path)


def test_what_the_checks_refuse_is_not_written(story: Story) -> None:
    (story.folder / "names.yaml").write_text(
        "publishers:\n- {id: gazette, label: Norvik Gazette}\n- {id: a, label: a.example}\n- {id: t, label: talks.csv}\n"
    )
    before = story.files()
    story.type("Norvik Gazette", "Norvik Gazete")

    with pytest.raises(RefusedError, match="would not pass the checks; nothing was written") as refused:
        story.update()

    assert "Did you mean 'Norvik Gazette'?" in str(refused.value)
    assert story.files() == before


def test_a_dataset_with_problems_of_its_own_is_not_updated(story: Story) -> None:
    story.edit("category: protests", "category: protest")

    with pytest.raises(RefusedError, match="has problems of its own"):
        story.update()


def test_an_update_that_cannot_be_written_changes_no_file(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    story.type("Two hours, no result.", "Three hours.")
    story.table.write_text(story.table.read_text() + "2020-01-02;A deal;Signed.;Deals;The Herald;\n")
    prepared, before = story.prepared(), story.files()
    replace, count = Path.replace, iter(range(9))

    def failing(self: Path, target: Path) -> Path:
        if next(count) == 1:
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(RefusedError, match="Nothing was changed"):
        updating.write(prepared)

    assert story.files() == before


def test_a_folder_that_changed_meanwhile_is_not_written(story: Story) -> None:
    story.type("Two hours, no result.", "Three hours.")
    prepared = story.prepared()
    (story.folder / "names.yaml").write_text("actors: []\n")

    with pytest.raises(RefusedError, match="has changed in the meantime"):
        updating.write(prepared)


def test_a_file_that_has_lost_half_of_its_rows_is_taken_only_where_a_person_says_so(story: Story) -> None:
    story.table.write_text("".join(story.table.read_text().splitlines(keepends=True)[:2]))

    with pytest.raises(RefusedError, match="2 of 3 events are gone"):
        story.prepared(may_lose_half=False)

    assert len(story.prepared().plan.gone) == 2


def test_line_ends_and_the_mark_of_a_file_stay(story: Story) -> None:
    file = story.folder / "events/2019.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    before = file.read_bytes()
    story.type("Two hours, no result.", "Three hours.")

    story.update()

    assert file.read_bytes() == before.replace(b"Two hours, no result.", b"Three hours.")


def test_a_removed_file_is_back_if_another_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_text("a")
    unlink = Path.unlink

    def failing(self: Path, *, missing_ok: bool = False) -> None:
        if self.name == "b":
            raise PermissionError(13, "Permission denied")
        unlink(self, missing_ok=missing_ok)

    (tmp_path / "b").write_text("b")
    monkeypatch.setattr(Path, "unlink", failing)
    with pytest.raises(PermissionError):
        write_all({tmp_path / "a": None, tmp_path / "b": None})

    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "a", "b": "b"}


def test_what_is_imported_is_recorded_and_is_no_part_of_the_version(story: Story) -> None:
    version = load(story.folder).content_hash

    assert story.file("import.yaml").endswith("format: csv\nfrom: ../talks.csv\n")
    story.edit("format: csv", "dates: day-first\nformat: csv", "import.yaml")
    assert load(story.folder).content_hash == version
