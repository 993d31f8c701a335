"""A bad step of a briefing: `check` reports it and fails; an app skips it, says so in the log, and starts."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from app import create_app, main
from data.load import load

STEPS = """title: The closure
steps:
  - headline: Norvik shuts its harbours
    text: [Fourteen of them.]
    view: event=2021-06-15-harbours-shut
  - headline: The court lifts it
    text: [It had no ground in law.]
    view: from=2022-01-01&to=2022-12-31
"""
SAID = (
    "briefings/closure.yaml:5: view: 'event=2021-06-15-harbours-shut' is not understood. "
    "Did you mean '2021-06-15-harbours-closed'?"
)


@pytest.fixture
def spoilt(folder: Path) -> Path:
    """Return a dataset's folder with a briefing whose first step leads nowhere."""
    (folder / "briefings").mkdir()
    (folder / "briefings" / "closure.yaml").write_text(STEPS, encoding="utf-8")
    return folder


def test_check_reports_it_with_file_and_line_and_fails(spoilt: Path) -> None:
    result = CliRunner().invoke(main, ["check", str(spoilt)])
    assert result.exit_code == 1
    file, line, said = SAID.split(":", 2)
    assert f"{file}\n     {line} {said}\n" in result.output
    assert "1 problem," in result.output


def test_an_app_logs_it_and_runs_the_rest(spoilt: Path, caplog: pytest.LogCaptureFixture) -> None:
    app = create_app(load(spoilt))
    assert [record.getMessage() for record in caplog.records] == [f"left out of the briefings: {SAID}"]
    assert [len(briefing.steps) for briefing in app.dataset.briefings] == [1]
