"""Datasets made of a few rows, as other people's spreadsheets give them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from click.testing import CliRunner

import app as command_line


def imported(folder: Path, rows: Iterable[str], *options: str) -> Path:
    """Import a table of events, its heading first, into a folder named by the last part of its path."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    table = folder.with_suffix(".csv")
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    result = CliRunner().invoke(command_line.main, ["import", "csv", str(table), str(folder), *options])
    assert result.exit_code == 0, result.output
    return folder


def dense() -> list[str]:
    """Return more events than are all named, close together."""
    return [
        "date,title,category",
        *(f"2019-01-{day:02},Step {day},{'Talks' if day % 3 else 'Visits'}" for day in range(1, 32)),
    ]


def spread(first: int, last: int, step: int) -> list[str]:
    """Return an event every so many years."""
    return ["date,title", *(f"{year:04},Event of {year}" for year in range(first, last + 1, step))]
