"""A dataset with a mistake, and the expected problem: shared by the tests of loading and checking."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from data.load import load
from data.payload import page as page_payload
from data.problem import DatasetError, Problem


def slip(folder: Path, file: str, was: str, now: str) -> None:
    """Replace the first such text of a file."""
    text = (folder / file).read_text(encoding="utf-8")
    assert was in text
    (folder / file).write_text(text.replace(was, now, 1), encoding="utf-8")


def problems(folder: Path) -> list[str]:
    """Return what is wrong with a dataset that cannot be loaded."""
    with pytest.raises(DatasetError) as caught:
        load(folder)
    return [str(problem) for problem in caught.value.problems]


def explained(folder: Path) -> tuple[Problem, ...]:
    """Load a dataset and write its payload; return what is wrong with it, or with its briefings."""
    try:
        loaded = load(folder)
    except DatasetError as error:
        return error.problems or (Problem("", 0, "", None, "", ""),)
    for file in (page_payload.index, page_payload.details, page_payload.series_file):
        json.dumps(file(loaded), allow_nan=False)
    return loaded.briefing_problems
