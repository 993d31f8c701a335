"""`import --update` and `sync` on the command line: what is shown, what is written, exit codes."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import app
from data.load import load
from exchange.importing import import_file
from exchange.options import Options
from exchange.updating.record import OPTIONS, options_of, read_record
from tests.exchange.published import published
from tests.exchange.updates import TALKS, Story, imported


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return imported(tmp_path)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app.main, [str(argument) for argument in arguments])


def test_an_update_is_shown_and_written_only_where_that_is_said(story: Story) -> None:
    story.type("Two hours, no result.", "Three hours.")
    before = story.files()

    shown = run("import", "csv", story.table, story.folder, "--update")
    unwritten = story.files() == before
    written = run("import", "csv", story.table, story.folder, "--update", "--yes")
    again = run("import", "csv", story.table, story.folder, "--update", "--yes")

    assert (shown.exit_code, written.exit_code, again.exit_code) == (4, 0, 0)
    assert unwritten
    assert "summary: Two hours, no result. -> Three hours." in shown.output
    assert "Nothing was written. Add --yes to write this." in shown.output
    assert "summary: Three hours." in story.file()
    assert again.output == "talks.csv: nothing to change.\n"


def test_an_update_that_leaves_rows_out_says_so(story: Story) -> None:
    story.table.write_text(story.table.read_text() + "soon;Later;;;;\n")

    done = run("import", "csv", story.table, story.folder, "--update", "--yes")

    assert (done.exit_code, 'row 5, "Later"' in done.output) == (3, True)


def test_sync_asks_the_file_again_that_was_imported_wherever_both_were_moved(story: Story, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    story.table.rename(moved / "talks.csv")
    story.folder.rename(moved / "talks")
    story = Story(moved / "talks.csv", moved / "talks")
    story.type("Two hours, no result.", "Three hours.")

    shown = run("sync", story.folder, "--dry-run")
    done = run("sync", story.folder)

    assert (shown.exit_code, done.exit_code) == (4, 0)
    assert "summary: Three hours." in story.file()


def test_sync_takes_what_a_sheet_on_the_web_says_and_keeps_the_last_good_version_where_it_breaks(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "talks"
    with published(TALKS) as sheet:
        import_file("csv", sheet.address, folder, Options(allow_private=True))
        sheet.say(TALKS.replace("A third day.", "A third and last day."))
        assert run("sync", folder).exit_code == 0
        good = {path: path.read_bytes() for path in folder.rglob("*.yaml")}

        for text, code, told in (
            ("", 500, "500"),
            ("<!DOCTYPE html><p>Sign in", 200, "page"),
            ("date;title\n", 200, "none of its 0 events"),
            (TALKS.partition("2019-07;")[0], 200, "2 of 3 events are gone from talks.csv at once"),
        ):
            sheet.say(text, code)
            result = run("sync", folder)
            assert (result.exit_code, told in result.output) == (1, True), result.output
            assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == good

    assert load(folder).events_by_id["2019-08-01-more-talks"].summary == "A third and last day."


def test_a_dataset_that_was_not_imported_cannot_be_kept_in_step(story: Story) -> None:
    (story.folder / "import.yaml").unlink()

    result = run("sync", story.folder)

    assert (result.exit_code, "has no import.yaml" in result.output) == (1, True)


def test_columns_that_were_renamed_in_the_sheet_are_all_named_with_a_command_to_copy(tmp_path: Path) -> None:
    table, folder = tmp_path / "table.csv", tmp_path / "made"
    table.write_text("Erntetag;Was nun\n2019-07-04;Talks\n", encoding="utf-8")
    import_file("csv", table, folder, Options(columns={"date": "Erntetag", "title": "Was nun"}))
    table.write_text("Der Tag;Was jetzt\n2019-07-04;Talks\n", encoding="utf-8")

    update, sync = run("import", "csv", table, folder, "--update"), run("sync", folder)

    assert (update.exit_code, sync.exit_code) == (1, 1)
    for said in (update.output, sync.output):
        assert "no column 'Erntetag' for --column date, no column 'Was nun' for --column title" in said
        assert "Columns that import.yaml names are to be renamed there too" in said
    command = shlex.split(next(line for line in update.output.splitlines() if line.startswith("  python app.py")))
    assert command[-5:] == ["--update", "--column", "date=Der Tag", "--column", "title=Was jetzt"]
    assert run(*command[2:]).exit_code == 0


def test_a_record_that_is_wrong_is_told_by_sync_and_by_check(story: Story) -> None:
    story.edit("format: csv\n", "format: csv\nevery: 60\n", "import.yaml")

    assert "every: is not a field here" in run("sync", story.folder).output
    assert "4  every: is not a field here" in run("check", story.folder).output


def test_every_option_of_an_import_is_recorded_and_used_again(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("Datum;Was\n01/07/19;Talks\n")
    options = Options(
        time_zone="Asia/Seoul", encoding="utf-8", order="day-first", repeat="2027-01-01", century=1950,
        columns={"date": "Datum", "title": "Was"}, sheet="1", allow_private=True, languages=("de",),
    )  # fmt: skip

    import_file("csv", table, tmp_path / "made", options)

    record = read_record(tmp_path / "made")
    assert record is not None
    assert options_of(record) == options
    assert {*OPTIONS.values(), "columns", "title"} == set(vars(options))
