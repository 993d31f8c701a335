"""The `check` command: output for people, programs and GitHub, and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import app
from data.guide.starter import start
from tests.spoilt import slip


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand beside an example with one bad date, one undated source, and nothing else to say."""
    monkeypatch.chdir(tmp_path)
    start(Path("mine"))
    slip(Path("mine"), "events/2024.yaml", "date: '2024-04-08'", "date: '2024-04-31'")
    slip(Path("mine"), "events/2024.yaml", ", date: '2024-02-22'}", "}")
    return tmp_path / "mine"


def check(*options: str) -> Result:
    return CliRunner().invoke(app.main, ["check", "mine", *options])


@pytest.mark.usefixtures("mine")
def test_text_has_problems_by_file_then_warnings_then_the_sum() -> None:
    result = check()

    assert result.exit_code == 1
    assert result.output == (
        "mine/events/2024.yaml\n"
        "    21  date: '2024-04-31' is not a day. Write YYYY-MM-DD.\n"
        "\n"
        "Warnings, worth a second look:\n"
        "mine/events/2024.yaml\n"
        "    14  sources: 'Fruit Weekly (made up)' has no date. Add `date:`, if only the year: readers judge a source by it.\n"
        "\n"
        "mine: 1 problem, 1 warning.\n"
    )


@pytest.mark.usefixtures("mine")
def test_warnings_alone_fail_only_a_strict_check() -> None:
    slip(Path("mine"), "events/2024.yaml", "date: '2024-04-31'", "date: '2024-04-08'")

    assert (check().exit_code, check("--strict").exit_code) == (0, 1)
    assert check().output.endswith("10 events, 1 series, 1 briefing, no problems, 1 warning.\n")


@pytest.mark.usefixtures("mine")
def test_the_text_lists_three_warnings_of_a_kind_without_all() -> None:
    text = Path("mine/events/2023.yaml").read_text(encoding="utf-8")
    Path("mine/events/2023.yaml").write_text(text.replace(", date: '2023-0", ", language: en #"), encoding="utf-8")
    Path("mine/events/2023.yaml").write_text(
        text.replace("(made up), title", "(made up), url: 'http://a.example', title")
    )

    few, every = check().output, check("--all").output

    assert few.count("is not https") == 3
    assert f"and {every.count('is not https') - 3} more not-https (--all names them)" in few


@pytest.mark.usefixtures("mine")
def test_json_has_every_part_of_a_finding() -> None:
    found = json.loads(check("--format", "json").stdout)

    assert found["dataset"] is None
    assert found["problems"] == [
        {
            "path": "mine/events/2024.yaml",
            "file": "events/2024.yaml",
            "line": 21,
            "field": "date",
            "value": "2024-04-31",
            "message": "is not a day",
            "remedy": "Write YYYY-MM-DD.",
        }
    ]
    assert [(one["kind"], one["line"]) for one in found["warnings"]] == [("undated-source", 14)]


@pytest.mark.usefixtures("mine")
def test_json_of_a_valid_dataset_has_its_counts() -> None:
    slip(Path("mine"), "events/2024.yaml", "date: '2024-04-31'", "date: '2024-04-08'")

    found = json.loads(check("--format", "json").stdout)

    title = "Example: the apple quarrel"
    assert found["dataset"] == {"title": title, "version": "1.0", "events": 10, "series": 1, "briefings": 1}
    assert found["problems"] == []


@pytest.mark.usefixtures("mine")
def test_github_gets_file_and_line_of_everything() -> None:
    lines = check("--format", "github").output.splitlines()

    assert lines[0] == (
        "::error file=mine/events/2024.yaml,line=21,title=dataset%3A date::"
        "date: '2024-04-31' is not a day. Write YYYY-MM-DD."
    )
    assert lines[1].startswith(
        "::warning file=mine/events/2024.yaml,line=14,title=undated-source%3A sources::sources: "
    )
    assert check("--format", "github", "--strict").output.splitlines()[1].startswith("::error ")


@pytest.mark.usefixtures("mine")
def test_nothing_a_dataset_says_can_command_github() -> None:
    slip(Path("mine"), "events/2024.yaml", "'2024-04-31'", '"x%0A::error file=a::b\\n::stop-commands::c\\r, d: e"')

    lines = check("--format", "github").output.splitlines()

    assert "'x%250A::error file=a::b ::stop-commands::c , d: e' is not a day" in lines[0]
    assert [line.split(" ")[0] for line in lines[:3]] == ["::error", "::warning", "mine:"]


def test_a_name_of_a_file_is_escaped_for_github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    start(Path("a,b: 100%"))
    Path("a,b: 100%", "more.yaml").touch()

    result = CliRunner().invoke(app.main, ["check", "a,b: 100%", "--format", "github"])

    assert result.output.startswith("::error file=a%2Cb%3A 100%25/more.yaml,line=1,title=dataset::is not a file")
