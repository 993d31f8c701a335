"""`import` and `export` on the command line: output and exit codes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commands.check import check
from commands.export import FORMATS as OUT
from commands.export import export
from commands.import_ import FORMATS as IN
from commands.import_ import import_
from exchange import exporting, importing

ROOT = Path(__file__).parent.parent.parent
SMALL = ROOT / "tests" / "small"
ROWS = "date,title\n" + "".join(f"2019-07-{day:02},Talks {day}\n" for day in range(1, 11)) + "soon,More talks\n"

ENTRY = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20200101\nRRULE:FREQ=DAILY\nSUMMARY:Daily\nEND:VEVENT\nEND:VCALENDAR\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(import_, [str(argument) for argument in arguments])


def test_an_import_lists_its_losses_briefly_keeps_them_whole_and_passes_the_checks(tmp_path: Path) -> None:
    (tmp_path / "story.csv").write_text(ROWS, encoding="utf-8")

    result = run("csv", tmp_path / "story.csv", tmp_path / "made", "--title", "The talks")

    assert result.exit_code == 3
    assert "10 of 11 events" in result.output
    assert 'row 12, "More talks": ' in result.output
    assert "and 4 more, see" in result.output
    assert "row 11" in (tmp_path / "made" / "import-report.txt").read_text(encoding="utf-8")
    checked = CliRunner().invoke(check, [str(tmp_path / "made")])
    assert (checked.exit_code, "The talks: 10 events" in checked.output) == (0, True)


def test_an_import_ends_with_what_to_mend_first_and_the_commands_that_show_it(tmp_path: Path) -> None:
    text = "date,title,text,url\n2019,Talks,Two hours.,https://news.example/a\n2020,More,,\n2021,Last,,\nsoon,Never,,\n"
    (tmp_path / "story.csv").write_text(text, encoding="utf-8")

    lines = run("csv", tmp_path / "story.csv", tmp_path / "my talks").output.splitlines()

    assert lines[lines.index("Mend first:") + 1 :] == [
        "  1. 1 entry left out: mend the file, and import it again.",
        "  2. 2 events with the title as text: write `summary`.",
        "  3. 2 events with the file as source: write `sources`.",
        "  4. 1 event with a host as publisher: write who published it, beside `# the host`.",
        "  5. Terms and citation are placeholders: write them in dataset.yaml, with title and takeaway.",
        "",
        "Look at it:",
        f"  python app.py check '{tmp_path / 'my talks'}'",
        f"  python app.py serve --data '{tmp_path / 'my talks'}'",
    ]


def test_an_import_leaves_the_memory_of_pandas_to_its_events(tmp_path: Path) -> None:
    (tmp_path / "story.csv").write_text("date,title\n2019,Talks\n", encoding="utf-8")
    arguments = ["import", "csv", str(tmp_path / "story.csv"), str(tmp_path / "made")]
    within = f"""
import app, sys
try:
    app.main({arguments!r})
except SystemExit as left:
    sys.exit(left.code or ("loaded" if {{"pandas", "numpy"}} & {{*sys.modules}} else 0))
"""

    done = subprocess.run([sys.executable, "-c", within], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.stderr == ""


def test_an_import_of_everything_exits_with_zero(tmp_path: Path) -> None:
    (tmp_path / "story.csv").write_text("date,title\n2019,Talks\n", encoding="utf-8")

    assert run("csv", tmp_path / "story.csv", tmp_path / "made").exit_code == 0


def test_a_file_of_another_format_is_told_with_the_command_to_copy(tmp_path: Path) -> None:
    (tmp_path / "my story.csv").write_text("date,title\n2019,Talks\n", encoding="utf-8")

    result = run("ics", tmp_path / "my story.csv", tmp_path / "made", "--title", "The talks")

    written = f"import csv '{tmp_path / 'my story.csv'}' {tmp_path / 'made'} --title 'The talks'"
    assert (result.exit_code, written in result.output) == (1, True)


def test_an_import_of_nothing_exits_with_one(tmp_path: Path) -> None:
    (tmp_path / "story.csv").write_text("date,title\nsoon,Talks\n", encoding="utf-8")

    result = run("csv", tmp_path / "story.csv", tmp_path / "made")

    assert (result.exit_code, "nothing was written" in result.output) == (1, True)
    assert not (tmp_path / "made").exists()


def test_a_time_zone_nobody_knows_is_refused(tmp_path: Path) -> None:
    (tmp_path / "story.csv").write_text(ROWS, encoding="utf-8")

    result = run("csv", tmp_path / "story.csv", tmp_path / "made", "--time-zone", "Mars/Olympus")

    assert (result.exit_code, "'Mars/Olympus' is not a time zone" in result.output) == (2, True)


def test_a_day_until_which_entries_repeat_is_a_day(tmp_path: Path) -> None:
    (tmp_path / "story.ics").write_text(ENTRY, encoding="utf-8")

    refused = run("ics", tmp_path / "story.ics", tmp_path / "made", "--repeat", "2027")
    made = run("ics", tmp_path / "story.ics", tmp_path / "made", "--repeat", "2020-01-03")

    assert (refused.exit_code, "'2027' is not a day" in refused.output) == (2, True)
    assert (made.exit_code, ": 3 events." in made.output) == (0, True)


@pytest.mark.parametrize("kind", OUT)
def test_every_format_is_written_to_the_file_that_is_named(kind: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(export, [kind, str(tmp_path / "out" / "story"), "--data", str(SMALL)])

    assert (result.exit_code, result.output.splitlines()[0].endswith(": 5 events.")) == (0, True)
    assert (tmp_path / "out" / "story").stat().st_size > 0


def test_an_export_over_a_file_needs_force(tmp_path: Path) -> None:
    out = tmp_path / "story.json"
    out.write_text("mine", encoding="utf-8")

    refused = CliRunner().invoke(export, ["timelinejs", str(out), "--data", str(SMALL)])
    forced = CliRunner().invoke(export, ["timelinejs", str(out), "--data", str(SMALL), "--force"])

    assert (refused.exit_code, forced.exit_code) == (1, 0)


def test_the_commands_offer_the_formats_there_are() -> None:
    assert (set(IN), set(OUT)) == (set(importing.FORMATS), set(exporting.FORMATS))
