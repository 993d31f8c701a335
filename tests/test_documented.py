"""The documentation is true: its snippets load, its commands run, and what it says a command prints is printed."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

import app
from data.guide.files import FILE_KINDS, kind_of_file
from data.guide.starter import start
from data.load import load
from data.models.parsed import parse_entry
from data.observations import SHIPMENT_COLUMNS
from data.yamlsource import read_yaml
from tests.documented import PAGES, commands, lay_over, read, snippets

ROWS = "docs/adding-an-event.md"
FILES = "docs/data.md"
STANDS_FOR = {"my_talks": "my_dispute", "my_page": "my_dispute", "FOLDER": "my_dispute", "DIR": "my_dispute"}
"""What pages call a folder of the reader's."""


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with the dataset that the pages call my_dispute."""
    monkeypatch.chdir(tmp_path)
    start(tmp_path / "my_dispute")
    return tmp_path / "my_dispute"


@pytest.mark.parametrize("page", [FILES, ROWS])
def test_every_snippet_of_a_page_goes_into_the_example(mine: Path, page: str) -> None:
    shown = [snippet for snippet in snippets(page) if snippet.file]
    assert shown

    for snippet in shown:
        lay_over(mine, snippet)

    assert load(mine).briefing_problems == ()


def test_the_steps_from_article_to_row_work_as_documented(mine: Path) -> None:
    row, unit, _ = (snippet for snippet in snippets(ROWS) if snippet.file)
    first, second = snippets(ROWS, "text")

    lay_over(mine, row)
    bad = CliRunner().invoke(app.main, ["check", "my_dispute"])
    lay_over(mine, unit)
    good = CliRunner().invoke(app.main, ["check", "my_dispute"])

    assert (bad.exit_code, bad.output) == (1, first.text)
    assert (good.exit_code, good.output) == (0, second.text)


@pytest.mark.parametrize("page", PAGES)
def test_every_yaml_snippet_is_valid_for_the_model_of_its_file(page: str) -> None:
    """Other pages show parts of entries: nothing but fields left out may be wrong with them."""
    for snippet in snippets(page, "yaml"):
        source, problems = read_yaml("snippet", snippet.text)
        paper = FILE_KINDS[kind_of_file(snippet.file) or _guessed(source.value)]
        for place, value in enumerate(source.value if paper.listed else [source.value]):
            problems += parse_entry(paper.model, source, (place,), value)[1]
        assert [str(problem) for problem in problems if problem.message != "is missing"] == []


def _guessed(value: object) -> str:
    """Return the kind of file that a snippet without a name of one belongs to."""
    first = value[0] if isinstance(value, list) else value
    assert isinstance(first, dict)
    marks = {
        "was": "corrections",
        "why": "withdrawn",
        "steps": "briefing",
        "formerly": "events",
        "refresh": "series",
        "media": "events",
    }
    return next(kind for key, kind in marks.items() if key in first)


@pytest.mark.parametrize(
    "arguments", [pytest.param(words, id=f"{page}: {' '.join(words)}") for page, words in commands()]
)
@pytest.mark.usefixtures("mine")
def test_every_documented_command_is_one(arguments: list[str]) -> None:
    """What needs no server, network or minutes is run; of the others, every option must be one they take."""
    name, *rest = (STANDS_FOR.get(argument, argument) for argument in arguments)
    if (name in ("check", "schema") and "--links" not in rest) or name == "new":
        result = CliRunner().invoke(app.main, [name, *rest] if name != "new" else ["new", "another"])
        assert result.exit_code == 0, result.output
    else:
        assert app.main.commands[name].make_context(name, rest, obj=app.create_app)


def test_the_page_of_fields_names_the_columns_of_the_tables() -> None:
    named = set(re.findall(r"`(\w+)`", read(FILES).partition("| column |")[2].partition("\n\n")[0]))

    assert {"series", "period", "value", *SHIPMENT_COLUMNS} <= named


@pytest.mark.usefixtures("mine")
def test_new_names_commands_that_exist() -> None:
    printed = CliRunner().invoke(app.main, ["new", "another one"]).output

    said = [line.split("app.py ")[1].split("   ")[0] for line in printed.splitlines() if "app.py " in line]
    assert [shlex.split(line)[0] for line in said] == ["serve", "check"]
    assert all("another one" in shlex.split(line) for line in said)
