"""The command line: output and exit codes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import app


@pytest.mark.parametrize(
    "arguments", [["--help"], ["serve", "--help"], ["check", "--help"], ["pack", "--help"], ["publish", "--help"]]
)
def test_every_command_explains_itself(arguments: list[str]) -> None:
    result = CliRunner().invoke(app.main, arguments)

    assert result.exit_code == 0
    assert "Usage:" in result.output


def test_commands_import_what_they_need_when_they_run() -> None:
    heavy = "import sys, app; print({'pandas', 'pydantic', 'plotly', 'dash', 'flask'} & set(sys.modules))"

    said = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True).stdout

    assert said == "set()\n"


def test_check_reports_every_problem_and_exits_with_one(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    (tmp_path / "dataset.yaml").write_text("name: [\n", encoding="utf-8")

    result = CliRunner().invoke(app.main, ["check", str(tmp_path)])

    assert result.exit_code == 1
    assert "dataset.yaml" in result.output


def test_serve_refuses_a_bad_dataset(tmp_path: Path) -> None:
    result = CliRunner().invoke(app.main, ["serve", "--data", str(tmp_path)])

    assert result.exit_code == 1
