"""The page on exchange is true: its examples are imported by its commands, with the result it shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import app
from commands.import_ import SOME
from commands.updates import SHOWN
from data.guide.starter import start
from exchange import columns, timelinejs_sheet
from exchange.dates.reading import parse
from exchange.held.table import lines_of_page
from exchange.when import UndatedError
from tests.documented import commands, read, snippets

PAGE = "docs/exchange.md"


def test_every_command_of_the_page_does_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    start(tmp_path / "my_dispute")
    for snippet in snippets(PAGE):
        if snippet.file:
            Path(snippet.file).write_text(snippet.text, encoding="utf-8")

    printed = ""
    for page, written in commands():
        if page == PAGE:
            if written[0] == "serve":  # until stopped; that its options are right is tested with those of other pages
                continue
            arguments = ["my_story" if argument == "FOLDER" else argument for argument in written]
            result = CliRunner().invoke(app.main, arguments)
            assert result.exit_code in (0, SOME, SHOWN), result.output
            printed += result.output

    shown = snippets(PAGE, "text")
    assert len(shown) == 5
    assert [snippet.text for snippet in shown if snippet.text not in printed] == []


def test_the_dates_of_the_page_are_read_and_those_it_rejects_are_not() -> None:
    rows = re.findall(
        r"^\| (`.+?) \| (.+?) \|$", read(PAGE).partition("### Dates")[2].partition("## ")[0], re.MULTILINE
    )
    wrong = []
    for cell, meaning in rows:
        for text in re.findall(r"`(.+?)`", cell):
            try:
                parse(text)
            except UndatedError:
                wrong += [] if "rejected" in meaning or "whole column" in meaning else [text]
            else:
                wrong += [text] if meaning.startswith("rejected") else []

    assert (len(rows) > 8, wrong) == (True, [])


def test_the_page_names_every_column_that_is_read() -> None:
    page = read(PAGE)

    assert [name for name in columns.KNOWN if not re.search(rf"\b{re.escape(name)}\b", page)] == []
    assert [name for name in timelinejs_sheet.COLUMNS if name not in page] == []


def test_the_page_says_what_each_export_holds() -> None:
    assert "\n".join(lines_of_page()) in read(PAGE)
