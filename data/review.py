"""A folder as `check` sees it: the dataset if there is one, all that is wrong, and every warning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data.dataset import Dataset
from data.draft import Draft
from data.load import make, read
from data.problem import DatasetError, Problem
from data.warnings import CheckWarning, find_warnings


@dataclass(frozen=True)
class Review:
    """What was found in a folder. Without a dataset there is at least one problem."""

    dataset: Dataset | None
    draft: Draft
    problems: tuple[Problem, ...]
    warnings: tuple[CheckWarning, ...]


def review(folder: Path, today: date) -> Review:
    """Return every problem and warning of a folder, those of its briefings too, as of a day."""
    reading = read(folder)
    found = find_warnings(reading.draft, today)
    try:
        dataset = make(reading)
    except DatasetError as error:
        return Review(None, reading.draft, error.problems, found)
    return Review(dataset, reading.draft, dataset.briefing_problems, found)
